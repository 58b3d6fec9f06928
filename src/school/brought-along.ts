import { plus } from "../records/exact.ts";
import type { Records } from "../records/kinds/index.ts";
import type { School } from "./school.ts";
import type { Scope } from "./scope.ts";

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
    .filter(({ date }) => date !== undefined || scope.from < school.settings.period.from)
    .reduce((sum, { value }) => plus(sum, value), 0);
