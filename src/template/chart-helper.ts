import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { allOf, perhaps } from "../diagnostics/phrases.ts";
import { chartKinds } from "../figures/charts/index.ts";
import type { Facts } from "../figures/facts.ts";
import { oncePer } from "../school/once-per.ts";
import { nearest } from "../zh/nearest.ts";
import type { Tag } from "./scan-tags.ts";
import type { Helper } from "./template-data.ts";
import type { ChartValue, TemplateValue } from "./template-value.ts";

const unknownChart = defineMistake("query/unknown-chart", "error", {
  message: (a: { name: string; nearest: string | undefined; choices: readonly string[] }) =>
    a.name ? `没有叫“${a.name}”的图表` : "“图表”后面缺少图表的名称",
  hint: (a) => perhaps(a.nearest, `写成 {{图表 "${a.choices[0]}"}}；可写：${allOf(a.choices)}。`),
  why: "图表的名称打错，就不知道画哪一张。",
  wrong: '{{图表 "各组学食"}}',
  right: '{{图表 "各组学时"}}',
});

/** The mistake of naming a chart that is none. */
export function noSuchChart(name: TemplateValue): Mistake {
  const choices = chartKinds.map((kind) => kind.name);
  const typed = String(name ?? "");
  return unknownChart.of({ name: typed, nearest: nearest(typed, choices), choices });
}

/** {{图表 "各组学时"}}: a chart by its name, on a line of its own. */
export const chartHelper =
  (facts: Facts): Helper =>
  ([name]) =>
    chartsOf(facts).get(String(name)) ?? noSuchChart(name);

/** Whether a tag asks for a chart. */
export const isChartTag = ({ kind, text }: Tag): boolean => kind === "output" && /^\{\{~?\s*图表[\s}]/.test(text);

/** Charts are worked out when they are asked for. */
const chartsOf = oncePer((facts: Facts) => {
  const made = new Map<string, ChartValue>();
  const get = (asked: string): ChartValue | undefined => {
    const kind = chartKinds.find(({ name }) => name === asked);
    if (kind && !made.has(asked)) {
      const data = kind.make(facts);
      made.set(asked, { type: "chart", chart: data && { name: asked, ...data } });
    }
    return made.get(asked);
  };
  return { get };
});
