import { type Kind, valueUnder } from "../records/define-kind.ts";
import type { FieldType } from "../records/field.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { existsOn } from "../records/kinds/group.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { type Mention, readMention } from "../records/values/people.ts";
import type { Day } from "../zh/dates.ts";
import { attendanceOf } from "./attendance.ts";
import type { School } from "./school.ts";

/** One of the school's own people in a record; `count` is 1, or for a month's total of 听课 the number of lessons. */
export interface Participant {
  readonly teacher: Teacher;
  readonly count: number;
}

/** Given as a role: every field that names people. */
export const everyRole = "所有";

/**
 * Whose 人次 a record adds to: those of the kind's `people`, or of one 角色 (the key they stand under), or of several
 * (主讲、主备). For an activity, 参加 are those who came, and 缺席 those who missed it. People from outside never count
 * (domain.md 7.5). `day` decides who belongs to a group.
 */
export function participants(
  name: KindName,
  record: AnyRecord,
  school: School,
  day: Day,
  role?: string,
): readonly Participant[] {
  const kind = kindOf(name);
  if (role === undefined && kind.people.length === 0) return once(peopleOfItself(kind, record, school, day));
  const attended = kind.isAttended ? attendanceOf(record as Activity, school) : undefined;
  if (attended && role === undefined) return once(attended.present);
  if (attended && role === everyRole) return once([...attended.present, ...attended.madeUp.keys()]);
  const roles = role?.split("、") ?? [];
  const isWanted = ([field, { label }]: readonly [string, { readonly label: string }]) =>
    role === everyRole || (role === undefined ? kind.people.includes(field) : roles.includes(label));
  const seen: { readonly [field: string]: readonly Teacher[] } = attended
    ? { attendees: attended.present, absent: attended.absent.map(({ teacher }) => teacher) }
    : {};
  const fields = Object.entries(kind.fields).filter(isWanted);
  const totals = fields.flatMap(([field]) => totalsIn(valueUnder(record, field), day, school));
  if (totals.length > 0) return totals;
  return once(fields.flatMap(([field]) => seen[field] ?? peopleIn(record, field, kind, school, day)));
}

/** Of kinds without fields for them: the person, the members of a group, or those who are named among others. */
function peopleOfItself(kind: Kind, record: AnyRecord, { roster }: School, day: Day): readonly Teacher[] {
  if (kind.owner === "itself") return [record as Teacher];
  if (kind.owner === "group" && kind.existsOn) {
    const group = kind.holder?.(record as never)?.group;
    const named = Object.keys(kind.fields).flatMap((field) => peopleIn(record, field, kind, { roster } as School, day));
    return [...(group === undefined ? [] : roster.members(group, day)), ...named];
  }
  return (kind.namedAmong?.(record as never) ?? []).flatMap((name) => {
    const found = roster.find(readMention(name));
    return found.type === "teacher" ? [found.teacher] : [];
  });
}

/** Whether it can be asked whom a record of a kind is about: 人次, 人数. */
export const countsPeople = (name: KindName): boolean => {
  const { people, owner, existsOn, namedAmong, isHeard } = kindOf(name);
  return (
    people.length > 0 || owner === "itself" || existsOn !== undefined || isHeard === true || namedAmong !== undefined
  );
};

const once = (teachers: readonly Teacher[]): readonly Participant[] =>
  [...new Set(teachers)].map((teacher) => ({ teacher, count: 1 }));

/** {林秋野: 4}: how often each did it. */
const totalsIn = (value: unknown, day: Day, { roster }: School): Participant[] =>
  Array.isArray(value)
    ? value
        .filter((one) => typeof one?.count === "number" && one.count > 0)
        .flatMap(({ mention, count }) => roster.people([mention], day).map((teacher) => ({ teacher, count })))
    : [];

function peopleIn(
  record: AnyRecord,
  field: string,
  { without = {}, beside = {} }: Kind,
  { roster }: School,
  day: Day,
): Teacher[] {
  const people = roster.people(mentionsIn(thereOn(valueUnder(record, field), day)), day);
  const other = without[field] ?? beside[field];
  if (other === undefined) return people;
  const mentions = mentionsIn(valueUnder(record, other));
  const others = roster.people(mentions, day);
  if (field in without) return people.filter((teacher) => !others.includes(teacher));
  // With nobody named on the other side it is not known who that was.
  if (mentions.length === 0) return people;
  const hasStranger = mentions.some((mention) => !["teacher", "set"].includes(roster.find(mention).type));
  return people.filter((teacher) => hasStranger || others.some((one) => one !== teacher));
}

/** Of the members of a group those that belong to it on a day; any other value as it is. */
const thereOn = (value: unknown, day: Day): unknown =>
  Array.isArray(value) ? value.filter((one) => existsOn(one, day)) : value;

/** What may be asked for as 角色 of a kind: the labels of its fields that hold people. */
export const rolesOf = (name: KindName): string[] =>
  Object.values(kindOf(name).fields)
    .filter(({ value }) => holdsPeople(value))
    .map(({ label }) => label);

/** Whether a value names people, alone or together with something else. */
export const holdsPeople = ({ holds }: Pick<FieldType, "holds">): boolean =>
  holds === "people" || holds === "people with more";

/** Every mention in a value: people, {教师: …} entries, members of a group. */
export function mentionsIn(value: unknown): Mention[] {
  const found: Mention[] = [];
  collectMentions(value, found);
  return found;
}

function collectMentions(value: unknown, into: Mention[]): void {
  if (value === null || typeof value !== "object") return;
  if ("notes" in value && "name" in value) into.push(value as Mention);
  else for (const one of Object.values(value)) collectMentions(one, into);
}
