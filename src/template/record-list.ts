import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Facts } from "../figures/facts.ts";
import { narrowFigure } from "../figures/query/narrow-figure.ts";
import { inOrderOfDays, namedRecords } from "../figures/rank-records.ts";
import { kindOf } from "../records/kinds/index.ts";
import { splitNames } from "../records/values/people.ts";
import { asFilters, extraArgument, missingArgument, quoted } from "./query-helpers.ts";
import { recordValues } from "./record-values.ts";
import type { Helper } from "./template-data.ts";
import { isFigure, type RecordList } from "./template-value.ts";

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
    ["记录", records],
  ]);
}

function listOf(
  helper: string,
  args: Parameters<Helper>[0],
  named: Parameters<Helper>[1],
  facts: Facts,
  count: Helper,
): RecordList | Mistake {
  const { 至多: most, 写法: form, 尾: ending, 合并: merged, 学生姓名: pupils, ...filters } = named;
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
  const records = isFigure(asked) ? namedRecords(asked, facts) : undefined;
  if (!isFigure(asked) || !asked.basis || !records)
    return missingArgument.of({
      helper,
      needed: "统计量的名称或记录种类",
      form: `{{${helper} 公开课}} 或 {{${helper} "公开课" 级别="县级"}}`,
    });
  const { kind } = asked.basis;
  return {
    type: "records",
    kind,
    records,
    total: asked,
    count: asked.basis.records.length,
    most: most === undefined ? (kindOf(kind).namedMost ?? usualMost) : Number(most),
    ...(form !== undefined && { form: String(form) }),
    ...(ending !== undefined && { ending: String(ending) }),
    ...(merged !== undefined && { merged: splitNames(String(merged)) }),
    valuesOf: (record) => recordValues(kind, record, facts, { pupils: pupils !== undefined }),
  };
}
