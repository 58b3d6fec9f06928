/**
 * A number that is never rounded (domain.md 12.25). A `number` stands for the decimal of up to four places that it is
 * nearest to, as amounts are typed: two such decimals are equal, or in order, when the numbers are. All others, such as a
 * sixth, are fractions.
 */
export type Exact = number | Fraction;

/** A rational number that is no decimal of four places, in lowest terms; `of` is above 0. */
export class Fraction {
  readonly n: bigint;
  readonly of: bigint;

  constructor(n: bigint, of: bigint) {
    this.n = n;
    this.of = of;
  }

  /** The nearest number, for what needs no exactness. */
  valueOf(): number {
    const whole = this.n / this.of;
    return Number(whole) + Number(((this.n - whole * this.of) * 10n ** 17n) / this.of) / 1e17;
  }

  /** JSON has no fractions. */
  toJSON(): number {
    return this.valueOf();
  }
}

/** How many of its smallest parts a decimal of four places has in 1. */
const parts = 10_000;

/** The decimals are whole numbers of parts, so a sum of them needs no fraction. */
const inParts = (decimal: number): number => Math.round(decimal * parts);

const isFraction = (value: Exact): value is Fraction => typeof value !== "number";
const numerator = (value: Exact): bigint => (isFraction(value) ? value.n : BigInt(inParts(value)));
const denominator = (value: Exact): bigint => (isFraction(value) ? value.of : BigInt(parts));

/** The greatest number that divides both. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor < 0n ? -divisor : divisor;
}

/** n / of as a decimal if it is one, else in lowest terms. */
function fraction(n: bigint, of: bigint): Exact {
  const divisor = greatestDivisor(n, of) * (of < 0n ? -1n : 1n);
  const [top, bottom] = [n / divisor, of / divisor];
  const decimal = BigInt(parts) % bottom === 0n ? top * (BigInt(parts) / bottom) : undefined;
  return decimal !== undefined && Number.isSafeInteger(Number(decimal))
    ? Number(decimal) / parts
    : new Fraction(top, bottom);
}

/** Not a number, or without end: what is worked out from one is one too. */
const isEndless = (value: Exact): boolean => typeof value === "number" && !Number.isFinite(value);

export function plus(a: number, b: number): number;
export function plus(a: Exact, b: Exact): Exact;
export function plus(a: Exact, b: Exact): Exact {
  if (!isFraction(a) && !isFraction(b)) return (inParts(a) + inParts(b)) / parts;
  if (isEndless(a) || isEndless(b)) return Number(a) + Number(b);
  const [of, other] = [denominator(a), denominator(b)];
  if (of === other) return fraction(numerator(a) + numerator(b), of);
  return fraction(numerator(a) * other + numerator(b) * of, of * other);
}

export const minus = (a: Exact, b: Exact): Exact => plus(a, times(b, -1));

export function times(a: Exact, b: Exact): Exact {
  if (isEndless(a) || isEndless(b)) return Number(a) * Number(b);
  if (!isFraction(a) && !isFraction(b)) {
    const product = inParts(a) * inParts(b);
    if (Number.isSafeInteger(product) && product % parts === 0) return product / parts / parts;
  }
  return fraction(numerator(a) * numerator(b), denominator(a) * denominator(b));
}

/** a / b; not a number if b is 0. */
export const over = (a: Exact, b: Exact): Exact =>
  isEndless(a) || isEndless(b) || b === 0
    ? Number.NaN
    : fraction(numerator(a) * denominator(b), denominator(a) * numerator(b));

/** Below 0 if a is less than b, above 0 if it is more. */
export function compare(a: Exact, b: Exact): number {
  if (!isFraction(a) && !isFraction(b)) return a - b;
  if (isEndless(a) || isEndless(b)) return Number(a) - Number(b);
  const difference = numerator(a) * denominator(b) - numerator(b) * denominator(a);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isLess = (a: Exact, b: Exact): boolean => compare(a, b) < 0;
export const smallest = (a: Exact, b: Exact): Exact => (isLess(b, a) ? b : a);
export const largest = (a: Exact, b: Exact): Exact => (isLess(a, b) ? b : a);

/** The greatest whole number that is not more. */
function floor(value: Exact): number {
  if (isEndless(value)) return Number(value);
  const [n, of] = [numerator(value), denominator(value)];
  return Number(n / of - (n < 0n && n % of !== 0n ? 1n : 0n));
}

/** Half up to so many decimals (at most four): 20.65 → 20.7. */
export function halfUp(value: Exact, decimals: number): number {
  const unit = 10 ** decimals;
  const whole = isFraction(value)
    ? floor(plus(times(value, unit), 0.5))
    : Math.floor(inParts(value) / (parts / unit) + 0.5);
  return whole / unit;
}

/** Up to the next multiple of a step: 7.3 → 7.5 for 0.5. */
export const upTo = (value: Exact, step: number): number => -floor(times(over(value, step), -1)) * step + 0;
