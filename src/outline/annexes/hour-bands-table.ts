import { isMistake } from "../../diagnostics/define-mistake.ts";
import type { Computed } from "../../figures/compute.ts";
import { type Facts, staffInScope } from "../../figures/facts.ts";
import { type FigureResult, figureResult } from "../../figures/figure-result.ts";
import { type Earned, earnedBy, hoursOf } from "../../figures/hours.ts";
import { mean, percentage, plainNumber, sum } from "../../figures/measures.ts";
import { narrowFigure } from "../../figures/query/narrow-figure.ts";
import { bandOf, bandWords, withoutHours } from "../../records/hour-bands.ts";
import type { HourSource } from "../../records/hour-sources.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { schoolWords } from "../../school/school-words.ts";
import type { Content } from "../../template/content.ts";
import type { Row } from "../blocks.ts";
import { type AnnexColumn, type AnnexKind, cell, figureCell, figureIn, narrow } from "./define-annex.ts";

/** The levels of the return, the highest first; all that the school itself gives is one. */
const levels: readonly { readonly word: string; readonly sources: readonly HourSource[] }[] = [
  ...(["国家级", "省级", "市级", "县级"] as const).map((word) => ({ word, sources: [word] })),
  { word: "校级", sources: ["集中", "教研", "自主"] },
  ...(["远程", "其他"] as const).map((word) => ({ word, sources: [word] })),
];

/** 学时分段统计表: how many of 应参训 are in each band of hours, and how many had hours of each level, as the yearly return asks. */
export const hourBandsTable: AnnexKind = {
  name: "学时分段统计表",
  make(facts, computed) {
    const staff = staffInScope(facts);
    if (staff.length === 0) return undefined;
    const rows = [
      {
        total: true,
        cells: [[], cell("应参训"), ...numbersOf(figureIn(computed, "staff"), staff, hoursIn(facts), staff)],
      },
      ...bandRows(staff, facts, computed),
      ...levelRows(staff, facts),
    ];
    return { columns, rows, notes: notesOf(facts, staff) };
  },
};

const columns: readonly AnnexColumn[] = [
  { header: "分类", width: 26, ...narrow },
  { header: "项目", width: 40, ...narrow },
  { header: "人数", width: 22, ...narrow },
  { header: "占应参训", width: 26, ...narrow },
  { header: "学时合计", width: 28, ...narrow },
  { header: "人均学时", width: 28, ...narrow },
];

type HoursOf = (teacher: Teacher) => number;
const hoursIn =
  (facts: Facts): HoursOf =>
  (teacher) =>
    hoursOf(teacher, facts);

/** 人数, its share, 学时合计 and 人均学时; the last two only where somebody is. */
function numbersOf(
  count: FigureResult,
  people: readonly Teacher[],
  hours: HoursOf,
  staff: readonly Teacher[],
): readonly Content[] {
  const total = sum(people.map(hours));
  const each = figureResult({ name: "", label: "", unit: "", rule: "" }, [], mean(total, people.length));
  const isSome = people.length > 0 && total > 0;
  return [
    figureCell(count),
    cell(percentage(people.length, staff.length)),
    cell(isSome ? plainNumber(total) : undefined),
    cell(isSome ? each.text : undefined),
  ];
}

function bandRows(staff: readonly Teacher[], facts: Facts, computed: Computed): readonly Row[] {
  const { hourBands } = facts.school.settings;
  const all = figureIn(computed, "staff");
  return [...bandWords(hourBands), withoutHours].map((word) => {
    const people = staff.filter((teacher) => bandOf(hoursOf(teacher, facts), hourBands) === word);
    const asked = narrowFigure(all, { 学时分段: [word] }, facts);
    const count = isMistake(asked) ? all : asked;
    return {
      cells: [cell("按学时"), cell(word), ...numbersOf(count, people, hoursIn(facts), staff)],
    };
  });
}

/** Levels of which somebody has hours. One person may be in several. */
function levelRows(staff: readonly Teacher[], facts: Facts): readonly Row[] {
  const { level } = schoolWords(facts.school.settings);
  const used = levels.flatMap(({ word, sources }) => {
    const isOf = ({ source }: Earned) => sources.includes(source);
    const hours: HoursOf = (teacher) =>
      sum(
        earnedBy(teacher, facts)
          .filter(isOf)
          .map((one) => one.hours),
      );
    const people = staff.filter((teacher) => hours(teacher) > 0);
    return people.length > 0 ? [{ word: level(word), hours, people }] : [];
  });
  return used.map(({ word, hours, people }) => {
    const described = {
      name: `staff with hours of ${word}`,
      label: `${word}参训`,
      unit: "人",
      rule: `应参训中有${word}学时的人。`,
    };
    const count = figureResult(described, people, people.length);
    return { cells: [cell("按级别"), cell(word), ...numbersOf(count, people, hours, staff)] };
  });
}

function notesOf(facts: Facts, staff: readonly Teacher[]): readonly Content[] {
  const { school, scope } = facts;
  const [first = 36] = school.settings.hourBands ?? [];
  const { own, level } = schoolWords(school.settings);
  const others = school.roster.teachers.filter(
    (teacher) => !staff.includes(teacher) && facts.covers(teacher, scope.to) && hoursOf(teacher, facts) > 0,
  );
  return [
    `按学时分段，各段相加为应参训人数；${first + 0.5}学时这样超过${first}学时的，归入下一段。`,
    `按级别，一人在几级都有学时的，各级都列，相加不一定等于应参训人数；人均学时按有这一级学时的人平均，${level("校级")}为${own}集中、教研和自主研修。`,
    ...(others.length > 0 ? [`另有不在应参训之列的${others.length}人也有学时，没有计入。`] : []),
  ].map(cell);
}
