import { plus } from "../records/exact.ts";
import type { Records } from "../records/kinds/index.ts";
import { isBrought } from "../records/kinds/outside-total.ts";
import type { Span } from "../records/span.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";
import { type Scope, wholePeriod } from "./scope.ts";

/**
 * What 外部总数 says somebody had before the records begin: {名称: 已修学时, 范围: 林秋野}, or of one 归类 已修市级学分. It counts
 * in the windows that hold its day; without a day, in those that begin before the period.
 */
export const broughtAlong = (
  name: string,
  who: string,
  { inDays, scope, school }: { readonly inDays: Records; readonly scope: Scope; readonly school: School },
): number =>
  inDays.outsideTotals
    .filter((total) => total.name === name && total.range === who)
    .filter(({ date }) => date !== undefined || scope.from < wholePeriod(school.settings).from)
    .reduce((sum, { value = 0 }) => (typeof value === "number" ? plus(sum, value) : sum), 0);

/** 外部总数: figures of others, that say nothing of what was done on their day. */
export const figuresOfOthers = oncePer(({ records }: School): ReadonlySet<unknown> => new Set(records.outsideTotals));

/** The 外部总数 that say what somebody had, such as 已修学时. */
export const broughtTotals = oncePer(
  ({ records }: School): ReadonlySet<unknown> => new Set(records.outsideTotals.filter(isBrought)),
);

/** Whether 外部总数 says what anybody had before the report: on a day of these, or without a day (domain.md 12.2). */
export function isBroughtAlong({ from, to }: Span, school: School): boolean {
  const brought = school.records.outsideTotals.filter((total) => broughtTotals(school).has(total));
  return brought.some(({ date }) => date === undefined || (from <= date && date <= to));
}
