import type { Activity } from "../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { aroundOf } from "../school/around.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { type Participant, participants } from "../school/participants.ts";
import type { Facts } from "./facts.ts";
import { sum } from "./measures.ts";

/** 项/篇/节/次: one record is one, except where a record holds a total or several pairs (domain.md 7.1, 7.3, 7.12). */
export function countOf(name: KindName, records: readonly AnyRecord[], facts: Facts): number {
  const { isHeard, count = () => 1 } = kindOf(name);
  if (isHeard) return sum(heardAmong(records, facts).map((heard) => heard.count));
  return sum(records.map((record) => count(record as never, aroundOf(facts.school))));
}

/** 人次: the school's own people in scope, once for each record. */
export function personTimesOf(
  name: KindName,
  records: readonly AnyRecord[],
  role: string | undefined,
  facts: Facts,
): number {
  const { isHeard, isAttended, people, fields, personTimes } = kindOf(name);
  if (isHeard && role === undefined) return countOf(name, records, facts);
  if (isAttended && (role === undefined || people.some((field) => fields[field]?.label === role))) {
    return sum((records as readonly Activity[]).map((activity) => attendedBy(activity, facts).present));
  }
  return sum(
    records.map((record) => {
      const written = role === undefined ? personTimes?.(record as never) : undefined;
      return written ?? sum(ownParticipants(name, record, role, facts).map(({ count }) => count));
    }),
  );
}

/** 人: different people, each once. */
export function peopleOf(
  name: KindName,
  records: readonly AnyRecord[],
  role: string | undefined,
  facts: Facts,
): Teacher[] {
  if (kindOf(name).isHeard && role === undefined) {
    return [...new Set(heardAmong(records, facts).map(({ listener }) => listener))];
  }
  return [...new Set(records.flatMap((r) => ownParticipants(name, r, role, facts).map(({ teacher }) => teacher)))];
}

export function ownParticipants(
  name: KindName,
  record: AnyRecord,
  role: string | undefined,
  facts: Facts,
): Participant[] {
  const day = facts.dayOf(name, record);
  return participants(name, record, facts, role).filter(({ teacher }) => facts.covers(teacher, day));
}

function heardAmong(records: readonly AnyRecord[], { heard }: Facts) {
  const among = new Set<unknown>(records);
  return heard.filter(({ record }) => among.has(record));
}

/** How often each did it, for requirements and credits: reading 3 books is three. */
export function doneBy(name: KindName, record: AnyRecord, role: string | undefined, facts: Facts): Participant[] {
  const times = kindOf(name).times?.(record as never) ?? 1;
  if (times === 0) return [];
  return ownParticipants(name, record, role, facts).map((one) => ({ ...one, count: one.count * times }));
}

/**
 * 应到 and 实到 人次 of an activity in a scope: of those whose share is counted. Where only numbers were kept they stand
 * for everybody, so that a single person has none of them.
 */
export function attendedBy(activity: Activity, { school, scope, covers }: Facts): { due: number; present: number } {
  const { due, present, dueCount, presentCount } = attendanceOf(activity, school);
  const whole = scope.group === undefined && scope.campus === undefined && scope.teacher === undefined;
  const onlyNumbers = activity.attendees === undefined && scope.teacher === undefined && isCounted(activity);
  if (whole || onlyNumbers) return { due: dueCount, present: presentCount };
  const day = activityDay(activity);
  const covered = (teachers: readonly Teacher[]) => teachers.filter((teacher) => covers(teacher, day)).length;
  return { due: covered(due), present: covered(present) };
}

const isCounted = ({ dueCount, presentCount }: Activity) => dueCount !== undefined || presentCount !== undefined;
