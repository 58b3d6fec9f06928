import type { Activity } from "../../records/kinds/activity.ts";
import { attendanceOf, isForTeachers } from "../../school/attendance.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { type Ratio, sum } from "../measures.ts";
import { attendedBy } from "../tally.ts";
import { isExtra, isPlanned } from "./activity-figures.ts";

/** Who was to come to the activities, and who came (domain.md 7.9). */
export const attendanceFigures: readonly Figure[] = [
  defineFigure({
    name: "dueTimes",
    label: "应到人次",
    unit: "人次",
    rule: "各次活动应到人数相加；应到的人当日在职且不在产假、病假、支教、借调中；对象是学生、家长的活动不算。",
    select: attendable,
    measure: (activities, facts) => sum(activities.map((a) => attendedBy(a, facts).due)),
  }),
  defineFigure({
    name: "presentTimes",
    label: "实到人次",
    unit: "人次",
    rule: "各次活动实到人数相加；公出算到会，补学不算；对象是学生、家长的活动不算。",
    select: attendable,
    measure: (activities, facts) => sum(activities.map((a) => attendedBy(a, facts).present)),
  }),
  defineFigure({
    name: "attendanceRate",
    label: "出勤率",
    unit: "%",
    rule: "实到人次除以应到人次。",
    select: attendable,
    measure: attendanceRatio,
  }),
  defineFigure({
    name: "fullAttendance",
    label: "全勤",
    unit: "人",
    rule: "应参训的人中，凡应到的计划内活动（没有计划的，看全校性活动）次次到会的人数；公出算到会，补学不算。",
    select: fullyAttending,
  }),
  defineFigure({
    name: "fullAttendanceRate",
    label: "全勤率",
    unit: "%",
    rule: "全勤人数除以应参训人数。",
    select: fullyAttending,
    measure: (teachers, facts) => ({ n: teachers.length, of: staffInScope(facts).length }),
  }),
];

/** 实到 人次, of 应到 人次. */
export function attendanceRatio(activities: readonly Activity[], facts: Facts): Ratio {
  const all = activities.map((a) => attendedBy(a, facts));
  return { n: sum(all.map(({ present }) => present)), of: sum(all.map(({ due }) => due)) };
}

/** The activities that count for 应到 and 实到. For one person these are all they were due at, also those they missed. */
export function attendable({ inDays, counted, scope, school }: Facts): readonly Activity[] {
  const { teacher } = scope;
  if (teacher === undefined) return counted.activities.filter(isForTeachers);
  return inDays.activities.filter((a) => isForTeachers(a) && attendanceOf(a, school).due.includes(teacher));
}

function fullyAttending(facts: Facts) {
  const { inDays, school } = facts;
  const inPlans = inDays.activities.filter(isPlanned);
  const all = (inPlans.length > 0 ? inPlans : inDays.activities.filter(isExtra)).map((a) => attendanceOf(a, school));
  return staffInScope(facts).filter((teacher) => {
    const due = all.filter((a) => a.due.includes(teacher));
    return due.length > 0 && due.every((a) => a.present.includes(teacher));
  });
}
