import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";
import { unstated } from "../query/attributes.ts";

/** What a chart shows, before any format draws it. */
export interface ChartData {
  /** As texts ask for it: 各组学时. */
  readonly name: string;
  /** `bar`: categories from the top down; `column` and `line`: from left to right. */
  readonly shape: "bar" | "column" | "line";
  /** Without 图1, which is counted where all blocks are known. */
  readonly caption: string;
  readonly categories: readonly string[];
  /** A value for each category. Missing ones are not drawn. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
  /** 学时, 项; printed with the axis. Empty where the names say it. */
  readonly unit: string;
  /** The chart in a sentence, for who cannot see it. */
  readonly alt: string;
}

/** A chart that any text may ask for: {{图表 "各组学时"}}. */
export interface ChartKind {
  readonly name: string;
  /** In one line, for who looks for a chart. */
  readonly help: string;
  /** `undefined` when there is nothing to show. */
  make(facts: Facts): Omit<ChartData, "name"> | undefined;
}

type Drawn = Omit<ChartData, "name" | "alt">;

/** A chart with its words for who cannot see it; nothing if fewer than two categories have a value, or all are 0. */
export function drawn(chart: Drawn): Omit<ChartData, "name"> | undefined {
  const values = chart.series.flatMap((one) => one.values);
  const isShown = chart.categories.filter((_, i) => chart.series.some((one) => one.values[i] !== undefined)).length > 1;
  return isShown && values.some(Boolean) ? { ...chart, alt: inWords(chart) } : undefined;
}

/** 各教研组人均学时：语文组 23.5学时、数学组 20.1学时。 */
function inWords({ caption, categories, series, unit }: Drawn): string {
  const told = series.map(({ name, values }) => {
    const parts = categories.flatMap((category, i) =>
      values[i] === undefined ? [] : [`${category} ${values[i]}${unit}`],
    );
    return (series.length > 1 ? `${name} ` : "") + parts.join("、");
  });
  return `${caption}：${told.join("；")}。`;
}

/** Parts of a period, and what of the total stands in none of them, so that the columns add up to it. */
export function withRest(
  categories: readonly string[],
  series: readonly { readonly name: string; readonly values: readonly number[]; readonly total: number }[],
): Pick<Drawn, "categories" | "series"> {
  const rests = series.map(({ values, total }) => total - sum(values));
  const hasRest = rests.some((rest) => rest > 0);
  return {
    categories: hasRest ? [...categories, unstated] : categories,
    series: series.map(({ name, values }, i) => ({ name, values: hasRest ? [...values, rests[i]!] : values })),
  };
}
