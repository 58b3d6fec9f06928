import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import { placesInAll } from "../../../../diagnostics/gather.ts";
import { colors } from "../../../print/colors.ts";
import { diagnosticsText } from "../../../print/diagnostics.ts";
import { quoteFrom } from "../../../print/source-lines.ts";
import { summaryText } from "../../../print/summary.ts";
import { tallyText } from "../../../print/tally.ts";
import type { Format } from "./format.ts";

/** From more than so many on, a run is long. */
const longRun = 30;
const firstOfEach = 3;

/** For people: each diagnostic with its line and what to write instead, then how many there are. */
export const text: Format = ({ diagnostics, extent, files, shortened, fixable = 0 }, screen) => {
  const summary = summaryText(diagnostics, extent);
  if (diagnostics.length === 0) return summary;
  const shown = shortened && diagnostics.length > longRun ? firstFew(diagnostics) : diagnostics;
  const isShort = shown.length < diagnostics.length;
  const end = [
    ...(placesInAll(diagnostics) > longRun ? [...tallyText(diagnostics, colors(screen)), ""] : []),
    summary,
    ...(fixable > 0 ? [`其中${fixable}处可用 yanxiu check --fix 改正`] : []),
    ...(isShort ? [`每一类只列出了前${firstOfEach}条，yanxiu check --all 列出全部`] : []),
  ];
  return `${diagnosticsText(shown, quoteFrom(files), screen, !shortened)}\n\n${end.join("\n")}`;
};

function firstFew(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.filter(({ code }) => {
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    return before < firstOfEach;
  });
}
