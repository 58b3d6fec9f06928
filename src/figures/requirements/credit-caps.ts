import { type Exact, isLess, largest, minus, plus, smallest, times } from "../../records/exact.ts";
import type { CreditItem } from "../../records/settings/credit-table.ts";
import { type Day, wholeYears } from "../../zh/dates.ts";
import { sum } from "../measures.ts";

/** What a line gave on a day. */
export interface Paid {
  readonly item: CreditItem;
  readonly day: Day;
  readonly value: Exact;
}

/** At most so much for some lines: in each year, in all days together. */
export interface Cap {
  readonly items: readonly CreditItem[];
  readonly perYear: Exact | undefined;
  readonly whole: Exact | undefined;
}

/**
 * Adds up. 上限 holds for each year from the first day of the window on, so in a cycle of five years five times. Caps are
 * given from the narrower to the wider; what is over one is taken from the last of its lines.
 */
export function cappedSum(paid: readonly Paid[], caps: readonly Cap[], from: Day): Exact {
  if (caps.length === 0) return sum(paid.map(({ value }) => value));
  const yearOf = ({ day }: Paid) => Math.max(0, wholeYears(from, day));
  const years = [...new Set(paid.map(yearOf))].map((year) => {
    const amounts = amountsOf(paid.filter((one) => yearOf(one) === year));
    for (const { items, perYear } of caps) limit(amounts, items, perYear);
    return amounts;
  });
  const whole = amountsOf(years.flatMap((year) => [...year].map(([item, value]) => ({ item, value }))));
  for (const { items, whole: most } of caps) limit(whole, items, most);
  return sum([...whole.values()]);
}

type Amounts = Map<CreditItem, Exact>;

function amountsOf(all: readonly Pick<Paid, "item" | "value">[]): Amounts {
  const amounts: Amounts = new Map();
  for (const { item, value } of all) amounts.set(item, plus(amounts.get(item) ?? 0, value));
  return amounts;
}

function limit(amounts: Amounts, items: readonly CreditItem[], most: Exact | undefined): void {
  if (most === undefined) return;
  let left = most;
  const [only, ...others] = items;
  // At most so much is taken off by a line that takes off.
  if (only && others.length === 0) left = isLess(amounts.get(only) ?? 0, 0) ? times(most, -1) : most;
  const within = isLess(left, 0) ? largest : smallest;
  for (const item of items) {
    const kept = within(left, amounts.get(item) ?? 0);
    left = minus(left, kept);
    if (amounts.has(item)) amounts.set(item, kept);
  }
}
