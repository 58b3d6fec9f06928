import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { countOf, type Extent } from "./summary.ts";

/** What `check --format json` prints. */
export const diagnosticsJson = (diagnostics: readonly Diagnostic[], extent: Extent): string =>
  toJson({
    diagnostics: diagnostics.map(diagnosticJson),
    summary: {
      errors: countOf(diagnostics, "error"),
      warnings: countOf(diagnostics, "warning"),
      notices: countOf(diagnostics, "notice"),
      ...extent,
    },
  });

/** A diagnostic with its keys in a fixed order. */
export const diagnosticJson = ({ code, severity, message, hint, related, ...d }: Diagnostic): object => ({
  code,
  severity,
  message,
  hint,
  ...placeJson(d),
  related: related?.map(placeJson),
});

/** A place without what only the printer needs. */
export const placeJson = ({ file, line, column, length }: Place): object => ({ file, line, column, length });

export const toJson = (value: unknown): string => JSON.stringify(value, null, 2);
