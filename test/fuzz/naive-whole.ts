import { Fraction, fraction, zero } from "./fraction.ts";
import { type Count, meanOf } from "./naive-count.ts";
import type { Member } from "./naive-district.ts";
import type { Row } from "./naive-read.ts";

/** What one school counts of one thing in the district: a work, a person, or a person in a work. */
export interface Item {
  readonly of: string;
  readonly amount: Fraction;
}

/** A figure of one school, taken apart. `not`: what counts at no school, since this one knows better. */
export type Whole =
  | { readonly sum: readonly Item[]; readonly not?: readonly string[] }
  | { readonly n: readonly Item[]; readonly of: readonly Item[]; readonly not?: readonly string[] }
  | { readonly total: readonly Item[]; readonly items: readonly Item[] };

export interface Wholes {
  readonly [figure: string]: Whole;
}

type Amount = number | Fraction;
const exact = (amount: Amount): Fraction => (typeof amount === "number" ? fraction(amount) : amount);

/** Records, each as much as it says. */
export const each = (member: Member, rows: readonly Row[], amount: (row: Row) => Amount = () => 1): Item[] =>
  rows.map((row) => ({ of: member.what(row), amount: exact(amount(row)) }));

/** People, each once. */
export const everyOne = (member: Member, names: readonly string[]): Item[] =>
  [...new Set(names)].map((name) => ({ of: member.who(name), amount: exact(1) }));

/** People in a record. */
export const inRow = (member: Member, row: Row, names: readonly string[], amount: Amount = 1): Item[] =>
  names.map((name) => ({ of: `${member.what(row)} ${member.who(name)}`, amount: exact(amount) }));

/** What is the school's own, whatever others say. */
export const own = (member: Member, amount: Amount): Item[] => [{ of: `own ${member.name}`, amount: exact(amount) }];

/** Different words, each once. */
export const different = (values: readonly string[]): Item[] =>
  [...new Set(values.map((value) => value.replace(/[《》\s]/g, "")))].map((of) => ({ of, amount: exact(1) }));

/** Everything once: of what several schools counted, what the one says that has most of it. */
export function together(schools: readonly (readonly Item[])[], not: readonly string[] = []): Fraction {
  const most = new Map<string, Fraction>();
  for (const items of schools) {
    const here = new Map<string, Fraction>();
    for (const { of, amount } of items) here.set(of, (here.get(of) ?? zero).plus(amount));
    for (const [of, amount] of here) if ((most.get(of) ?? zero).isLess(amount)) most.set(of, amount);
  }
  return Fraction.sum([...most].filter(([of]) => !not.includes(of)).map(([, amount]) => amount));
}

/** A figure of several schools together. */
export function wholeOf(schools: readonly Whole[]): Count {
  const [first] = schools;
  const not = schools.flatMap((one) => ("not" in one ? (one.not ?? []) : []));
  const add = (part: (one: Whole) => readonly Item[] | undefined) =>
    together(
      schools.map((one) => part(one) ?? []),
      not,
    );
  if (first === undefined || "sum" in first) return add((one) => ("sum" in one ? one.sum : undefined));
  if ("total" in first)
    return meanOf(
      add((one) => ("total" in one ? one.total : undefined)),
      add((one) => ("items" in one ? one.items : undefined)).toNumber(),
    );
  const all = together(schools.map((one) => ("of" in one ? one.of : [])));
  return { n: add((one) => ("n" in one ? one.n : undefined)).toNumber(), of: all.toNumber() };
}
