import { valueUnder } from "../../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Mention } from "../../records/values/people.ts";
import { alone, rankAt, together } from "../../records/values/rank.ts";
import { mentionsIn } from "../../school/participants.ts";
import type { School } from "../../school/school.ts";
import { isSame } from "../../school/works.ts";
import type { Day } from "../../zh/dates.ts";

/** Somebody whom a record names in order, and what may be asked for as their 排名. */
export interface Ranked {
  readonly mention: Mention;
  readonly ranks: readonly string[];
}

/** Of a record from which people were left out: the whole one, by which the others keep their places. */
const whole = Symbol("whole record");
const wholeOf = (record: AnyRecord): AnyRecord => (record as { readonly [whole]?: AnyRecord })[whole] ?? record;

/** The fields of one order of people: the shortest that holds all 角色, else one that holds some, else the first that the kind declares. */
function orderOf(name: KindName, role: string | undefined): readonly string[] {
  const { ranked = [], fields } = kindOf(name);
  const roles = role?.split("、") ?? [];
  const rolesIn = (order: readonly string[]) => order.filter((field) => roles.includes(fields[field]!.label)).length;
  const holding = ranked.filter((order) => rolesIn(order) > 0);
  const whole = holding.filter((order) => rolesIn(order) === roles.length).toSorted((a, b) => a.length - b.length);
  return whole[0] ?? holding[0] ?? ranked[0] ?? [];
}

/** Whom 排名 is about if no 角色 is written: of a 课题 its members, too. `undefined` if that is whom the kind counts anyway. */
export function rolesRanked(name: KindName): string | undefined {
  const { people, fields } = kindOf(name);
  const order = orderOf(name, undefined);
  return order.some((field) => !people.includes(field)) ? order.map((one) => fields[one]!.label).join("、") : undefined;
}

/** Everybody in the order of a record, also people from outside; whoever is named twice has the first place. */
export function rankedIn(name: KindName, record: AnyRecord, { roster }: School, role?: string): readonly Ranked[] {
  const mentions = orderOf(name, role).flatMap((field) => mentionsIn(valueUnder(wholeOf(record), field)));
  const people = mentions.filter((one, i) => mentions.findIndex((other) => isSame(one, other, roster)) === i);
  const left = new Set(orderOf(name, role).flatMap((field) => mentionsIn(valueUnder(record, field))));
  return mentions.flatMap((mention) => {
    const place = people.findIndex((one) => isSame(one, mention, roster)) + 1;
    const ranks = people.length === 1 ? [alone, rankAt(1)] : [rankAt(place), together];
    return left.has(mention) ? [{ mention, ranks }] : [];
  });
}

/** A record with only some of its people in that order. */
export function withOnly(name: KindName, record: AnyRecord, kept: readonly Ranked[], role?: string): AnyRecord {
  const mentions = new Set<unknown>(kept.map(({ mention }) => mention));
  const fields = orderOf(name, role).flatMap((field) => {
    const value = valueUnder(record, field) as readonly Mention[] | undefined;
    return value === undefined ? [] : [[field, value.filter((one) => mentions.has(one))] as const];
  });
  const left: object = { ...record, ...Object.fromEntries(fields), [whole]: wholeOf(record) };
  return left as AnyRecord;
}

/** 排名 of one of the school's own people. */
export const ranksOf = (teacher: Teacher, ranked: readonly Ranked[], { roster }: School, day: Day): readonly string[] =>
  ranked.find(({ mention }) => roster.people([mention], day).includes(teacher))?.ranks ?? [];

/** How many people share what a record is worth: those of a 角色, or all in order, also from outside; a group as its members. */
export function sharers(name: KindName, record: AnyRecord, { roster }: School, day: Day, role?: string): number {
  const { fields } = kindOf(name);
  const roles = role?.split("、");
  const asked = orderOf(name, role).filter((field) => roles?.includes(fields[field]!.label) ?? true);
  const mentions = asked.flatMap((field) => mentionsIn(valueUnder(record, field)));
  const strangers = mentions.filter((one) => roster.people([one], day).length === 0);
  const others = strangers.filter((one, i) => strangers.findIndex((other) => isSame(one, other, roster)) === i);
  return roster.people(mentions, day).length + others.length;
}
