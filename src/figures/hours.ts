import type { HourSource } from "../records/hour-sources.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kindNames, kindOf, type Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { aroundOf } from "../school/around.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { oncePer } from "../school/once-per.ts";
import { participants } from "../school/participants.ts";
import type { School } from "../school/school.ts";
import type { Facts } from "./facts.ts";
import { sum } from "./measures.ts";

/** Hours of one person from one record. */
export interface Earned {
  readonly hours: number;
  readonly source: HourSource;
  readonly record: AnyRecord;
  readonly name: KindName;
}

/** Kinds whose records give hours. */
export const hourGivers = kindNames.filter((name) => kindOf(name).hours);

const inSchool = oncePer((school: School) => oncePer((records: Records) => allEarned(records, school)));

/** Everything that gave a person hours within the days counted, whatever group asks (domain.md 7.11). */
export const earnedBy = (teacher: Teacher, { inDays, school }: Facts): readonly Earned[] =>
  inSchool(school)(inDays).get(teacher) ?? [];

/** 合计学时 of a person. */
export const hoursOf = (teacher: Teacher, facts: Facts): number =>
  sum(earnedBy(teacher, facts).map(({ hours }) => hours));

function allEarned(records: Records, school: School): Map<Teacher, Earned[]> {
  const all = new Map<Teacher, Earned[]>();
  for (const name of hourGivers) {
    const { source, isAttended } = kindOf(name);
    for (const record of records[name]) {
      const given = isAttended ? earnedAt(record as Activity, school) : approvedIn(name, record, school);
      for (const { teacher, hours } of given.filter((one) => one.hours > 0)) {
        const earned = { hours, source: source!(record as never), record, name };
        all.set(teacher, [...(all.get(teacher) ?? []), earned]);
      }
    }
  }
  return all;
}

/** 学时 of those who came, apart for who spoke where the school counts that apart. Who made it up did not speak. */
function earnedAt(activity: Activity, school: School) {
  if (activity.countsHours === false || !activity.hours) return [];
  const { present, madeUp } = attendanceOf(activity, school);
  const speakers = school.roster.people(activity.speakers, activityDay(activity));
  const { attending, speaking = attending } = activity.hours;
  return [
    ...present.map((teacher) => ({ teacher, hours: speakers.includes(teacher) ? speaking : attending })),
    ...madeUp.map((teacher) => ({ teacher, hours: attending })),
  ];
}

function approvedIn(name: KindName, record: AnyRecord, school: School) {
  const { when, hours } = kindOf(name);
  const day = when(record as never)?.to ?? "";
  const people = participants(name, record, { school, dayOf: () => day });
  return people.map(({ teacher }) => ({ teacher, hours: hours!(record as never, teacher, aroundOf(school)) }));
}
