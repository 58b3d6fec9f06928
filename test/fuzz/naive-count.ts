import { Fraction as F, type Fraction, fraction } from "./fraction.ts";
import { activityCounts } from "./naive-activities.ts";
import { contestCounts } from "./naive-contests.ts";
import { lessonCounts } from "./naive-lessons.ts";
import { peopleCounts, readingCounts, trainingCounts } from "./naive-people.ts";
import { projectCounts } from "./naive-projects.ts";
import { amount, number, type Row, rowsIn, text, total } from "./naive-read.ts";
import { groupsMerged, teacherCounts } from "./naive-teachers.ts";
import type { View } from "./naive-view.ts";
import { awardCounts, paperCounts } from "./naive-works.ts";
import { decided } from "./rule-counts.ts";

/** A number (NaN where there is nothing to divide by), or n of N for a rate. */
export type Count = number | Fraction | { readonly n: number; readonly of: number } | { readonly mean: Fraction };
export interface Counts {
  readonly [name: string]: Count;
}

/** 12.26: one decimal, half-up. */
export function meanOf(sum: Fraction, items: number): Count {
  if (items === 0) return Number.NaN;
  const mean = sum.over(fraction(items));
  if (mean.d > 1n) decided("12.26");
  return { mean: mean.rounded(1) };
}

/** Every named figure counted a second time, from the typed files alone, with nothing of src/. */
export function naiveCounts(view: View): Counts {
  return {
    ...staffCounts(view),
    ...teacherCounts(view),
    ...activityCounts(view),
    ...lessonCounts(view),
    ...paperCounts(view),
    ...awardCounts(view),
    ...contestCounts(view),
    ...projectCounts(view),
    ...trainingCounts(view),
    ...peopleCounts(view),
    ...readingCounts(view),
    ...officeCounts(view),
  };
}

/** The 教研组 of the part of the school that is looked at. */
export const teachingGroups = ({ school, scope }: View): readonly Row[] =>
  school.roster.groups.filter(
    (group) =>
      group.类别 === "教研组" &&
      (scope.group === undefined || group.名称 === scope.group) &&
      (scope.campus === undefined || group.校区 === scope.campus) &&
      scope.teacher === undefined,
  );

/** Who is exempt, and the 教研组 at the end and at the beginning. */
export function staffLists(view: View) {
  const { school, days } = view;
  const exempt = school.roster.staff().exempt.filter((name) => view.covers(name, days.to));
  const groups = teachingGroups(view);
  const on = (day: string) =>
    groups.filter((g) => (school.day(g.起) ?? day) <= day && day <= (school.day(g.止) ?? day));
  return { exempt, groups: on(days.to), groupsBefore: on(days.from) };
}

function staffCounts(view: View): Counts {
  const { exempt, groups, groupsBefore } = staffLists(view);
  return {
    staff: view.staff().length,
    exempt: exempt.length,
    groups: groups.length,
    groupsBefore: groupsBefore.length,
    groupsMerged: groupsMerged(view, groups),
  };
}

export const pleased = (row: Row) =>
  rowsIn(row.项目).filter((item) => /^(非常|很|比较|较|基本)?满意$/.test(text(item.问题)!));

/** 问卷调查 and 经费, as they are counted. */
export function officeRows(rows: (kind: string) => readonly Row[]) {
  const surveys = rows("问卷调查");
  const answered = surveys.filter((row) => row.应收 !== undefined && row.实收 !== undefined);
  const judged = surveys.filter((row) => row.实收 !== undefined && pleased(row).length > 0);
  const money = rows("经费");
  const based = [...new Set(money.filter((row) => row.基数 !== undefined).map((row) => row.年度))];
  const ofBased = money.filter((row) => based.includes(row.年度));
  const baseOf = (year: Row[string]) => number(money.find((row) => row.年度 === year && row.基数 !== undefined)!.基数);
  return { surveys, answered, judged, money, based, ofBased, baseOf };
}

/** What nobody's but the school's. */
function officeCounts(view: View): Counts {
  const rows = (kind: string) => (view.isWhole ? view.counted(kind) : []);
  const { surveys, answered, judged, money, based, ofBased, baseOf } = officeRows(rows);
  return {
    publications: rows("校刊简报").length,
    regulations: rows("制度文件").length,
    evaluations: view.counted("考核评选").length,
    surveys: surveys.length,
    returnRate: {
      n: total(answered.map((row) => number(row.实收))),
      of: total(answered.map((row) => number(row.应收))),
    },
    satisfaction: {
      n: total(judged.flatMap((row) => pleased(row).map((item) => number(item.值)))),
      of: total(judged.map((row) => number(row.实收))),
    },
    expenses: F.sum(money.map((row) => amount(row.金额))),
    expenseShare: { n: total(ofBased.map((row) => number(row.金额))), of: total(based.map(baseOf)) },
  };
}
