import { type Exact, halfUp, over, plus, times } from "../records/exact.ts";

/** A share: n of N. */
export interface Ratio {
  readonly n: number;
  readonly of: number;
}

/** A mean: a total by how many it is shared. */
export interface Mean {
  readonly total: Exact;
  readonly items: number;
  /** Nobody says 38.0岁. */
  readonly isShort?: boolean;
}

/** 12, 1.5, 0.25: half up to two decimals (domain.md 12.25). */
export const plainNumber = (value: Exact): string => String(halfUp(value, 2));

/** A number with its unit: 23节, 1.5学时. */
export const quantity = (value: Exact, unit: string): string => `${plainNumber(value)}${unit}`;

/** Per cent to one decimal, half up, 100 only if n = N (domain.md 7.10). Not a number if there is nothing to divide by. */
export function percentageValue(n: number, of: number): number {
  const rounded = halfUp(over(times(n, 100), of), 1);
  return rounded >= 100 && n < of ? 99.9 : rounded;
}

/** 96.6% for 56 of 58; — if there is nothing to divide by. */
export const percentage = (n: number, of: number): string => (of === 0 ? "—" : `${percentageValue(n, of).toFixed(1)}%`);

/** A mean of nothing is not zero: see `meanValue`. */
export const mean = (total: Exact, items: number): Mean => ({ total, items });

/** Half up to one decimal: 20.65 → 20.7. Not a number if there are no items. */
export const meanValue = ({ total, items }: Mean): number => halfUp(over(total, items), 1);

/** Exact, whatever is added up (domain.md 12.25). */
export function sum(values: readonly number[]): number;
export function sum(values: readonly Exact[]): Exact;
export function sum(values: readonly Exact[]): Exact {
  return values.reduce<Exact>((total, value) => plus(total, value), 0);
}
