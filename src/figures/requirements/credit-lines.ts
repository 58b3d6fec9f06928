import { isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { type Exact, isLess, minus, over, smallest } from "../../records/exact.ts";
import { type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import { type CreditItem, type CreditTable, creditItemKeys } from "../../records/settings/credit-table.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { oncePer } from "../../school/once-per.ts";
import { compareDays } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import { type Asking, kindNamed, makeSelection } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { keyMeant } from "../query/question-mistakes.ts";
import { isMissedMeasure } from "./absence-measures.ts";
import { missedWorth } from "./credit-penalties.ts";
import { rateMistakes } from "./credit-rates.ts";
import { type Contribution, creditOf, highestOf, hoursWorth, recordsWorth, type Worth } from "./credit-worth.ts";
import { noSpan, notOfKind } from "./rate-mistakes.ts";

/** A line of a 折算表 as it was understood. With mistakes it is worth nothing. */
export interface Line {
  readonly item: CreditItem;
  readonly worth: Worth;
  /** Everything that is wrong in it; their paths begin at the line. */
  readonly mistakes: readonly Mistake[];
}

/** The lines of a 折算表, in their order. The records of the school decide which free words occur. */
export const linesOf = (table: CreditTable, facts: Facts): readonly Line[] => linesFor(facts)(table);

const linesFor = oncePer((facts: Facts) =>
  oncePer((table: CreditTable) =>
    table.items.map((item): Line => {
      const asking = { anyWord: table.adopted !== undefined };
      const worth = worthFor(item.kind)(item, asking, facts);
      const misplaced = keysOfOtherKinds(item);
      if (!isMistake(worth) && misplaced.length === 0) return { item, worth, mistakes: [] };
      const others = isMistake(worth) ? mistakesIn(item, asking, facts, worth) : [];
      return { item, worth: () => [], mistakes: [...others, ...misplaced] };
    }),
  ),
);

function worthFor(kind: string): typeof recordsWorth {
  if (kind === "学时") return hoursWorth;
  return isMissedMeasure(kind) ? missedWorth : recordsWorth;
}

/** 就高 and 平分 of a kind that has nothing to know a work by, or names nobody in order; 每期至多 without 每. */
function keysOfOtherKinds({ name: item, kind, highest, shared, per, mostEachSpan }: CreditItem): readonly Mistake[] {
  const name = kind === "学时" ? undefined : kindNamed(kind);
  if (isMistake(name)) return [];
  const without = (key: string, isSaid: boolean | undefined, has: (one: KindName) => boolean) =>
    isSaid && !(name && has(name))
      ? [notOfKind.of({ kind, key, kinds: kindNames.filter(has).map((one) => kindOf(one).label) }, [key], "key")]
      : [];
  return [
    ...without("就高", highest, knowsWorks),
    ...(mostEachSpan !== undefined && per === undefined ? [noSpan.of({ item }, ["每期至多"], "key")] : []),
    ...without("平分", shared, (one) => kindOf(one).ranked !== undefined),
  ];
}

/** Whether 就高 can know what a record of a kind is for. */
export const knowsWorks = (name: KindName): boolean => kindOf(name).rewardedFor !== undefined;

/** Each mistake of a line, found by asking for each of its words alone. */
function mistakesIn(line: CreditItem, asking: Asking, facts: Facts, first: Mistake): readonly Mistake[] {
  const { kind, filters, only = {}, except = {}, ...item } = line;
  if (isMissedMeasure(kind)) return [first];
  const name = kind === "学时" ? undefined : kindNamed(kind);
  if (isMistake(name)) return [name];
  const ask = (one: Filters, more: Asking = {}) =>
    name === undefined
      ? hoursFilter(one, facts, { ...asking, ...more })
      : makeSelection(name, one, facts, { ...asking, ...more });
  const ofFilters = (all: Filters, askFor: (one: Filters) => unknown) =>
    Object.entries(all).flatMap(([label, values]) =>
      mistakesOf(label, values, (value) => askFor({ [label]: [value] })),
    );
  return [
    ...ofFilters(filters, ask).map((mistake) => keyMeant(mistake, creditItemKeys)),
    ...ofFilters(only, ask).map((mistake) => under(["只计"], mistake)),
    ...ofFilters(except, (one) => ask({}, { except: one })).map((mistake) => under(["除外"], mistake)),
    ...(name === undefined ? [] : rateMistakes(name, { kind, ...item }, facts)),
  ];
}

/** What is wrong with a key, else with each of its values. */
function mistakesOf(label: string, values: readonly string[], ask: (value: string) => unknown): readonly Mistake[] {
  const found = values.flatMap((value, index) => {
    const mistake = ask(value);
    return isMistake(mistake) ? [{ mistake, index }] : [];
  });
  const ofKey = found.find(({ mistake }) => mistake.mark === "key");
  if (ofKey) return [{ ...ofKey.mistake, path: [label] }];
  return found.map(({ mistake, index }) => ({ ...mistake, path: [label, index] }));
}

/** What is left of the contributions of a term, a year or the whole window by 就高, 超过 and 每期至多. */
export function afterRules(all: readonly Contribution[], item: CreditItem): readonly Contribution[] {
  const kept = beyondOf(item.highest ? highestOf(all) : all, item);
  const { mostEachSpan } = item;
  if (mostEachSpan === undefined) return kept;
  let left: Exact = mostEachSpan;
  return kept.map((one) => {
    const paid = smallest(left, creditOf(one));
    left = minus(left, paid);
    return isLess(paid, creditOf(one)) ? { ...one, rate: over(paid, one.often) } : one;
  });
}

function beyondOf(kept: readonly Contribution[], { beyond }: CreditItem): readonly Contribution[] {
  if (beyond === undefined) return kept;
  let unpaid = beyond;
  return kept
    .toSorted((a, b) => compareDays(a.day, b.day))
    .map((one) => {
      const free = smallest(unpaid, one.often);
      unpaid = minus(unpaid, free);
      return { ...one, often: minus(one.often, free) };
    });
}
