import type { Facts } from "../../figures/facts.ts";
import { seriesIn } from "../../figures/named/series.ts";
import type { TemplateValue } from "../template-value.ts";

/** The series, for {{#each}}: each with 名称, 期数 and 栏目. Those about a topic are told with it: 班主任论坛. */
export const seriesNames = (facts: Facts): readonly (readonly [string, TemplateValue])[] => [
  [
    "系列名单",
    seriesIn(facts)
      .filter(({ isTopical }) => !isTopical)
      .map(({ name, times, columns }) => ({ 名称: name, 期数: times, 栏目: columns.join("、") })),
  ],
];
