import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { keyOf } from "../records/record-key.ts";
import type { Check } from "./define-check.ts";
import { repeats } from "./lookups/repeats.ts";

const twoSources = defineMistake("check/two-sources", "warning", {
  message: (a: { name: string; first: At; source: string }) =>
    `“${a.name}”在${at(a.first)}已按“${a.source}”写过一次，两个来源各写一次，合计时会重复相加`,
  hint: () => "只保留一处；确为两部分的数，名称或范围要有区别。",
  why: "同一个数从两处抄录，各记一条，合计就会多出一份。",
  wrong:
    "外部总数:\n  - {名称: 全县论文获奖数, 值: 186, 单位: 篇, 来源: 云岭县教研室6月通报}\n  - {名称: 全县论文获奖数, 值: 186, 单位: 篇, 来源: 云岭教育网}",
  right: "外部总数:\n  - {名称: 全县论文获奖数, 值: 186, 单位: 篇, 来源: 云岭县教研室6月通报}",
});

/** A total of others comes from one source. Those of two years are two totals, and a rank is none. */
export const twoSourcesOfATotal: Check = {
  needs: [],
  *run({ school: { records } }) {
    const sameTotal = (one: (typeof records.outsideTotals)[number]) =>
      `${keyOf(one, ["name", "range", "unit"])} ${one.date?.slice(0, 4) ?? ""} ${one.value === undefined ? "rank" : ""}`;
    for (const [first, other] of repeats(records.outsideTotals, sameTotal)) {
      if (first.source === other.source) continue;
      const args = { name: other.name, first: first.origin, source: first.source };
      yield twoSources.at(other.place("来源"), args, [first.origin]);
    }
  },
};
