import type { Activity } from "../records/kinds/activity.ts";
import { attendanceOf } from "./attendance.ts";
import { countFigure, defineFigure, type Figure } from "./define-figure.ts";
import type { Facts } from "./facts.ts";
import { sum } from "./measures.ts";
import { staffOf } from "./staff.ts";

const isPlanned = ({ plan }: Activity) => plan !== undefined;
const isGroupWork = ({ plan, group }: Activity) => plan === undefined && group !== undefined;
const isExtra = ({ plan, group }: Activity) => plan === undefined && group === undefined;
const hoursOnce = ({ countsHours, hours }: Activity) => (countsHours === false ? 0 : (hours?.attending ?? 0));
const planned = (facts: Facts) => facts.counted.activities.filter(isPlanned);

/** Activities by whether they were planned: the three parts add up to 研修活动. */
export const activityFigures: readonly Figure[] = [
  countFigure({
    name: "activities",
    label: "研修活动",
    unit: "次",
    kind: "activities",
    rule: "一条研修活动记录计1次；一个系列的每一场各计1次。",
  }),
  defineFigure({
    name: "activityHours",
    label: "研修学时",
    unit: "学时",
    rule: "各次活动的学时相加，每次只加一遍，不乘人数；注明不计入学时的不加。",
    select: ({ counted }) => counted.activities,
    measure: (activities) => sum(activities.map(hoursOnce)),
  }),
  defineFigure({
    name: "plannedTimes",
    label: "计划次数",
    unit: "次",
    rule: "各份计划的安排里写的次数相加。",
    select: ({ counted }) => counted.plans,
    measure: (plans) => sum(plans.flatMap(({ items = [] }) => items.map(({ times }) => times))),
  }),
  defineFigure({
    name: "plannedHours",
    label: "计划学时",
    unit: "学时",
    rule: "各份计划的安排里写的学时相加：有合计的取合计，否则次数乘每次学时。",
    select: ({ counted }) => counted.plans,
    measure: (plans) =>
      sum(plans.flatMap(({ items = [] }) => items.map((i) => i.hoursTotal ?? i.times * (i.hoursEach ?? 0)))),
  }),
  countFigure({
    name: "plannedActivities",
    label: "计划内活动",
    unit: "次",
    kind: "activities",
    where: isPlanned,
    rule: "写明属于某份计划的研修活动。",
  }),
  defineFigure({
    name: "plannedActivityHours",
    label: "计划内学时",
    unit: "学时",
    rule: "计划内活动的学时相加，每次只加一遍。",
    select: planned,
    measure: (activities) => sum(activities.map(hoursOnce)),
  }),
  countFigure({
    name: "groupActivities",
    label: "教研组活动",
    unit: "次",
    kind: "activities",
    where: isGroupWork,
    rule: "教研组办的、不在计划内的研修活动。",
  }),
  countFigure({
    name: "extraActivities",
    label: "计划外活动",
    unit: "次",
    kind: "activities",
    where: isExtra,
    rule: "不在计划内、也不是教研组办的研修活动。",
  }),
  defineFigure({
    name: "dueTimes",
    label: "应到人次",
    unit: "人次",
    rule: "各次活动应到人数相加；应到的人当日在职且不在产假、病假、支教、借调中。",
    select: ({ counted }) => counted.activities,
    measure: (activities, { school }) => sum(activities.map((a) => attendanceOf(a, school).dueCount)),
  }),
  defineFigure({
    name: "presentTimes",
    label: "实到人次",
    unit: "人次",
    rule: "各次活动实到人数相加；公出算到会，补学不算。",
    select: ({ counted }) => counted.activities,
    measure: (activities, { school }) => sum(activities.map((a) => attendanceOf(a, school).presentCount)),
  }),
  defineFigure({
    name: "attendanceRate",
    label: "出勤率",
    unit: "%",
    rule: "实到人次除以应到人次。",
    select: ({ counted }) => counted.activities,
    measure: (activities, { school }) => {
      const all = activities.map((a) => attendanceOf(a, school));
      return { n: sum(all.map((a) => a.presentCount)), of: sum(all.map((a) => a.dueCount)) };
    },
  }),
  defineFigure({
    name: "fullAttendance",
    label: "全勤",
    unit: "人",
    rule: "应参训的人中，凡应到的计划内活动（没有计划的，看全校性活动）次次到会的人数；公出算到会，补学不算。",
    select: fullyAttending,
    measure: (teachers) => teachers.length,
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

/** 应参训 of the scope: N, or its members of the group, campus or person asked about. */
export const staffInScope = (facts: Facts) =>
  staffOf(facts.school).due.filter((teacher) => facts.covers(teacher, facts.scope.to));

function fullyAttending(facts: Facts) {
  const { inDays, school } = facts;
  const inPlans = inDays.activities.filter(isPlanned);
  const judged = (inPlans.length > 0 ? inPlans : inDays.activities.filter(isExtra)).map((a) => attendanceOf(a, school));
  return staffInScope(facts).filter((teacher) => {
    const due = judged.filter((a) => a.due.includes(teacher));
    return due.length > 0 && due.every((a) => a.present.includes(teacher));
  });
}
