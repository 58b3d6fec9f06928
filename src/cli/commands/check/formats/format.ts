import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import type { CheckResults } from "../check-results.ts";

/** What a check found, ready to be written. */
export interface ResultsToWrite extends CheckResults {
  /** Whether a diagnostic makes the check fail (`--fail-on`). */
  readonly fails: (diagnostic: Diagnostic) => boolean;
}

/** How wide the screen is and whether it has colours; files have neither. */
export interface Screen {
  readonly color: boolean;
  readonly width: number;
}

/** Puts results into one format, without the last line break. */
export type Format = (results: ResultsToWrite, screen: Screen) => string;
