import { type Amounts, sameness, together } from "../figures/across/amounts.ts";
import { sum } from "../figures/measures.ts";
import { groupBy } from "../school/group-by.ts";
import type { PersonSummary, SchoolSummary } from "./summary.ts";

/** One of 应参训 of all schools: the hours of every school that has them on its roster, what several recorded once. */
export interface PersonTogether {
  readonly hours: number;
  /** By `returnLevels`. */
  readonly levels: readonly number[];
}

/** Everybody of all schools, each once; who is on the rosters of several is known by their keys. */
export function peopleTogether(schools: readonly SchoolSummary[]): readonly PersonTogether[] {
  const all = schools.flatMap(({ people }) => people);
  const same = sameness(all.map(({ keys }) => keys));
  const persons = new Map<string | PersonSummary, PersonSummary[]>();
  for (const person of all) {
    const [key] = person.keys;
    const who = key === undefined ? person : same(key);
    persons.set(who, [...(persons.get(who) ?? []), person]);
  }
  return [...persons.values()].map((entries) => ({
    hours: together(entries.map(({ hours }) => hours)),
    levels: (entries[0]?.levels ?? []).map((_, i) => together(entries.map(({ levels }) => levels[i] ?? none))),
  }));
}

/** Schools that know somebody by the same 继教号, but by another name; their numbers in the list. */
export function namedOtherwise(schools: readonly SchoolSummary[]): readonly (readonly number[])[] {
  const all = schools.flatMap(({ people }, school) =>
    people.flatMap(({ keys, name }) => (keys.length > 0 ? [{ keys, name, school }] : [])),
  );
  const same = sameness(all.map(({ keys }) => keys));
  return [...groupBy(all, ({ keys }) => same(keys[0]!)).values()]
    .filter((entries) => new Set(entries.map(({ name }) => name)).size > 1)
    .map((entries) => [...new Set(entries.map(({ school }) => school))]);
}

const none: Amounts = { own: 0, shared: [] };

/** 人均: a total by how many it is shared, `undefined` of nobody. */
export const hoursOfAll = (people: readonly PersonTogether[]): number => sum(people.map(({ hours }) => hours));
