import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import type { RawFile } from "../../../../pipeline.ts";
import type { Extent } from "../../../print/summary.ts";

/** What a check found, ready to be told. */
export interface CheckResults {
  readonly diagnostics: readonly Diagnostic[];
  readonly extent: Extent;
  /** The texts to quote from. */
  readonly files: readonly RawFile[];
  /** Whether a finding makes the check fail (`--fail-on`). */
  readonly fails: (diagnostic: Diagnostic) => boolean;
}

/** How wide the screen is and whether it has colours; files have neither. */
export interface Screen {
  readonly color: boolean;
  readonly width: number;
}

/** Writes a report in one form, without the last line break. */
export type Format = (report: CheckResults, screen: Screen) => string;
