/** A share: n of N. */
export interface Ratio {
  readonly n: number;
  readonly of: number;
}

/** 12, 1.5, 0.25: as exact as amounts may be typed, so that printed parts add up. */
export const plainNumber = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/** A number with its unit: 23节, 1.5学时. */
export const quantity = (value: number, unit: string): string => `${plainNumber(value)}${unit}`;

/** Per cent to one decimal, half up, 100 only if n = N (domain.md 7.10). Not a number if there is nothing to divide by. */
export function percentageValue(n: number, of: number): number {
  if (of === 0) return Number.NaN;
  const tenths = Math.floor((n * 2000 + of) / (2 * of));
  return (tenths >= 1000 && n < of ? 999 : tenths) / 10;
}

/** 96.6% for 56 of 58; — if there is nothing to divide by. */
export const percentage = (n: number, of: number): string => (of === 0 ? "—" : `${percentageValue(n, of).toFixed(1)}%`);

/** Half up to one decimal: 20.65 → 20.7. Not a number if there are no items: a mean of nothing is not zero. */
export const mean = (sum: number, items: number): number =>
  items === 0 ? Number.NaN : Math.floor((sum * 20 + items) / (2 * items)) / 10;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
