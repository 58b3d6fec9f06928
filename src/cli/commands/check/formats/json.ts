import { diagnosticJson, resultJson } from "../../../print/json.ts";
import { countOf } from "../../../print/summary.ts";
import type { Format } from "./format.ts";

/** For other programs: every diagnostic with its place, and the totals. */
export const json: Format = ({ diagnostics, extent }) =>
  resultJson({
    diagnostics: diagnostics.map(diagnosticJson),
    summary: {
      errors: countOf(diagnostics, "error"),
      warnings: countOf(diagnostics, "warning"),
      notices: countOf(diagnostics, "notice"),
      ...extent,
    },
  });
