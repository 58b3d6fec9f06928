import { colors } from "../../../print/colors.ts";
import { everyRelated, headline } from "../../../print/diagnostics.ts";
import { summaryText } from "../../../print/summary.ts";
import type { Format } from "./format.ts";

/** One line per diagnostic, for a quick look and for `grep`. */
export const concise: Format = ({ diagnostics, extent }, screen) => {
  const paint = colors(screen);
  const lines = diagnostics.map((d) =>
    [headline(d, paint).replaceAll("\n", " "), ...everyRelated(d.count ? (d.related ?? []) : [])].join(" "),
  );
  return [...lines, summaryText(diagnostics, extent)].join("\n");
};
