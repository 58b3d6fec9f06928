import type { Activity } from "../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { answersOf } from "../school/answer-kinds.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { type Participant, participants } from "../school/participants.ts";
import { dayOf, isWhole } from "../school/scope.ts";
import type { Facts } from "./facts.ts";
import { sum } from "./measures.ts";

/** How often records of a kind count (计数), how often people are in them (人次), or how many people (人数). */
export type Tally = "计数" | "人次" | "人数";

/** 计数, 人次 or 人数 of records of a kind, in one role or in all that count. */
export function tally(
  measure: Tally,
  name: KindName,
  records: readonly AnyRecord[],
  facts: Facts,
  role?: string,
): number {
  if (measure === "计数") return countOf(name, records, facts);
  return measure === "人次" ? personTimesOf(name, records, facts, role) : peopleOf(name, records, facts, role).length;
}

/** 项/篇/节/次: a record counts 1, unless it holds a total or several pairs (domain.md 7.1, 7.3, 7.12). */
function countOf(name: KindName, records: readonly AnyRecord[], facts: Facts): number {
  const { isHeard, count = () => 1 } = kindOf(name);
  if (isHeard) return sum(heardAmong(records, facts).map((heard) => heard.count));
  return sum(records.map((record) => count(record as never, answersOf(facts.school))));
}

/** 人次: the school's own people in scope, once for each record. */
export function personTimesOf(name: KindName, records: readonly AnyRecord[], facts: Facts, role?: string): number {
  const { isHeard, isAttended, people, fields, personTimes } = kindOf(name);
  if (isHeard && role === undefined) return countOf(name, records, facts);
  if (isAttended && (role === undefined || people.some((field) => fields[field]?.label === role))) {
    return sum((records as readonly Activity[]).map((activity) => timesPresent(activity, facts)));
  }
  return sum(
    records.map((record) => {
      const written = role === undefined ? personTimes?.(record as never) : undefined;
      return written ?? sum(ownParticipants(name, record, facts, role).map(({ count }) => count));
    }),
  );
}

/** 实到; where it is not known who came, those who are named in a role: they were there. */
const timesPresent = (activity: Activity, facts: Facts): number =>
  attendedBy(activity, facts).present ?? ownParticipants(attendedKind, activity, facts).length;

const attendedKind = kindNames.find((name) => kindOf(name).isAttended)!;

/** 人: different people, each once. */
export function peopleOf(name: KindName, records: readonly AnyRecord[], facts: Facts, role?: string): Teacher[] {
  const found =
    kindOf(name).isHeard && role === undefined
      ? heardAmong(records, facts).map(({ listener }) => listener)
      : records.flatMap((record) => ownParticipants(name, record, facts, role).map(({ teacher }) => teacher));
  return [...new Set(found)];
}

/** Whose 人次 a record adds to, of the people in scope. */
export function ownParticipants(name: KindName, record: AnyRecord, facts: Facts, role?: string): Participant[] {
  const day = dayOf(name, record, facts.scope);
  return participants(name, record, facts.school, day, role).filter(({ teacher }) => facts.covers(teacher, day));
}

function heardAmong(records: readonly AnyRecord[], { heard }: Facts) {
  const among = new Set<unknown>(records);
  return heard.filter(({ record }) => among.has(record));
}

/** How often each of the people in scope did what a record is about: whoever read 3 books, three times. */
export function doneBy(name: KindName, record: AnyRecord, facts: Facts, role?: string): Participant[] {
  const times = kindOf(name).times?.(record as never) ?? 1;
  if (times === 0) return [];
  return ownParticipants(name, record, facts, role).map((one) => ({ ...one, count: one.count * times }));
}

/** How often each of the people in scope did it, over some records; of what is heard, those who were there. */
export function doneInAll(
  name: KindName,
  records: readonly AnyRecord[],
  facts: Facts,
  role?: string,
): ReadonlyMap<Teacher, number> {
  const done =
    kindOf(name).isHeard && role === undefined
      ? heardAmong(records, facts).map(({ listener, count }) => ({ teacher: listener, count }))
      : records.flatMap((record) => doneBy(name, record, facts, role));
  const totals = new Map<Teacher, number>();
  for (const { teacher, count } of done) totals.set(teacher, (totals.get(teacher) ?? 0) + count);
  return totals;
}

/**
 * 应到 and 实到 人次 of an activity, of the people in scope; `undefined` where the record does not say it. If only numbers were
 * recorded, these count for any group or campus; a single person has none of them.
 */
export function attendedBy(activity: Activity, { school, scope, covers }: Facts): Attended {
  const { due, present, dueCount, presentCount } = attendanceOf(activity, school);
  const onlyNumbers = activity.attendees === undefined && scope.teacher === undefined && isCounted(activity);
  if (isWhole(scope) || onlyNumbers) return { due: dueCount, present: presentCount };
  const day = activityDay(activity);
  const covered = (teachers: readonly Teacher[]) => teachers.filter((teacher) => covers(teacher, day)).length;
  return { due: dueCount && covered(due), present: presentCount && covered(present) };
}

interface Attended {
  readonly due: number | undefined;
  readonly present: number | undefined;
}

const isCounted = ({ dueCount, presentCount }: Activity) => dueCount !== undefined || presentCount !== undefined;
