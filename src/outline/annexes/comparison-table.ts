import { type Compared, compareFigure, factsBefore, signedChange } from "../../figures/comparison/compare-figure.ts";
import { notComparable } from "../../figures/comparison/not-comparable.ts";
import type { Computed } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import type { FigureResult } from "../../figures/figure-result.ts";
import { figureNamed } from "../../figures/named/index.ts";
import { figureInline } from "../../template/content.ts";
import type { Row } from "../blocks.ts";
import { type AnnexKind, cell, figureCell, narrow } from "./define-annex.ts";

/** The figures that an office puts side by side, in this order. */
const main = [
  figureNamed("staff"),
  figureNamed("groups"),
  figureNamed("activities"),
  figureNamed("activityHours"),
  figureNamed("attendanceRate"),
  figureNamed("fullAttendanceRate"),
  figureNamed("meanHours"),
  figureNamed("lessons"),
  figureNamed("lessonCoverage"),
  figureNamed("observations"),
  figureNamed("meanObservations"),
  figureNamed("papers"),
  figureNamed("publishedPapers"),
  figureNamed("awards"),
  figureNamed("teacherAwards"),
  figureNamed("studentAwards"),
  figureNamed("projectsOpened"),
  figureNamed("projectsClosed"),
  figureNamed("projectsAfter"),
  figureNamed("trainings"),
  figureNamed("trainingTimes"),
  figureNamed("pairings"),
  figureNamed("recognitionsGained"),
  figureNamed("honours"),
  figureNamed("hosted"),
  figureNamed("books"),
];

/** 数据对比表: the main figures of this period and of the one under 对比, and what makes them not comparable. */
export const comparisonTable: AnnexKind = {
  name: "数据对比表",
  make(facts, computed) {
    const earlier = factsBefore(facts);
    if (earlier === undefined) return undefined;
    const compared = comparedOf(facts, computed);
    if (compared.length === 0) return undefined;
    const [now, before] = [facts, earlier].map(({ school }) => school.settings.period.name) as [string, string];
    const columns = [
      { header: "序号", width: 12, ...narrow },
      { header: "项目", width: 70 },
      { header: "单位", width: 20, ...narrow },
      { header: now, width: 45, align: "center" },
      { header: before, width: 45, align: "center" },
      { header: "增减", width: 30, ...narrow },
    ] as const;
    return { columns, rows: compared.map(row), notes: notesOf(facts).map(cell) };
  },
};

function comparedOf(facts: Facts, { figures, requirements }: Computed): readonly Compared[] {
  const chosen = main.flatMap(({ name }) => figures.find((figure) => figure.name === name) ?? []);
  return [...chosen, ...requirements.map(({ rate }) => rate)]
    .flatMap((figure: FigureResult) => compareFigure(figure, facts) ?? [])
    .filter(({ now, before }) => now.value !== 0 || before.value !== 0);
}

function row(compared: Compared, index: number): Row {
  const { now, before, change } = compared;
  const cells = [
    cell(String(index + 1)),
    cell(now.label),
    cell(now.unit),
    figureCell(now),
    figureCell(before),
    change ? [figureInline(change, signedChange(compared))] : cell("0"),
  ];
  return { cells };
}

function notesOf({ school }: Facts): readonly string[] {
  const { rules, roster, days } = notComparable(school);
  const changed = [...(rules.length > 0 ? [`计数规则不同：${rules.join("、")}`] : []), ...roster, ...days];
  return [
    "增减为本期减上期，比例为相差的百分点；两期都没有的项目不列。",
    ...(changed.length > 0 ? [`有关的数不宜直接比较：${changed.join("；")}。`] : []),
  ];
}
