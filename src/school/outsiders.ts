import { valueUnder } from "../records/define-kind.ts";
import { existsOn, type Group } from "../records/kinds/group.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Mention } from "../records/values/people.ts";
import type { Day } from "../zh/dates.ts";
import { answersOf } from "./answer-kinds.ts";
import { groupBy } from "./group-by.ts";
import { oncePer } from "./once-per.ts";
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

/** The groups of whose members from outside a record names one, in whatever role. Few groups list such people. */
export function groupsNaming(name: KindName, record: AnyRecord, school: School, day: Day): readonly string[] {
  const listing = groupsListing(school);
  if (listing.size === 0) return [];
  return Object.keys(kindOf(name).fields)
    .flatMap((field) => mentionsIn(valueUnder(record, field)).map(outsiderName))
    .flatMap((outsider) =>
      (listing.get(outsider) ?? []).filter((group) =>
        outsidersOf(group, school, day).some((one) => outsiderName(one) === outsider),
      ),
    )
    .map((group) => group.name);
}

/** The groups with members that list somebody from outside, by that name. */
const groupsListing = oncePer((school: School): ReadonlyMap<string, readonly Group[]> => {
  const { isOwn } = answersOf(school);
  const byName = new Map(school.roster.groups.toReversed().map((group) => [group.name, group]));
  const listed = [...byName.values()].flatMap(({ leaders = [], deputies = [], members = [], ...group }) => {
    const all = members.length === 0 ? [] : [...leaders, ...deputies, ...members.map(({ mention }) => mention)];
    return all
      .filter((mention) => !isOwn(mention))
      .map((mention) => ({ outsider: outsiderName(mention), name: group.name }));
  });
  return new Map(
    [...groupBy(listed, ({ outsider }) => outsider)].map(([outsider, all]) => [
      outsider,
      [...new Set(all.map(({ name }) => byName.get(name)!))],
    ]),
  );
});

/** Two of one name and one organisation are one person. */
export const outsiderName = ({ name, unit = "" }: Mention): string => `${name} ${unit}`;
