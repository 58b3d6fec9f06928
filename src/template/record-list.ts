import { defineMistake, isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Facts } from "../figures/facts.ts";
import { type FigureResult, figureResult } from "../figures/figure-result.ts";
import { narrowFigure } from "../figures/query/narrow-figure.ts";
import { inOrderOfDays, namedRecords } from "../figures/rank-records.ts";
import { splitRecords } from "../figures/split-records.ts";
import { type AnyRecord, kindOf } from "../records/kinds/index.ts";
import { splitNames } from "../records/values/people.ts";
import { asFilters, extraArgument, missingArgument, quoted } from "./query-helpers.ts";
import { recordValues } from "./record-values.ts";
import type { Helper } from "./template-data.ts";
import { isFigure, type RecordList } from "./template-value.ts";

const notSplit = defineMistake("template/not-split", "error", {
  message: (a: { kind: string; key: string }) => `“${a.kind}”没有“${a.key}”这一项，不能展开`,
  hint: (a) => `用 yanxiu kinds ${a.kind} 查看有哪些项。`,
  why: "“展开”写的是一条记录里有几个的那一项，名称要写对。",
  wrong: '返校后，{{列名 "外出培训" 展开="后绪"}}。',
  right: '返校后，{{列名 "外出培训" 展开="后续"}}。',
});

/** A list that names everybody is short enough up to here; pairs and groups are few and are all named (the office's custom). */
const usualMost = 5;
const all = Number.POSITIVE_INFINITY;

/**
 * 列名 names the records behind a figure, or those of a question: `{{列名 教师获奖}}`, `{{列名 "公开课" 级别="县级以上" 至多=3}}`.
 * 记录 gives them all, by date, as a list for `{{#each}}`.
 */
export function recordListHelpers(facts: Facts, count: Helper): ReadonlyMap<string, Helper> {
  const names: Helper = (args, named) => listOf("列名", args, named, facts, count);
  const records: Helper = (args, named) => {
    const list = listOf("记录", args, { ...named, 至多: all }, facts, count);
    return isMistake(list) ? list : inOrderOfDays(list.kind, list.records, facts).map(list.valuesOf);
  };
  return new Map([
    ["列名", names],
    ["全列", (args, named) => wholeList(listOf("全列", args, named, facts, count))],
    ["记录", records],
  ]);
}

/** A list that is nothing unless it names all: 〔为{{全列 公开课}}｜有{{列名 公开课}}〕. */
const wholeList = (list: RecordList | Mistake): RecordList | Mistake =>
  isMistake(list) ? list : { ...list, onlyWhole: true, isUsualMost: false };

function listOf(
  helper: string,
  args: Parameters<Helper>[0],
  named: Parameters<Helper>[1],
  facts: Facts,
  count: Helper,
): RecordList | Mistake {
  const { 至多: most, 写法: form, 尾: ending, 合并: merged, 展开: each, 学生姓名: pupils, ...filters } = named;
  const asked = figureAsked(helper, args, filters, facts, count);
  if (isMistake(asked)) return asked;
  const { kind, records: all } = asked.basis;
  const split = (some: readonly AnyRecord[]) =>
    each === undefined ? some : splitRecords(kind, some, String(each), facts);
  const records = split(namedRecords(asked, facts)!);
  const counted = split(all);
  if (!records || !counted) return notSplit.of({ kind: kindOf(kind).label, key: String(each) });
  const countOf = countBy(asked, facts);
  return {
    type: "records",
    kind,
    records,
    total: each === undefined ? asked : countOf(counted),
    count: counted.length,
    most: most === undefined ? (kindOf(kind).namedMost ?? usualMost) : Number(most),
    isUsualMost: most === undefined,
    ...(form !== undefined && { form: String(form) }),
    ...(ending !== undefined && { ending: String(ending) }),
    ...(merged !== undefined && { merged: splitNames(String(merged)) }),
    countOf,
    valuesOf: (record) => recordValues(kind, record, facts, { pupils: pupils !== undefined }),
  };
}

type Counted = FigureResult & { readonly basis: NonNullable<FigureResult["basis"]> };

/** The figure whose records are asked for: one with a name, narrowed perhaps, or an answer to a question. */
function figureAsked(
  helper: string,
  args: Parameters<Helper>[0],
  filters: Parameters<Helper>[1],
  facts: Facts,
  count: Helper,
): Counted | Mistake {
  const [first, second] = args;
  if (isFigure(first) && second !== undefined)
    return extraArgument.of({ helper, argument: quoted(second), filters: true });
  const narrowed = isFigure(first) && Object.keys(filters).length > 0;
  const asked = narrowed
    ? narrowFigure(first, asFilters(filters), facts)
    : isFigure(first)
      ? first
      : count(args, filters);
  if (isMistake(asked)) return asked;
  if (isFigure(asked) && asked.basis) return asked as Counted;
  return missingArgument.of({
    helper,
    needed: "统计量的名称或记录种类",
    form: `{{${helper} 公开课}} 或 {{${helper} "公开课" 级别="县级"}}`,
  });
}

/** How many some records of a figure are, as the figure counts. */
const countBy =
  ({ name, label, unit, rule, basis }: FigureResult, facts: Facts): RecordList["countOf"] =>
  (records) =>
    figureResult({ name: `${name} part`, label, unit, rule }, records, basis!.measure(records, facts));
