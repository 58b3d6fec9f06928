import { convert, type Fields, field, needed, type ValuesOf } from "../field.ts";
import type { Places } from "../read/place-in.ts";
import { amount } from "../values/amount.ts";
import { byShape, listOf, map, mapOf } from "../values/by-shape.ts";
import { choice } from "../values/choice.ts";
import { dayWithYear as day } from "../values/day.ts";
import { nameText, plainName, text, wordsText } from "../values/text.ts";
import { type Filters, filterValue, withFilters } from "./filters.ts";
import { isOfUnit, type Obligors, obligorsValue } from "./obligors.ts";
import { atMostField, isLimited, lessThanField, moreThanField, type Range, withLimits } from "./range.ts";

/** What is counted: a kind of record or 学时, with filters (`only`: those of them under 只计), or any one of several. */
export type Measure =
  | { readonly kind: string; readonly filters: Filters; readonly only?: Filters | undefined }
  | { readonly anyOf: readonly Measure[] };

const alternative = withFilters(
  { kind: needed({ label: "指标", example: "论文成果" }, nameText) },
  "{指标: 论文成果, 类别: 论文}",
);

/** Filters by keys that the requirement has itself: 名称, 起, 止. */
export const onlyField = field(
  { label: "只计", help: "按名称、起、止这些同名的项筛选时，写在这里。", example: "{名称: 信息技术提升培训}" },
  mapOf("{名称: 信息技术提升培训}", filterValue),
);

interface Least {
  readonly all?: number;
  readonly byPost?: AmountsByPost;
}
/** {校长: 20, 教研组长: 15, 其余: 10}: who holds several of the posts owes the highest. */
export type AmountsByPost = { readonly [post: string]: number };

const leastField = field(
  {
    label: "至少",
    help: "正好是这个数也算；不写就是1。职务不同、多少不同的，写成 {校长: 20, 教研组长: 15, 其余: 10}：一人几职的就高，不写“其余”的，别的人不作要求。",
    example: "10",
  },
  byShape<Least>("数，如 10；按职务写成 {校长: 20, 其余: 10}", {
    text: convert(amount(), (all) => ({ all })),
    map: convert(mapOf("{校长: 20, 教研组长: 15, 其余: 10}", amount()), (byPost) => ({ byPost })),
  }),
);

const kindField = field(
  {
    label: "指标",
    help: "记录种类，或学时、学分、缺席、迟到、早退、缺席率、出勤率；别的项用来筛选，如 指标: 缺席, 原因: 旷会。",
    example: "听课",
  },
  wordsText,
);

const itemFields = {
  name: field("名称", nameText),
  kind: kindField,
  only: onlyField,
  anyOf: field({ label: "任一", help: "几种里有一种就算。" }, listOf(alternative)),
  atLeast: leastField,
  atMost: atMostField,
  moreThan: moreThanField,
  lessThan: lessThanField,
};

/** 至少 as the rest reads it: one number, or numbers by post. */
const withLeast = <T extends { readonly atLeast: Least | undefined }>(read: T): Omit<T, "atLeast"> & Minimum => ({
  ...read,
  atLeast: read.atLeast?.all,
  byPost: read.atLeast?.byPost,
});
const itemValue = withLimits(convert(withFilters(itemFields, "一项"), withLeast));

const requirementFields = {
  name: needed({ label: "名称", example: "年度学时" }, text),
  obligors: needed(
    {
      label: "对象",
      help: "可写专任教师、青年教师、班主任、行政、教研组长、组名、每个教研组；按年龄、教龄、职务或名册其他项目挑选的，写成 {教龄: {至多: 5}}、{职务: [校长, 教研组长]}；某些人以外的，写成 {除外: {职务: 校长}}；要求的是学校自己的，写学校，“指标”可以是任何统计量或问题，如 开课率、计数 获奖 级别=县级以上。",
      example: "专任教师",
    },
    obligorsValue,
  ),
  per: needed({ label: "每", example: "学期" }, choice(["周", "月", "学期", "学年", "年度", "时段", "周期"])),
  kind: kindField,
  only: onlyField,
  anyOf: field("任一", listOf(alternative)),
  atLeast: leastField,
  atMost: atMostField,
  moreThan: moreThanField,
  lessThan: lessThanField,
  items: field({ label: "各项", help: "成套的要求，样样做到才算达标。" }, listOf(itemValue)),
  cycle: field(
    { label: "周期", help: "“每: 周期”的起止。", example: "{起: 2021-01-01, 止: 2025-12-31}" },
    map({ from: needed("起", day), to: needed("止", day) }),
  ),
  reduced: field(
    { label: "折减", help: "写“按周”的，不在岗过半的教学周不计，按其余的周折算。", example: "按周" },
    choice(["按周"]),
  ),
  share: field({ label: "比例", unit: "%", help: "至少百分之几的人达到，整体才算达到。", example: "90" }, amount("%")),
  from: field({ label: "起", help: "从哪天起施行；以前的学期、学年不按它要求。" }, day),
  to: field({ label: "止", help: "施行到哪天。" }, day),
  basis: field({ label: "依据", help: "文件名称。" }, text),
};

/** The keys of a requirement that are no filters. */
export const requirementKeys: readonly string[] = Object.values(requirementFields).map(({ label }) => label);

type Kinds = { readonly kind: string | undefined };
/** Of people one of the names is asked for, in which spaces are habits of typing; of the unit itself any question. */
const withNames = <T extends Kinds & { readonly obligors: Obligors; readonly items: readonly Kinds[] | undefined }>(
  read: T,
): T => {
  if (isOfUnit(read.obligors)) return read;
  const named = <K extends Kinds>(one: K): K => (one.kind === undefined ? one : { ...one, kind: plainName(one.kind) });
  return { ...named(read), items: read.items?.map(named) };
};

/** 要求: what a teacher, a group or the school must reach, as data (domain.md 8). Its other keys filter the records. */
export const requirementValue = withLimits(
  convert(withFilters(requirementFields, "一项要求"), (read) => withNames(withLeast(read))),
);
type Typed<F extends Fields> = Omit<ValuesOf<F>, "atLeast"> & Minimum & { readonly filters: Filters };
interface Minimum {
  readonly atLeast: number | undefined;
  readonly byPost?: AmountsByPost | undefined;
}
export type Requirement = Typed<typeof requirementFields> & {
  /** As for a `CreditTable`. */
  readonly adopted?: Places;
  /** It is adopted from the group of the school, whose schools may each ask others. */
  readonly ofGroup?: true;
  /** It is of a term file under 学期文件, and holds for the days of that file. */
  readonly ofYears?: true;
};
type RequirementItem = Typed<typeof itemFields>;

/** The measure of a requirement or of one of its items; `undefined` when neither 指标 nor 任一 is written. */
export function measureOf(of: Pick<RequirementItem, "kind" | "anyOf" | "only" | "filters">): Measure | undefined {
  const { kind, anyOf, only, filters } = of;
  if (anyOf) return { anyOf };
  return kind === undefined ? undefined : { kind, filters: { ...filters, ...only }, only };
}

/** What a requirement or one of its items asks for at least and at most: without a limit, once. */
export function limitsWritten({ atLeast, byPost, atMost, moreThan, lessThan }: Range & Minimum): Range & Minimum {
  const isOpen = byPost === undefined && !isLimited({ atLeast, atMost, moreThan, lessThan });
  return { atLeast: isOpen ? 1 : atLeast, byPost, atMost, moreThan, lessThan };
}
