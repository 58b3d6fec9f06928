import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import type { Extent } from "../../../print/summary.ts";
import type { Screen } from "../../../terminal.ts";
import type { CheckResults } from "../check-results.ts";

/** What a check found, ready to be written. */
export interface ResultsToWrite extends Omit<CheckResults, "looked"> {
  readonly extent: Extent;
  /** Of a long run the first few of each kind are enough. */
  readonly shortened?: boolean;
  /** How many places `--fix` would mend, where that was counted. */
  readonly fixable?: number;
  /** Whether a diagnostic makes the check fail (`--fail-on`). */
  readonly fails: (diagnostic: Diagnostic) => boolean;
}

/** Puts results into one format, without the last line break. */
export type Format = (results: ResultsToWrite, screen: Screen) => string;
