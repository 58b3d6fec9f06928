import type { Place } from "../diagnostics/diagnostic.ts";
import type { Sourced } from "../records/define-kind.ts";
import type { AnyRecord, KindName } from "../records/kinds/index.ts";
import type { Facts } from "./facts.ts";
import { type Mean, meanValue, percentage, percentageValue, quantity, type Ratio } from "./measures.ts";

/** A figure as computed for one scope: the number, how it prints, why, and the records behind it. */
export interface FigureResult {
  readonly type: "figure";
  /** Stable English identifier: JSON output, bookmarks. */
  readonly name: string;
  /** Name in templates and tables: `{{研修活动}}`. */
  readonly label: string;
  /** Not a number if there is nothing to divide by. */
  readonly value: number;
  /** 量词; `%` for rates. */
  readonly unit: string;
  /** Ready to print, unit included: `23节`, `96.6%`; `—` if there is nothing to divide by. */
  readonly text: string;
  /** The counting convention, in one sentence a teacher can check. */
  readonly rule: string;
  /** Where the counted records are written, in the order they are counted. */
  readonly records: readonly Place[];
  /** Numerator and denominator of a rate, which stand beside it in tables. */
  readonly ratio?: Ratio;
  readonly isMean?: true;
  /** Its text says that it is not exact (近3700): it is never added, and nothing is a share of it. */
  readonly isRough?: true;
  /** Where it is printed, its rule stands in a footnote (注). */
  readonly isExplained?: true;
  /** The different values that it counts (去重), as typed; for programs that trace it. */
  readonly values?: readonly string[];
  /** What it was counted from, if it can be broken down (构成). */
  readonly basis?: Basis;
  /** What is judged in terms and years of the term file says nothing of other days of the same school. */
  readonly byWindows?: true;
  /** The same figure of other facts, such as those of the period before. */
  again?(facts: Facts): FigureResult | undefined;
}

/** The records of a figure, and how any of them are counted. */
export interface Basis {
  readonly kind: KindName;
  readonly records: readonly AnyRecord[];
  /** It counts records, each as often as its kind says: not people, not what is written in them. */
  readonly isCount: boolean;
  measure(records: readonly AnyRecord[], facts: Facts): number;
}

/** What a figure measures: how many, a share, or a mean. */
export type Measured = number | Ratio | Mean;

/** A measured number, share or mean as a figure, ready to print. */
export function figureResult(
  described: Pick<FigureResult, "name" | "label" | "unit" | "rule">,
  counted: readonly Sourced[],
  measured: Measured,
): FigureResult {
  const result = { ...described, type: "figure", records: counted.map(({ origin }) => origin) } as const;
  if (typeof measured === "number") {
    const text = Number.isFinite(measured) ? quantity(measured, described.unit) : "—";
    return { ...result, value: measured, text };
  }
  if ("items" in measured) {
    const value = meanValue(measured);
    const printed = measured.isShort ? String(value) : value.toFixed(1);
    return { ...result, isMean: true, value, text: measured.items === 0 ? "—" : `${printed}${described.unit}` };
  }
  const { n, of } = measured;
  return { ...result, value: percentageValue(n, of), text: percentage(n, of), ratio: measured };
}
