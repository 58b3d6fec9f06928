import { schoolYearDays } from "../../records/school-year.ts";
import type { NamedSpan } from "../../records/settings/period.ts";
import type { Settings } from "../../records/settings/settings.ts";
import { schoolWords } from "../../school/school-words.ts";
import { earlierDay, laterDay } from "../../zh/dates.ts";
import { computeFigure } from "../define-figure.ts";
import { factsOf } from "../facts.ts";
import { figureNamed } from "../named/index.ts";
import { type ChartKind, drawn, withRest } from "./define-chart.ts";

const counts = [figureNamed("activities"), figureNamed("lessons"), figureNamed("awards")];

/** 研修活动, 公开课 and 获奖 of each year of a 多年. */
export const byYear: ChartKind = {
  name: "历年",
  help: "多年里各学年的研修活动、公开课和获奖",
  make(facts) {
    const { school, scope } = facts;
    const { settings } = school;
    if (settings.period.type !== "多年") return undefined;
    const years = yearsOf(settings)
      .map(({ name, from, to }) => ({ name, from: laterDay(from, scope.from), to: earlierDay(to, scope.to) }))
      .filter(({ from, to }) => from <= to);
    const { called } = schoolWords(settings);
    const ofYears = years.map(({ from, to }) => factsOf(school, { ...scope, from, to }));
    const series = counts.map((figure) => {
      const { label, unit, value: total } = computeFigure(figure, facts);
      return {
        name: `${called(label)}（${unit}）`,
        values: ofYears.map((one) => computeFigure(figure, one).value),
        total,
      };
    });
    return drawn({
      shape: "column",
      caption: "各学年主要数目",
      ...withRest(
        years.map(({ name }) => name),
        series.filter(({ total }) => total > 0),
      ),
      unit: "",
    });
  },
};

/** The term files under 学期文件, else the 学年 that the period touches. */
function yearsOf({ period }: Settings): readonly NamedSpan[] {
  if (period.years) return period.years;
  const [first, last] = [period.from, period.to].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 2 }, (_, i) => first - 1 + i).map((year) => ({
    name: `${year}学年`,
    ...schoolYearDays(year, { period }),
  }));
}
