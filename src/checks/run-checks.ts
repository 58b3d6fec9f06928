import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { withoutRepeats } from "../diagnostics/without-repeats.ts";
import type { Checkable } from "./define-check.ts";
import { checks } from "./index.ts";

/** What every check finds, each finding once. */
export const runChecks = (checkable: Checkable): Diagnostic[] =>
  withoutRepeats(checks.flatMap((check) => [...check.run(checkable)]));
