import type { FigureResult } from "../figures/figure-result.ts";
import { mean, meanValue, percentage, plainNumber, quantity, sum } from "../figures/measures.ts";
import { askedPrizes } from "../figures/named/contest-return.ts";
import { figureNamed } from "../figures/named/index.ts";
import { bandOf, bandWords, usualBands, withoutHours } from "../records/hour-bands.ts";
import type { LeftOut, RolledFigure, RollUp } from "./roll-up.ts";

/** A table of a roll-up, ready to print. */
export interface RollUpTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

/** What every table calls the sum of all schools. */
export const total = "合计";

/** What is said under the figures. */
const countedOnce =
  "几所学校都登记的同一篇作品、同一项获奖，合计只计一次；继教号相同的、登记在共用名册同一处的是同一个人，合计只计一次。";

/** More schools than anybody reads side by side on a screen or a page. */
const mostBeside = 8;

/** The same for a screen or a page: a table for each topic, of many schools 合计 alone. */
export function topicTables({ topics, schools }: RollUp): readonly RollUpTable[] {
  const isMany = schools.length > mostBeside;
  return topics.map(({ label, figures }, i) => ({
    title: `${label}统计`,
    head: ["统计量", total, ...(isMany ? [] : schools)],
    rows: figures.map((one) => [one.total.label, one.total.text, ...(isMany ? [] : one.texts)]),
    ...(schools.length > 1 && i === topics.length - 1 && { note: countedOnce }),
  }));
}

/** Every figure at every school. */
export function figuresTable({ topics, schools }: RollUp): RollUpTable {
  const rows = topics.flatMap(({ label, figures }) =>
    figures.map(({ total: all, values }) => [label, all.label, all.unit, ...[all.value, ...values].map(plain)]),
  );
  return {
    title: "各校统计",
    head: ["类别", "统计量", "单位", total, ...schools],
    rows,
    ...(schools.length > 1 && { note: countedOnce }),
  };
}

/** The figures by which schools are compared. */
const compared = [
  figureNamed("staff"),
  figureNamed("meanHours"),
  figureNamed("activities"),
  figureNamed("lessons"),
  figureNamed("observations"),
  figureNamed("meanObservations"),
  figureNamed("papers"),
  figureNamed("teacherAwards"),
  figureNamed("projectsAll"),
];

/** The figures of a roll-up by name. */
export const figureOf = ({ topics }: RollUp, name: string): RolledFigure | undefined =>
  topics.flatMap(({ figures }) => figures).find((one) => one.total.name === name);

/** A number without its unit, as programs read it. */
const plain = (value: number | null): string => (value === null || Number.isNaN(value) ? "" : plainNumber(value));

/** A number whose unit stands above it, at one school or together. */
export function withoutUnit(value: number | null, { isMean, ratio }: FigureResult): string {
  if (value === null || Number.isNaN(value)) return "—";
  return ratio ? `${value.toFixed(1)}%` : isMean ? value.toFixed(1) : plainNumber(value);
}

/** A few figures, a line for each school. */
export function comparisonTable(rolled: RollUp): RollUpTable {
  const { schools } = rolled;
  const figures = compared.flatMap(({ name }) => figureOf(rolled, name) ?? []);
  return {
    title: "各校对比",
    head: [
      "学校",
      ...figures.map(({ total: { label, unit, ratio, isMean } }) => (ratio || isMean ? label : `${label}（${unit}）`)),
    ],
    rows:
      figures.length === 0
        ? []
        : [
            ...schools.map((school, i) => [
              school,
              ...figures.map(({ values, total: all }) => withoutUnit(values[i]!, all)),
            ]),
            [total, ...figures.map(({ total: all }) => withoutUnit(all.value, all))],
          ],
  };
}

