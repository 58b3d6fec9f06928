import { schoolWords } from "../../school/school-words.ts";
import { compareFigure } from "../comparison/compare-figure.ts";
import { periodBefore } from "../comparison/period-before.ts";
import { computeFigure } from "../define-figure.ts";
import { figureNamed } from "../named/index.ts";
import { type ChartKind, drawn } from "./define-chart.ts";

/** Counts of about one size, so that none makes the others invisible. */
const compared = [
  figureNamed("activities"),
  figureNamed("lessons"),
  figureNamed("papers"),
  figureNamed("awards"),
  figureNamed("trainings"),
  figureNamed("projectsAll"),
];

/** The main counts of this period beside those of the one under 对比. */
export const comparedWithBefore: ChartKind = {
  name: "与上期相比",
  help: "主要数目与上期对比，要有“对比”",
  make(facts) {
    const { settings, before } = facts.school;
    const { called } = schoolWords(settings);
    const lines = compared
      .flatMap((figure) => compareFigure(computeFigure(figure, facts), facts) ?? [])
      .filter(({ now, before }) => now.value !== 0 || before.value !== 0);
    if (before === undefined) return undefined;
    return drawn({
      shape: "column",
      caption: `主要数目与${periodBefore(facts.school)}对比`,
      categories: lines.map(({ now }) => `${called(now.label)}（${now.unit}）`),
      series: [
        { name: before.settings.period.name, values: lines.map((line) => line.before.value) },
        { name: settings.period.name, values: lines.map((line) => line.now.value) },
      ],
      unit: "",
    });
  },
};
