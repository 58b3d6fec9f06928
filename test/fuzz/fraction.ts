const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** An exact rational number, so that no binary rounding decides anything here (domain.md 12.25). */
export class Fraction {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d = 1n) {
    const by = gcd(n, d) || 1n;
    this.n = n / by;
    this.d = d / by;
  }

  /** Reads 3, 0.25 and 1/6. */
  static read(typed: string | number | undefined): Fraction {
    const [above = "0", below = "1"] = String(typed ?? 0).split("/");
    return whole(above).over(whole(below));
  }
  static sum(all: readonly Fraction[]): Fraction {
    return all.reduce((a, b) => a.plus(b), zero);
  }
  plus({ n, d }: Fraction): Fraction {
    return new Fraction(this.n * d + n * this.d, this.d * d);
  }
  minus({ n, d }: Fraction): Fraction {
    return this.plus(new Fraction(-n, d));
  }
  times({ n, d }: Fraction): Fraction {
    return new Fraction(this.n * n, this.d * d);
  }
  over({ n, d }: Fraction): Fraction {
    return n < 0n ? new Fraction(-this.n * d, this.d * -n) : new Fraction(this.n * d, this.d * n);
  }
  isLess(than: Fraction): boolean {
    return this.n * than.d < than.n * this.d;
  }
  equals(other: Fraction): boolean {
    return this.n === other.n && this.d === other.d;
  }
  /** Half-up to so many decimals; numbers here are never below 0. */
  rounded(decimals: number): Fraction {
    const scale = 10n ** BigInt(decimals);
    return new Fraction((this.n * scale * 2n + this.d) / (this.d * 2n), scale);
  }
  /** Up to the next half: 3.1 → 3.5. */
  upToHalf(): Fraction {
    return new Fraction((this.n * 2n + this.d - 1n) / this.d, 2n);
  }
  toNumber(): number {
    return Number(this.n) / Number(this.d);
  }
}

function whole(typed: string): Fraction {
  const [before = "0", after = ""] = typed.trim().split(".");
  return new Fraction(BigInt(before + after), 10n ** BigInt(after.length));
}

export const zero = new Fraction(0n);
export const fraction = (value: number | string | undefined): Fraction => Fraction.read(value);
