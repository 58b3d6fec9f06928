import type { Activity } from "../../records/kinds/activity.ts";
import type { Records } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { attendanceOf, isForEveryone, isForTeachers, isKnown } from "../../school/attendance.ts";
import { oncePer } from "../../school/once-per.ts";
import type { School } from "../../school/school.ts";
import { type Amounts, amountsOf, notThese, type Thing } from "../across/amounts.ts";
import { once } from "../across/parts.ts";
import type { Sharing } from "../across/sharing.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { type Ratio, sum } from "../measures.ts";
import { attendedBy } from "../tally.ts";
import { isPlanned } from "./activity-figures.ts";

/** What 公出 is at a school, in the words of a rule (domain.md 12.16). */
const official = ({ settings }: School): string =>
  settings.officialTravel === undefined
    ? "公出的既不计应到，也不计实到"
    : `本校公出按${settings.officialTravel === "缺席" ? "缺席" : "到会"}计`;

const leftOut = "应到、实到缺一项的，没有写明参加人员的，以及面向学生、家长的活动，不计";

/** Who was to come to the activities, and who came (domain.md 7.9, 12.15). */
export const attendanceFigures: readonly Figure[] = [
  defineFigure({
    name: "dueTimes",
    label: "应到人次",
    unit: "人次",
    rule: ({ school }) =>
      `各次活动的应到人数相加；写组名、校区名的为当日全体成员，全员为专任教师；应到的为当日在职且不在产假、病假、支教、借调期间的人，在假而到会的也计；${official(school)}；${leftOut}。`,
    select: attendable,
    measure: (activities, facts) => attendanceRatio(activities, facts).of,
    across: (activities, facts, sharing) => ({ type: "sum", sum: attendedAcross("due", activities, facts, sharing) }),
  }),
  defineFigure({
    name: "presentTimes",
    label: "实到人次",
    unit: "人次",
    rule: ({ school }) =>
      `各次活动的实到人数相加；迟到、早退的计实到，补学的不计；只写了应到和缺席的，实到为应到减缺席；${official(school)}；${leftOut}。`,
    select: attendable,
    measure: (activities, facts) => attendanceRatio(activities, facts).n,
    across: (activities, facts, sharing) => ({
      type: "sum",
      sum: attendedAcross("present", activities, facts, sharing),
    }),
  }),
  defineFigure({
    name: "attendanceRate",
    label: "出勤率",
    unit: "%",
    rule: "实到人次除以应到人次；只计应到、实到都清楚的活动。",
    select: attendable,
    measure: attendanceRatio,
    across: (activities, facts, sharing) => ({
      type: "ratio",
      n: attendedAcross("present", activities, facts, sharing),
      of: attendedAcross("due", activities, facts, sharing),
    }),
  }),
  defineFigure({
    name: "fullAttendance",
    label: "全勤",
    unit: "人",
    rule: (facts) =>
      `应参训教师中，应到的${hasPlan(facts) ? "计划内活动" : "面向全员的活动"}全部到会的人数；${onLeaving(facts.school)}，早退、补学的不算全勤；没有写明参加人员的，以及面向学生、家长的活动，不作依据。`,
    kind: "teachers",
    addsUp: true,
    select: fullyAttending,
    across: (teachers, facts, sharing) => ({ type: "sum", sum: fullEverywhere(teachers, facts, sharing) }),
  }),
  defineFigure({
    name: "fullAttendanceRate",
    label: "全勤率",
    unit: "%",
    rule: (facts) => `${hasPlan(facts) ? "计划内活动" : "面向全员的活动"}的全勤人数除以应参训人数。`,
    select: fullyAttending,
    measure: (teachers, facts) => ({ n: teachers.length, of: staffInScope(facts).length }),
    across: (teachers, facts, sharing) => ({
      type: "ratio",
      n: fullEverywhere(teachers, facts, sharing),
      of: once(staffInScope(facts), sharing),
    }),
  }),
];

const onLeaving = ({ settings }: School): string =>
  settings.officialTravel === "缺席" ? "本校公出按缺席计" : "公出不影响全勤";

/** 实到 人次, of 应到 人次, of the activities of which both are known. */
export function attendanceRatio(activities: readonly Activity[], facts: Facts): Ratio {
  const all = activities
    .map((activity) => attendedBy(activity, facts))
    .flatMap(({ due, present }) => (due === undefined || present === undefined ? [] : [{ due, present }]));
  return { n: sum(all.map(({ present }) => present)), of: sum(all.map(({ due }) => due)) };
}

/** 应到 or 实到 of the same: of an activity that several schools read, each person once. */
function attendedAcross(
  part: "due" | "present",
  activities: readonly Activity[],
  facts: Facts,
  sharing: Sharing,
): Amounts {
  const things = activities.flatMap((activity): readonly Thing[] => {
    const attended = attendedBy(activity, facts);
    if (attended.due === undefined || attended.present === undefined) return [];
    const people = attendanceOf(activity, facts.school)[part];
    if (people.length !== attended[part]) return [{ of: [activity], amount: attended[part]! }];
    return people.map((teacher) => ({ of: [activity, teacher], amount: 1 }));
  });
  return amountsOf(things, sharing);
}

/** The activities that count for 应到 and 实到. For one person these are all they were due at, also those they missed. */
export function attendable({ inDays, counted, scope, school }: Facts): readonly Activity[] {
  const { teacher } = scope;
  const isAttendable = (a: Activity) => isForTeachers(a) && isKnown(attendanceOf(a, school));
  if (teacher === undefined) return counted.activities.filter(isAttendable);
  return inDays.activities.filter((a) => isAttendable(a) && attendanceOf(a, school).due.includes(teacher));
}

/** Whether 全勤 is about the planned activities. Without any it is about those for 全员 (domain.md 12.24). */
const hasPlan = ({ inDays }: Facts): boolean => inDays.activities.some(isPlanned);

/** 全勤 of several schools: whoever missed something at one of them is none. */
const fullEverywhere = (full: readonly Teacher[], facts: Facts, sharing: Sharing): Amounts =>
  notThese(once(full, sharing), [...attending(facts.school)(facts.inDays).missing], sharing);

function fullyAttending(facts: Facts): readonly Teacher[] {
  const { due, missing } = attending(facts.school)(facts.inDays);
  return staffInScope(facts).filter((teacher) => due.has(teacher) && !missing.has(teacher));
}

/** Who was due at any of the activities that 全勤 is about, and who was missing at one. Every group asks it of the same days. */
const attending = oncePer((school: School) =>
  oncePer((inDays: Records) => {
    const planned = inDays.activities.some(isPlanned);
    const isAsked = (a: Activity) => (planned ? isPlanned(a) : isForEveryone(a, school));
    const asked = inDays.activities.filter((a) => isForTeachers(a) && isAsked(a)).map((a) => attendanceOf(a, school));
    const due = new Set<Teacher>();
    const missing = new Set<Teacher>();
    for (const one of asked) {
      const present = new Set(one.present);
      for (const teacher of one.due) {
        due.add(teacher);
        if (!present.has(teacher) || one.leftEarly.has(teacher)) missing.add(teacher);
      }
    }
    return { due, missing };
  }),
);
