import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";

/**
 * What 外部总数 brings from before the tool: {名称: 已修学时, 范围: 林秋野}; of credits also by 归类, 已修市级学分. It counts
 * in the windows that hold its day; without a day, in those that begin before the period.
 */
export const openingOf = (name: string, who: string, { inDays, scope, school }: Facts): number =>
  sum(
    inDays.outsideTotals
      .filter((total) => total.name === name && total.range === who)
      .filter(({ date }) => date !== undefined || scope.from < school.settings.period.from)
      .map(({ value }) => value),
  );