/** How many have not reached which requirement, over all schools. */
export function shortfallTable({ requirements }: RollUp): RollUpTable {
  const rows = requirements.flatMap(({ name, schools, total: all }) =>
    [...schools, { ...all, school: total }].map(({ school, unit, due, met, short, open, unjudged }) => [
      name,
      school,
      quantity(due, unit),
      quantity(met, unit),
      quantity(short, unit),
      open + unjudged > 0 ? quantity(open + unjudged, unit) : "",
    ]),
  );
  return {
    title: "未达标情况",
    head: ["要求", "学校", "应达标", "达标", "未达标", "未到期、未判"],
    rows,
    ...(rows.length > 0 && {
      note: "在几所学校任教的，合计只计一人，有一所达标就算达标；有“至多”的，在一所超过就算未达标。",
    }),
  };
}

/** How many are in each band of hours. */
export function bandsTable({ people, hourBands, hasOtherBands }: RollUp): RollUpTable {
  const words = [...bandWords(hourBands), withoutHours];
  const rows = words.map((word) => {
    const count = people.filter(({ hours }) => bandOf(hours, hourBands) === word).length;
    return [word, quantity(count, "人"), percentage(count, people.length)];
  });
  return {
    title: "学时分段",
    head: ["学时", "人数", "占应参训"],
    rows: people.length === 0 ? [] : [...rows, [total, quantity(people.length, "人"), ""]],
    ...(hasOtherBands && { note: `各校的学时分段不同，这里按${usualBands.join("、")}学时分。` }),
  };
}

/** The statistical return of a district: who had training at which level, and what became of contests. */
export function returnTable({ people, contestReturns }: RollUp): RollUpTable {
  const hasContests = contestReturns.some(({ entered, prizes }) => sum([entered, ...prizes]) > 0);
  const rows = contestReturns.map(({ level, entered, prizes }, i) => {
    const hours = people.map(({ levels }) => levels[i] ?? 0).filter((one) => one > 0);
    return [
      level,
      String(hours.length),
      hours.length === 0 ? "" : meanValue(mean(sum(hours), hours.length)).toFixed(1),
      ...[entered, ...prizes].map((one) => (hasContests ? plainNumber(one) : "—")),
    ];
  });
  return {
    title: "培训和大赛统计",
    head: ["级别", "参训教师（人）", "人均学时", "参赛（人次）", ...askedPrizes.map((prize) => `${prize}（人次）`)],
    rows: rows.every(([, ...cells]) => cells.every((cell) => ["", "0", "—"].includes(cell))) ? [] : rows,
    note: `参训教师为应参训中有这一级学时的人，一人在几级都参加的，各级都计；人均学时按这些人平均。${
      hasContests ? "参赛、获奖按“参赛”里的比赛计。" : "各校没有登记“参赛”，参赛、获奖请另外填写。"
    }学历提升人数没有登记，请另外填写。`,
  };
}

/** A school of which there is no summary at all, and why. */
export interface Absent {
  readonly school: string;
  readonly reason: string;
  /** It has not handed in anything yet, which is no fault. */
  readonly isUnfinished?: true;
}

/** Which schools are not in the totals. */
export const leftTable = ({ left, period }: RollUp, absent: readonly Absent[]): RollUpTable => ({
  title: "没有计入的学校",
  head: ["学校", "原因"],
  rows: [
    ...left.map(({ summary, reason }) => [summary.school, reasonWords(reason, summary, period)]),
    ...absent.map(({ school, reason }) => [school, reason]),
  ],
});

function reasonWords(
  reason: LeftOut,
  { errors, period }: RollUp["left"][number]["summary"],
  usual: RollUp["period"],
): string {
  if (reason === "errors") return `记录有${errors}处错误，待改正`;
  if (reason === "another period" && period.name === usual?.name && period.from === usual.from)
    return `统计截止不同：到${period.to}，别的学校到${usual.to}`;
  return reason === "another period" ? `时段不同：${period.name}（${period.from}至${period.to}）` : "未报送，没有记录";
}

/** Every table that has something to say; `byTopic`: the figures in a table for each topic. */
export const rollUpTables = (rolled: RollUp, absent: readonly Absent[], byTopic = false): readonly RollUpTable[] =>
  [
    comparisonTable(rolled),
    ...(byTopic ? topicTables(rolled) : [figuresTable(rolled)]),
    shortfallTable(rolled),
    bandsTable(rolled),
    returnTable(rolled),
    leftTable(rolled, absent),
  ].filter(({ rows }) => rows.length > 0);
