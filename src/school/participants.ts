import type { Activity } from "../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kinds } from "../records/kinds/index.ts";
import type { Lesson } from "../records/kinds/lesson.ts";
import type { Observation } from "../records/kinds/observation.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import { attendanceOf } from "./attendance.ts";
import type { School } from "./school.ts";

/** One of the school's own people in a record; `count` is more than 1 only for a month's total of 听课. */
export interface Participant {
  readonly teacher: Teacher;
  readonly count: number;
}

/** The school, and the day on which a record is looked at for membership. */
export interface OnDays {
  readonly school: School;
  dayOf(name: KindName, record: AnyRecord): string;
}

/**
 * Whose 人次 a record adds to: those of the kind's `counted` fields, or of one 角色 (the key they stand under), or of
 * several (主讲、主备). 参加 and 缺席 of an activity are those who came and those who missed it. 所有 takes every field that names people. People from outside never count (domain.md 7.5).
 */
export function participants(name: KindName, record: AnyRecord, facts: OnDays, role?: string): Participant[] {
  const { roster } = facts.school;
  const day = facts.dayOf(name, record);
  const once = (teachers: readonly Teacher[]) => teachers.map((teacher) => ({ teacher, count: 1 }));
  const fields = Object.entries(kinds[name].fields).map(([field, { label }]) => ({ field, label }));
  const ofField = (field: string) => {
    const value = (record as unknown as { [field: string]: unknown })[field];
    const people = roster.people(mentionsIn(name === "groups" ? presentOn(value, day) : value), day);
    // Who teaches a lesson is not in its audience (domain.md 7.12).
    if (name !== "lessons" || field !== "listeners") return people;
    const teaching = roster.people((record as Lesson).teachers, day);
    return people.filter((teacher) => !teaching.includes(teacher));
  };
  const roles = role?.split("、");
  const attended = name === "activities" ? attendanceOf(record as Activity, facts.school) : undefined;
  if (attended && (role === undefined || role === "所有")) {
    return once(role === undefined ? attended.present : [...attended.present, ...attended.madeUp]);
  }
  if (role === undefined || role === "所有") {
    const monthly = name === "observations" ? (record as Observation).counts : undefined;
    if (monthly) {
      return monthly.flatMap(({ mention, count }) =>
        roster.people([mention], day).map((teacher) => ({ teacher, count })),
      );
    }
  }
  const chosen =
    role === "所有"
      ? fields.map(({ field }) => field)
      : role === undefined
        ? kinds[name].counted
        : fields.filter(({ label }) => roles?.includes(label)).map(({ field }) => field);
  const seen = attended && { attendees: attended.present, absent: attended.absent.map((a) => a.teacher) };
  return once([...new Set(chosen.flatMap((field) => seen?.[field as keyof typeof seen] ?? ofField(field)))]);
}

/** Members of a group that belong to it on a day. */
const presentOn = (value: unknown, day: string): unknown =>
  Array.isArray(value) ? value.filter(({ from = day, to = day }) => from <= day && day <= to) : value;

/** Keys of a kind that may be asked for as 角色: those that hold people. */
export const rolesOf = (name: KindName): string[] =>
  Object.values(kinds[name].fields)
    .filter(({ value }) => value.words.includes("姓名"))
    .map(({ label }) => label);

/** Every mention in a value: people, {教师: …} entries, members of a group. */
export function mentionsIn(value: unknown): Mention[] {
  if (Array.isArray(value)) return value.flatMap(mentionsIn);
  if (value === null || typeof value !== "object") return [];
  if ("notes" in value && "name" in value) return [value as Mention];
  return Object.values(value).flatMap(mentionsIn);
}
