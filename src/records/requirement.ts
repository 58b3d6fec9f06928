import * as z from "zod";
import { type Field, field, needed, scalar, type Value, type ValuesOf } from "./field.ts";
import { amount } from "./values/amount.ts";
import { byShape, listOf, map } from "./values/by-shape.ts";
import { choice } from "./values/choice.ts";
import { splitNames } from "./values/people.ts";
import { nameText, text } from "./values/text.ts";

/** Conditions a record must meet, by joined label: {形式: [集体备课], 发表级别: [省级, 市级]}. */
export type Filters = { readonly [label: string]: readonly string[] };

/** Who must reach a requirement, e.g. 专任教师, 青年教师, 每个教研组, or by age and service. */
export interface Subject {
  readonly name: string;
  readonly age?: Range | undefined;
  readonly service?: Range | undefined;
}
export interface Range {
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
}

/** What is counted: a kind of record or 学时, with filters; or any one of several. */
export type Measure = { readonly kind: string; readonly filters: Filters } | { readonly anyOf: readonly Measure[] };

const filterValue = byShape<readonly string[]>("一个或几个词", {
  text: scalar("文字", splitNames),
  list: listOf(text),
});

export const rangeFields = {
  atLeast: field("至少", amount()),
  atMost: field("至多", amount()),
};
const range = withRest(rangeFields, "{至多: 35}").value as Value<Range>;

/** A map of known fields whose other keys are kept as filters. */
function withRest<F extends { readonly [name: string]: Field }>(fields: F, words: string) {
  const entries = Object.entries(fields);
  const byLabel = Object.fromEntries(
    entries.map(([, f]) => [f.label, f.required ? f.value.schema : f.value.schema.optional()]),
  );
  const schema = z
    .object(byLabel)
    .catchall(filterValue.schema)
    .transform((read) => {
      const known = new Set(entries.map(([, f]) => f.label));
      const rest = Object.entries(read as { [key: string]: readonly string[] }).filter(([key]) => !known.has(key));
      const named = Object.fromEntries(
        entries.map(([name, f]) => [name, (read as { [key: string]: unknown })[f.label]]),
      );
      const filters = Object.fromEntries(rest) as Filters;
      return { ...named, filters } as unknown as ValuesOf<F> & { readonly filters: Filters };
    });
  const inner = { words, schema, fields, form: { map: { fields, rest: filterValue.form } } };
  return { value: byShape(words, { map: inner as Value<ValuesOf<F> & { readonly filters: Filters }> }) };
}

const alternative = withRest(
  { kind: needed({ label: "指标", example: "论文成果" }, nameText) },
  "{指标: 论文成果, 类别: 论文}",
).value;

const itemFields = {
  name: field("名称", nameText),
  kind: field({ label: "指标", help: "记录种类，或学时。", example: "公开课" }, nameText),
  anyOf: field({ label: "任一", help: "几种里有一种就算。" }, listOf(alternative)),
  atLeast: field({ label: "至少", help: "不写就是1。", example: "1" }, amount()),
};

const requirementFields = {
  name: needed({ label: "名称", example: "年度学时" }, text),
  subject: needed(
    { label: "对象", help: "专任教师、青年教师、每个教研组；按年龄教龄写成 {教龄: {至多: 5}}。", example: "专任教师" },
    byShape<Subject>("专任教师、青年教师、每个教研组，或 {教龄: {至多: 5}}", {
      text: { ...nameText, schema: nameText.schema.transform((name) => ({ name })) },
      map: subjectMap(),
    }),
  ),
  per: needed({ label: "每", example: "学期" }, choice(["学期", "学年", "年度", "时段"])),
  kind: field({ label: "指标", example: "听课" }, nameText),
  anyOf: field("任一", listOf(alternative)),
  atLeast: field({ label: "至少", example: "10" }, amount()),
  atMost: field("至多", amount()),
  items: field({ label: "各项", help: "成套的要求，样样做到才算达标。" }, listOf(withRest(itemFields, "一项").value)),
  basis: field({ label: "依据", help: "文件名称。" }, text),
};

function subjectMap(): Value<Subject> {
  const value = map({ name: field("名称", nameText), age: field("年龄", range), service: field("教龄", range) });
  return {
    ...value,
    schema: value.schema.transform(({ name, age, service }) => ({ name: name ?? "专任教师", age, service })),
  };
}

/** 要求: what a teacher or a group must reach, as data (domain.md 8). Other keys filter the records counted. */
export const requirementValue = withRest(requirementFields, "一项要求").value;
export type Requirement = ValuesOf<typeof requirementFields> & { readonly filters: Filters };
export type RequirementItem = ValuesOf<typeof itemFields> & { readonly filters: Filters };

/** The measure of a requirement or of one of its items; `undefined` when neither 指标 nor 任一 is written. */
export function measureOf(written: Pick<RequirementItem, "kind" | "anyOf" | "filters">): Measure | undefined {
  if (written.anyOf) return { anyOf: written.anyOf };
  return written.kind === undefined ? undefined : { kind: written.kind, filters: written.filters };
}
