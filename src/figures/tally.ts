import type { Activity } from "../records/kinds/activity.ts";
import type { Award } from "../records/kinds/award.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import type { Pairing } from "../records/kinds/pairing.ts";
import type { Reading } from "../records/kinds/reading.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { type Participant, participants } from "../school/participants.ts";
import type { Facts } from "./facts.ts";
import { sum } from "./measures.ts";

/** 项/篇/节/次: one record is one, except where a record holds a total or several pairs (domain.md 7.1, 7.3, 7.12). */
export function countOf(name: KindName, records: readonly AnyRecord[], facts: Facts): number {
  if (name === "observations") return sum(heardAmong(records, facts).map(({ count }) => count));
  if (name === "pairings") return sum((records as readonly Pairing[]).map((pairing) => pairsOf(pairing, facts)));
  return sum(records.map((record) => kinds[name].weight(record as never)));
}

/** 对: each mentor with each mentee, a group's name standing for its members on the first day; nobody is their own. */
function pairsOf({ mentors, mentees, from }: Pairing, { school: { roster } }: Facts): number {
  const each = (mentions: readonly Mention[]) => [
    ...new Set<Teacher | string>(
      mentions.flatMap((mention): readonly (Teacher | string)[] =>
        roster.find(mention).type === "set" || roster.find(mention).type === "teacher"
          ? roster.people([mention], from)
          : [`${mention.name} ${mention.unit ?? ""}`],
      ),
    ),
  ];
  const guided = each(mentees);
  return sum(each(mentors).map((mentor) => guided.filter((mentee) => mentee !== mentor).length));
}

/** 人次: the school's own people in scope, once for each record. */
export function personTimesOf(
  name: KindName,
  records: readonly AnyRecord[],
  role: string | undefined,
  facts: Facts,
): number {
  if (name === "observations" && role === undefined) return countOf(name, records, facts);
  if (name === "activities" && (role === undefined || role === "参加")) {
    return sum((records as readonly Activity[]).map((activity) => attendedBy(activity, facts).present));
  }
  return sum(
    records.map((record) => {
      const { winners, personTimes } = record as Award;
      if (name === "awards" && role === undefined && winners === undefined) return personTimes ?? 0;
      return sum(ownParticipants(name, record, role, facts).map(({ count }) => count));
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
  if (name === "observations" && role === undefined) {
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

/** How often each did it, for requirements and credits: reading 3 books is three; a book handed out is not yet read. */
export function doneBy(name: KindName, record: AnyRecord, role: string | undefined, facts: Facts): Participant[] {
  const own = ownParticipants(name, record, role, facts);
  if (name !== "readings") return own;
  const { amount = 1, copies } = record as Reading;
  return copies === undefined ? own.map((one) => ({ ...one, count: one.count * amount })) : [];
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
