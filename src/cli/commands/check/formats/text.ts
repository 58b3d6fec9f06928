import { diagnosticsText } from "../../../print/diagnostics.ts";
import { quoteFrom } from "../../../print/source-lines.ts";
import { summaryText } from "../../../print/summary.ts";
import type { Format } from "./format.ts";

/** For people: each diagnostic with its line and what to write instead, then how many there are. */
export const text: Format = ({ diagnostics, extent, files }, screen) => {
  const summary = summaryText(diagnostics, extent);
  if (diagnostics.length === 0) return summary;
  return `${diagnosticsText(diagnostics, quoteFrom(files), screen)}\n\n${summary}`;
};
