import type { Place } from "../diagnostics/diagnostic.ts";

/** A figure as computed for one scope: the number, how it prints, why, and the records behind it. */
export interface FigureResult {
  readonly type: "figure";
  /** Stable English identifier: JSON output, bookmarks. */
  readonly name: string;
  /** Name in templates and tables: `{{研修活动}}`. */
  readonly label: string;
  readonly value: number;
  /** 量词; `%` for rates. */
  readonly unit: string;
  /** Ready to print, unit included: `23节`, `96.6%`; `—` when there is nothing to divide by. */
  readonly text: string;
  /** The counting convention, in one sentence a teacher can check. */
  readonly rule: string;
  /** Where the counted records are written, in the order they are counted. */
  readonly records: readonly Place[];
}
