import type { Kind } from "../../records/define-kind.ts";
import { type Fields, isToWrite } from "../../records/field.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Series } from "../../records/series.ts";
import { groupFields } from "../../records/settings/group-fields.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";
import { kindCards } from "../kind-cards.ts";
import { shareRepeats } from "./share-repeats.ts";
import { type JsonSchema, listSchema, mapSchema, missing, requiredKeys } from "./syntax-schema.ts";

const draft = "http://json-schema.org/draft-07/schema#";

/** The JSON Schema of a file with records, for editors. It follows from the declarations of the kinds. */
export function recordSchema(): JsonSchema {
  const kinds = kindNames.map(kindOf);
  return shareRepeats({
    $schema: draft,
    title: "研修记录",
    description: "第一层是记录种类，每种下面是列表，每条记录以“- ”开头。",
    defaultSnippets: kindCards().map(({ label, summary, example }) => ({
      label: `${label}（例）`,
      description: summary,
      bodyText: example.replace(/[\\$]/g, "\\$&"),
    })),
    type: "object",
    errorMessage: `没有这种记录，可写：${kinds.map(({ label }) => label).join("、")}`,
    properties: Object.fromEntries(kinds.map((kind) => [kind.label, kindSchema(kind)])),
    additionalProperties: false,
  });
}

/** The JSON Schema of term.yaml. */
export const settingsSchema = (): JsonSchema =>
  shareRepeats({
    $schema: draft,
    title: "学期设置",
    description: "term.yaml：学校、时段、包含哪些记录、要求和报告。",
    ...mapSchema(settingsFields),
  });

/** The JSON Schema of 集团.yaml. */
export const groupSchema = (): JsonSchema =>
  shareRepeats({
    $schema: draft,
    title: "集团或学区",
    description: "集团.yaml：有哪些学校、共用的名册和规则、都要出的报告。",
    ...mapSchema(groupFields),
  });

function kindSchema({ label, summary, fields, series }: Kind): JsonSchema {
  const items = series ? seriesSchema(fields, series) : mapSchema(fields);
  const body = Object.fromEntries(
    Object.values(fields)
      .filter(isToWrite)
      .map(({ label: key }, i) => [key, `$${i + 1}`]),
  );
  const defaultSnippets = [{ label: `${label}：必填的项`, description: summary, body }];
  return { title: label, description: summary, ...listSchema, items: { title: label, ...items, defaultSnippets } };
}

/** A record that may be a series: what is needed stands in the common part or in every session. */
function seriesSchema(fields: Fields, { label, help, example }: Series): JsonSchema {
  const { properties, allOf: _, ...record } = mapSchema(fields);
  const sessions = {
    title: label,
    description: `${help}\n例：${example}`,
    ...listSchema,
    minItems: 1,
    items: { title: label, ...record, properties },
  };
  const inEverySession = (key: string) => ({
    ...missing(label),
    properties: { [label]: { items: missing(key) } },
  });
  return {
    ...record,
    properties: { ...(properties as object), [label]: sessions },
    allOf: requiredKeys(fields).map((key) => ({ anyOf: [missing(key), inEverySession(key)] })),
  };
}
