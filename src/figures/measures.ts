/** How selected records become a number, and a number becomes text. */

/** 12, 1.5, 0.25: as exact as amounts may be typed, so that printed parts add up; no trailing zero. */
export const plainNumber = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/** A number with its unit: 23节, 1.5学时. */
export const quantity = (value: number, unit: string): string => `${plainNumber(value)}${unit}`;

/** Tenths of a per cent, half up, never 1000 unless n = N (domain.md 7.10). Whole numbers only, so nothing is rounded twice. */
const perMille = (n: number, of: number): number => {
  const rounded = Math.floor((n * 2000 + of) / (2 * of));
  return rounded >= 1000 && n < of ? 999 : rounded;
};

/** 96.6% for 56 of 58; — when there is nothing to divide by. */
export function percentage(n: number, of: number): string {
  if (of === 0) return "—";
  const tenths = perMille(n, of);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

export const percentageValue = (n: number, of: number): number => (of === 0 ? Number.NaN : perMille(n, of) / 10);

/** Half up to one decimal: 20.65 → 20.7. Not a number when there are no items: a mean of nothing is not zero. */
export const mean = (sum: number, items: number): number =>
  items === 0 ? Number.NaN : Math.floor((sum * 20 + items) / (2 * items)) / 10;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
