import type { Sourced } from "../../records/define-kind.ts";
import { sum } from "../measures.ts";
import type { Sharing } from "./sharing.ts";

/** Something counted: the records (people are some, too) and values that it is known by together, and how much it is. */
export interface Thing {
  readonly of: readonly (Sourced | string)[];
  readonly amount: number;
}

/** Something that another school may have counted, too: it is the same one if any of its keys is the same. */
export interface Keyed {
  readonly keys: readonly string[];
  readonly amount: number;
}

/** What one school counts: `own` is what no other school can have counted, all together. */
export interface Amounts {
  readonly own: number;
  readonly shared: readonly Keyed[];
  /** Keys of what counts at no school, whatever others say, since this one knows more of it. */
  readonly against?: readonly (readonly string[])[];
}

export const nothing: Amounts = { own: 0, shared: [] };

/** Things as amounts: what cannot be told by another school is added up at once. */
export function amountsOf(things: readonly Thing[], sharing: Sharing): Amounts {
  const keyed = things.map(({ of, amount }) => ({ keys: keysTogether(of, sharing), amount }));
  return {
    own: sum(keyed.filter(({ keys }) => keys.length === 0).map(({ amount }) => amount)),
    shared: keyed.filter(({ keys, amount }) => keys.length > 0 && amount !== 0),
  };
}

/** The keys of a work and a person in it: each of the one with each of the other. */
function keysTogether(of: Thing["of"], { keysOf, keyOf }: Sharing): readonly string[] {
  const [first = [], ...others] = of.map((one) => (typeof one === "string" ? [keyOf(one)] : keysOf(one)));
  return others.reduce((all, keys) => all.flatMap((one) => keys.map((key) => `${one}+${key}`)), first);
}

/** Amounts, with what this school knows better: not these, whoever counts them. */
export const notThese = (amounts: Amounts, known: readonly Sourced[], { keysOf }: Sharing): Amounts => {
  const against = known.map(keysOf).filter((keys) => keys.length > 0);
  return against.length > 0 ? { ...amounts, against } : amounts;
};

/** Amounts of one school together. */
export const joined = (all: readonly Amounts[]): Amounts => ({
  own: sum(all.map(({ own }) => own)),
  shared: all.flatMap(({ shared }) => shared),
});

/**
 * What schools count together: what several of them recorded counts once, as the one that has most of it says, and not at all
 * where one of them knows better. `same`: what is known to be the same by more than these amounts.
 */
export function together(schools: readonly Amounts[], same = sameness(keyListsOf(schools))): number {
  const against = schools.flatMap((one) => one.against ?? []);
  const listed = schools.flatMap(({ shared }, school) => shared.map((one) => ({ ...one, school })));
  const left = new Set(against.flatMap(([key]) => (key === undefined ? [] : same(key))));
  const all = listed.filter(({ keys }) => !left.has(same(keys[0]!)));
  const bySchool = new Map<string, Map<number, number>>();
  for (const { keys, school, amount } of all) {
    const amounts = bySchool.get(same(keys[0]!)) ?? new Map<number, number>();
    amounts.set(school, sum([amounts.get(school) ?? 0, amount]));
    bySchool.set(same(keys[0]!), amounts);
  }
  const most = [...bySchool.values()].map((amounts) => Math.max(...amounts.values()));
  return sum([...schools.map(({ own }) => own), ...most]);
}

/** The keys of each thing in some amounts. */
export const keyListsOf = (all: readonly Amounts[]): readonly (readonly string[])[] =>
  all.flatMap(({ shared, against = [] }) => [...against, ...shared.map(({ keys }) => keys)]);

/** One key for all keys that lead to each other by standing in one list. */
export function sameness(lists: readonly (readonly string[])[]): (key: string) => string {
  const leads = new Map<string, string>();
  const end = (key: string): string => {
    let last = key;
    while (leads.get(last) !== undefined) last = leads.get(last)!;
    if (last !== key) leads.set(key, last);
    return last;
  };
  for (const [first = "", ...others] of lists)
    for (const other of others) {
      const [from, to] = [end(other), end(first)];
      if (from !== to) leads.set(from, to);
    }
  return end;
}
