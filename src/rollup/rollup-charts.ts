import { type ChartData, drawn } from "../figures/charts/define-chart.ts";
import { figureNamed } from "../figures/named/index.ts";
import type { RollUp } from "./roll-up.ts";
import { figureOf } from "./rollup-tables.ts";

/** The figures that a roll-up can draw, school by school. */
const charted = [figureNamed("meanHours"), figureNamed("lessons"), figureNamed("teacherAwards")];

/** More bars than that cannot be read. */
const mostBars = 30;

/** Each chart by its name, such as 各校人均学时; `undefined` where there is nothing to show, or too much. */
export function rollUpCharts(rolled: RollUp): ReadonlyMap<string, ChartData | undefined> {
  return new Map(
    charted.map(({ name, label, unit }) => {
      const called = `各校${label}`;
      const { values = [], total } = figureOf(rolled, name) ?? {};
      const chart =
        values.length > mostBars
          ? undefined
          : drawn({
              shape: "bar",
              caption: called,
              categories: rolled.schools,
              series: [{ name: label, values: values.map((value) => value ?? undefined) }],
              unit: total?.unit ?? unit,
            });
      return [called, chart && { name: called, ...chart }];
    }),
  );
}
