import type { Kind } from "../../records/define-kind.ts";
import type { FieldInfo, Fields } from "../../records/field.ts";
import { kinds } from "../../records/kinds/index.ts";
import { settingsFields } from "../../records/settings/settings-fields.ts";
import { kindCards } from "../kind-cards.ts";
import { seriesOf } from "../series.ts";
import { shareRepeats } from "./share-repeats.ts";
import { type JsonSchema, listSchema, mapSchema, missing, requiredKeys } from "./syntax-schema.ts";

const draft = "http://json-schema.org/draft-07/schema#";

/** The JSON Schema of a file with records, for editors. It follows from the declarations of the kinds. */
export const recordSchema = (): JsonSchema =>
  shareRepeats({
    $schema: draft,
    title: "研修记录",
    description: "第一层是记录种类，每种下面是列表，每条记录以“- ”开头。",
    defaultSnippets: kindCards().map(({ label, summary, example }) => ({
      label: `${label}（例）`,
      description: summary,
      bodyText: example.replace(/[\\$]/g, "\\$&"),
    })),
    type: "object",
    errorMessage: `没有这种记录，可写：${Object.values(kinds)
      .map(({ label }) => label)
      .join("、")}`,
    properties: Object.fromEntries(
      Object.values(kinds).map((kind) => [kind.label, kindSchema(kind as unknown as Kind)]),
    ),
    additionalProperties: false,
  });

/** The JSON Schema of term.yaml. */
export const settingsSchema = (): JsonSchema =>
  shareRepeats({
    $schema: draft,
    title: "学期设置",
    description: "term.yaml：学校、时段、包含哪些记录、要求和报告。",
    ...mapSchema(settingsFields),
  });

function kindSchema(kind: Kind): JsonSchema {
  const { label, summary, fields } = kind;
  const series = seriesOf(kind);
  const items = series ? seriesSchema(fields, series) : mapSchema(fields);
  const body = Object.fromEntries(requiredKeys(fields).map((key, i) => [key, `$${i + 1}`]));
  const defaultSnippets = [{ label: `${label}：必填的项`, description: summary, body }];
  return { title: label, description: summary, ...listSchema, items: { title: label, ...items, defaultSnippets } };
}

/** A record that may be a series: what is needed stands in the common part or in every session. */
function seriesSchema(fields: Fields, { label, help, example }: FieldInfo): JsonSchema {
  const { properties, allOf: _, ...record } = mapSchema(fields);
  const sessions = {
    title: label,
    description: [help, example && `例：${example}`].filter(Boolean).join("\n"),
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
