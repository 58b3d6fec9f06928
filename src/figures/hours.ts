import { valueUnder } from "../records/define-kind.ts";
import type { HourSource } from "../records/hour-sources.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kindNames, kindOf, type Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { answersOf } from "../school/answer-kinds.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { groupBy } from "../school/group-by.ts";
import { oncePer } from "../school/once-per.ts";
import { participants } from "../school/participants.ts";
import type { School } from "../school/school.ts";
import { compareDays, type Day } from "../zh/dates.ts";
import type { Facts } from "./facts.ts";
import { sum } from "./measures.ts";

/** Hours that one person has from one record. */
export interface Earned {
  readonly teacher: Teacher;
  readonly hours: number;
  readonly source: HourSource;
  readonly record: AnyRecord;
  readonly name: KindName;
}

/** Kinds whose records give hours. */
export const hourGivers = kindNames.filter((name) => kindOf(name).hours);

const inSchool = oncePer((school: School) =>
  oncePer((records: Records) => groupBy(allEarned(records, school), ({ teacher }) => teacher)),
);

/** Everything that gave a person hours within the days counted, whatever group is asked about (domain.md 7.11). */
export const earnedBy = (teacher: Teacher, { inDays, school }: Facts): readonly Earned[] =>
  inSchool(school)(inDays).get(teacher) ?? [];

/** 合计学时 of a person. */
export const hoursOf = (teacher: Teacher, facts: Facts): number =>
  sum(earnedBy(teacher, facts).map(({ hours }) => hours));

/** All hours of everybody in scope, in the order of the roster and then of days; of those not in N too. */
export const hoursGiven = (facts: Facts): readonly Earned[] =>
  facts.school.roster.teachers
    .filter((teacher) => facts.covers(teacher, facts.scope.to))
    .flatMap((teacher) => earnedBy(teacher, facts).toSorted((a, b) => compareDays(daysOf(a).from, daysOf(b).from)));

/** The first and the last day of what gave the hours. */
export function daysOf({ name, record }: Earned): { readonly from: Day; readonly to: Day } {
  const counted = kindOf(name).when(record as never);
  const [from, to] = ["from", "to"].map((field) => valueUnder(record, field));
  return {
    from: typeof from === "string" ? from : (counted?.from ?? ""),
    to: typeof to === "string" ? to : (counted?.to ?? ""),
  };
}

const allEarned = (records: Records, school: School): readonly Earned[] =>
  hourGivers.flatMap((name) => {
    const { source, isAttended } = kindOf(name);
    return records[name].flatMap((record) => {
      const given = isAttended ? earnedAt(record as Activity, school) : approvedIn(name, record, school);
      const how = { source: source!(record as never), record, name };
      return given.flatMap(({ teacher, hours }) => (hours > 0 ? { teacher, hours, ...how } : []));
    });
  });

/**
 * 学时 of those who came; what is written after a name wins. If the school counts 主讲 apart, these have their own; whoever
 * made it up did not speak. 早退 gives what is written after the reason, and 补学 what is written after the name if anything
 * is; 公出 gives nothing: that comes from where they were, or by 补学 (domain.md 12.16).
 */
function earnedAt(activity: Activity, school: School) {
  if (activity.countsHours === false) return [];
  const { present, madeUp } = attendanceOf(activity, school);
  const speakers = school.roster.people(activity.speakers, activityDay(activity));
  const { attending = 0, speaking = attending } = activity.hours ?? {};
  const hoursOf = (teacher: Teacher) =>
    hoursByName(teacher, activity, school) ?? (speakers.includes(teacher) ? speaking : attending);
  return [
    ...present.map((teacher) => ({ teacher, hours: hoursOf(teacher) })),
    ...[...madeUp].map(([teacher, hours = attending]) => ({ teacher, hours })),
  ];
}

function approvedIn(name: KindName, record: AnyRecord, school: School) {
  const day = kindOf(name).when(record as never)?.to ?? "";
  const people = participants(name, record, school, day);
  return people.map(({ teacher }) => ({ teacher, hours: writtenHours(name, record, teacher, school) }));
}

/** 学时 that a record says somebody has from it, first what stands behind the name; 0 if its kind gives none. */
export function writtenHours(name: KindName, record: AnyRecord, teacher: Teacher, school: School): number {
  const { hours, isAttended } = kindOf(name);
  const own = isAttended ? hoursByName(teacher, record as Activity, school) : undefined;
  return own ?? hours?.(record as never, teacher, answersOf(school)) ?? 0;
}

/** What is written behind a name under 缺席 (早退，1学时), 参加 or a role; `undefined` if nothing is. */
function hoursByName(teacher: Teacher, activity: Activity, school: School): number | undefined {
  if (activity.countsHours === false) return undefined;
  const { leftEarly, ownHours } = attendanceOf(activity, school);
  return leftEarly.has(teacher) ? (leftEarly.get(teacher) ?? 0) : ownHours.get(teacher);
}
