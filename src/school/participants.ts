import type { FieldType } from "../records/field.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
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

/** Stands for every field that names people, whatever their role. */
export const everyRole = "所有";

/**
 * Whose 人次 a record adds to: those of the kind's `people`, or of one 角色 (the key they stand under), or of several
 * (主讲、主备). 参加 and 缺席 of an activity are those who came and those who missed it. People from outside never count
 * (domain.md 7.5).
 */
export function participants(name: KindName, record: AnyRecord, facts: OnDays, role?: string): Participant[] {
  const kind = kindOf(name);
  const attended = kind.isAttended ? attendanceOf(record as Activity, facts.school) : undefined;
  if (attended && role === undefined) return once(attended.present);
  if (attended && role === everyRole) return once([...attended.present, ...attended.madeUp]);
  const roles = role?.split("、") ?? [];
  const isWanted = ([field, { label }]: readonly [string, { readonly label: string }]) =>
    role === everyRole || (role === undefined ? kind.people.includes(field) : roles.includes(label));
  const day = facts.dayOf(name, record);
  const seen: { readonly [field: string]: readonly Teacher[] } = attended
    ? { attendees: attended.present, absent: attended.absent.map(({ teacher }) => teacher) }
    : {};
  const values = Object.entries(kind.fields)
    .filter(isWanted)
    .map(([field]) => ({ field, value: (record as unknown as { readonly [field: string]: unknown })[field] }));
  const totals = values.flatMap(({ value }) => totalsIn(value, day, facts));
  if (totals.length > 0) return totals;
  return once(values.flatMap(({ field, value }) => seen[field] ?? peopleIn(name, record, field, value, day, facts)));
}

const once = (teachers: readonly Teacher[]): Participant[] =>
  [...new Set(teachers)].map((teacher) => ({ teacher, count: 1 }));

/** {林秋野: 4}: how often each did it. */
const totalsIn = (value: unknown, day: string, { school }: OnDays): Participant[] =>
  Array.isArray(value)
    ? value
        .filter((one) => typeof one?.count === "number")
        .flatMap(({ mention, count }) => school.roster.people([mention], day).map((teacher) => ({ teacher, count })))
    : [];

function peopleIn(
  name: KindName,
  record: AnyRecord,
  field: string,
  value: unknown,
  day: string,
  { school: { roster } }: OnDays,
): readonly Teacher[] {
  const people = roster.people(mentionsIn(thereOn(value, day)), day);
  const other = kindOf(name).without?.[field];
  if (other === undefined) return people;
  const others = roster.people(mentionsIn((record as unknown as { readonly [field: string]: unknown })[other]), day);
  return people.filter((teacher) => !others.includes(teacher));
}

/** Members of a group that belong to it on a day. */
const thereOn = (value: unknown, day: string): unknown =>
  Array.isArray(value) ? value.filter(({ from = day, to = day }) => from <= day && day <= to) : value;

/** Keys of a kind that may be asked for as 角色: those that hold people. */
export const rolesOf = (name: KindName): string[] =>
  Object.values(kindOf(name).fields)
    .filter(({ value }) => holdsPeople(value))
    .map(({ label }) => label);

/** Whether a value names people, alone or with something beside. */
export const holdsPeople = ({ holds }: Pick<FieldType, "holds">): boolean =>
  holds === "people" || holds === "people with more";

/** Every mention in a value: people, {教师: …} entries, members of a group. */
export function mentionsIn(value: unknown): Mention[] {
  if (Array.isArray(value)) return value.flatMap(mentionsIn);
  if (value === null || typeof value !== "object") return [];
  if ("notes" in value && "name" in value) return [value as Mention];
  return Object.values(value).flatMap(mentionsIn);
}
