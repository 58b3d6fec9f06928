import { schoolWords } from "../../school/school-words.ts";
import { compareFigure } from "../comparison/compare-figure.ts";
import { periodBefore } from "../comparison/period-before.ts";
import { computeFigure } from "../define-figure.ts";
import { figureNamed } from "../named/index.ts";
import { type ChartKind, drawn } from "./define-chart.ts";

const compared = [
  figureNamed("activities"),
  figureNamed("lessons"),
  figureNamed("papers"),
  figureNamed("awards"),
  figureNamed("trainings"),
  figureNamed("projectsAll"),
];

/**
 * The main counts of this period as parts of those under 对比, which are 100: 次, 节 and 篇 of very different size can stand side
 * by side so. What there was none of then has no such part.
 */
export const comparedWithBefore: ChartKind = {
  name: "与上期相比",
  help: "主要数目与上期对比，要有“对比”",
  make(facts) {
    const { settings, before } = facts.school;
    if (before === undefined) return undefined;
    const { called } = schoolWords(settings);
    const lines = compared
      .flatMap((figure) => compareFigure(computeFigure(figure, facts), facts) ?? [])
      .filter((line) => line.before.value > 0);
    const then = periodBefore(facts.school);
    return drawn({
      shape: "bar",
      caption: `主要数目与${then}相比（${then}为100）`,
      categories: lines.map((line) => `${called(line.now.label)}（${line.before.text}→${line.now.text}）`),
      series: [{ name: settings.period.name, values: lines.map((line) => partOf(line.now.value, line.before.value)) }],
      unit: "",
    });
  },
};

/** With one decimal. */
const partOf = (now: number, before: number): number => Math.round((now / before) * 1000) / 10;
