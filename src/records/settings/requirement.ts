import { convert, type FieldType, field, needed, type ValuesOf } from "../field.ts";
import { amount } from "../values/amount.ts";
import { byShape, listOf, map, mapOf } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { dayWithYear as day } from "../values/day.ts";
import { nameText, text } from "../values/text.ts";
import { type Filters, filterValue, withFilters } from "./filters.ts";

/** Who must reach a requirement: 专任教师, 青年教师, 每个教研组, or those of an age, a 教龄 or any key of 教师. */
export interface Obligors {
  readonly name: string;
  readonly age?: Range | undefined;
  readonly service?: Range | undefined;
  /** Other keys of the roster: {职务: 校长}. */
  readonly filters?: Filters;
}
/** What is counted: a kind of record or 学时, with filters (`only`: those of them under 只计), or any one of several. */
export type Measure =
  | { readonly kind: string; readonly filters: Filters; readonly only?: Filters | undefined }
  | { readonly anyOf: readonly Measure[] };

export const rangeFields = { atLeast: field("至少", amount()), atMost: field("至多", amount()) };
/** A range of numbers; an end that is left out is open. */
export type Range = ValuesOf<typeof rangeFields>;
/** Whether a number of at least 0 is in a range. */
export const isWithin = ({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Range, n: number): boolean =>
  atLeast <= n && n <= atMost;

const range = withFilters(rangeFields, "{至多: 35}");

const alternative = withFilters(
  { kind: needed({ label: "指标", example: "论文成果" }, nameText) },
  "{指标: 论文成果, 类别: 论文}",
);

/** Filters by keys that the requirement has itself: 名称, 起, 止. */
export const onlyField = field(
  { label: "只计", help: "按名称、起、止这些同名的项筛选时，写在这里。", example: "{名称: 信息技术提升培训}" },
  mapOf("{名称: 信息技术提升培训}", filterValue),
);

const itemFields = {
  name: field("名称", nameText),
  kind: field({ label: "指标", help: "记录种类，或学时、学分；别的项用来筛选。", example: "公开课" }, nameText),
  only: onlyField,
  anyOf: field({ label: "任一", help: "几种里有一种就算。" }, listOf(alternative)),
  atLeast: field({ label: "至少", help: "不写就是1。", example: "1" }, amount()),
};

const requirementFields = {
  name: needed({ label: "名称", example: "年度学时" }, text),
  obligors: needed(
    {
      label: "对象",
      help: "专任教师、青年教师、每个教研组；按年龄、教龄或名册里别的项写成 {教龄: {至多: 5}}、{职务: 校长}。",
      example: "专任教师",
    },
    byShape<Obligors>("专任教师、青年教师、每个教研组，或 {教龄: {至多: 5}}", {
      text: convert(nameText, (name) => ({ name })),
      map: obligorsMap(),
    }),
  ),
  per: needed({ label: "每", example: "学期" }, choice(["周", "月", "学期", "学年", "年度", "时段", "周期"])),
  kind: field({ label: "指标", example: "听课" }, nameText),
  only: onlyField,
  anyOf: field("任一", listOf(alternative)),
  atLeast: field({ label: "至少", example: "10" }, amount()),
  atMost: field("至多", amount()),
  items: field({ label: "各项", help: "成套的要求，样样做到才算达标。" }, listOf(withFilters(itemFields, "一项"))),
  cycle: field(
    { label: "周期", help: "“每: 周期”的起止。", example: "{起: 2021-01-01, 止: 2025-12-31}" },
    map({ from: needed("起", day), to: needed("止", day) }),
  ),
  share: field({ label: "比例", unit: "%", help: "至少百分之几的人达到，整体才算达到。", example: "90" }, amount("%")),
  from: field({ label: "起", help: "从哪天起施行；以前的学期、学年不按它要求。" }, day),
  to: field({ label: "止", help: "施行到哪天。" }, day),
  basis: field({ label: "依据", help: "文件名称。" }, text),
};

function obligorsMap(): FieldType<Obligors> {
  const fields = { name: field("名称", nameText), age: field("年龄", range), service: field("教龄", range) };
  return convert(withFilters(fields, "{教龄: {至多: 5}}"), ({ name = "专任教师", ...rest }) => ({ name, ...rest }));
}

/** 要求: what a teacher or a group must reach, as data (domain.md 8). Its other keys filter the records. */
export const requirementValue = withFilters(requirementFields, "一项要求");
export type Requirement = ValuesOf<typeof requirementFields> & {
  readonly filters: Filters;
  /** It is a place's, not the school's own: its filters may name words that this school does not use. */
  readonly adopted?: true;
};
type RequirementItem = ValuesOf<typeof itemFields> & { readonly filters: Filters };

/** The measure of a requirement or of one of its items; `undefined` when neither 指标 nor 任一 is written. */
export function measureOf(of: Pick<RequirementItem, "kind" | "anyOf" | "only" | "filters">): Measure | undefined {
  const { kind, anyOf, only, filters } = of;
  if (anyOf) return { anyOf };
  return kind === undefined ? undefined : { kind, filters: { ...filters, ...only }, only };
}
