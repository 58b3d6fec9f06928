import { valueUnder } from "../records/define-kind.ts";
import { existsOn, type Group } from "../records/kinds/group.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Mention } from "../records/values/people.ts";
import type { Day } from "../zh/dates.ts";
import { answersOf } from "./answer-kinds.ts";
import { mentionsIn } from "./participants.ts";
import type { School } from "./school.ts";

/**
 * The people from outside whom a record names, each once, in some 角色 or in those whose people were there (domain.md 12.21).
 * They add no 人次 unless they are asked for.
 */
export function outsidersIn(name: KindName, record: AnyRecord, school: School, role?: string): readonly Mention[] {
  const { people, present = people, fields } = kindOf(name);
  const roles = role?.split("、");
  const named = Object.entries(fields)
    .filter(([field, { label }]) => (roles ? roles.includes(label) : present.includes(field) || people.includes(field)))
    .flatMap(([field]) => mentionsIn(valueUnder(record, field)));
  const { isOwn } = answersOf(school);
  return [...new Map(named.filter((one) => !isOwn(one)).map((one) => [outsiderName(one), one])).values()];
}

/** The people from outside whom a group, such as a 工作室, lists as its own on a day. */
export function outsidersOf({ leaders = [], deputies = [], members = [] }: Group, school: School, day: Day): Mention[] {
  const listed = members.filter((member) => existsOn(member, day)).map(({ mention }) => mention);
  const { isOwn } = answersOf(school);
  return [...leaders, ...deputies, ...listed].filter((mention) => !isOwn(mention));
}

/** Whether a record names any of these people from outside, in whatever role. */
export function namesOutsider(name: KindName, record: AnyRecord, outsiders: readonly Mention[]): boolean {
  const wanted = new Set(outsiders.map(outsiderName));
  return Object.keys(kindOf(name).fields).some((field) =>
    mentionsIn(valueUnder(record, field)).some((mention) => wanted.has(outsiderName(mention))),
  );
}

/** Two of one name and one organisation are one person. */
export const outsiderName = ({ name, unit = "" }: Mention): string => `${name} ${unit}`;
