import type { Diagnostic } from "../../../../diagnostics/diagnostic.ts";
import { otherPlaces } from "../../../../diagnostics/each-place.ts";
import { severityWords } from "../../../print/colors.ts";
import { everyRelated } from "../../../print/diagnostics.ts";
import { inCell } from "../../../print/in-cell.ts";
import { summaryText } from "../../../print/summary.ts";
import { visible } from "../../../print/visible.ts";
import type { Format } from "./format.ts";

/** So many annotations of a severity GitHub shows for a step of a workflow. */
const shownByGithub = 10;

/**
 * Workflow commands of the GitHub runner, named as severities are: it shows each at its line of a pull request. The other
 * places of a fault follow when every fault has been shown, as many as GitHub shows.
 */
export const github: Format = ({ diagnostics, extent }) =>
  [...diagnostics, ...shownPlaces(diagnostics)].map(command).concat(summaryText(diagnostics, extent)).join("\n");

const shownPlaces = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  (["error", "warning", "notice"] as const).flatMap((severity) => {
    const faults = diagnostics.filter((d) => d.severity === severity);
    return faults.flatMap(otherPlaces).slice(0, Math.max(0, shownByGithub - faults.length));
  });

function command(d: Diagnostic): string {
  const properties = {
    file: d.file,
    line: d.line,
    ...(!d.cell && { col: d.column }),
    ...(d.length !== undefined && { endColumn: d.column + d.length }),
    title: `${severityWords[d.severity]} ${d.code}`,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${d.severity} ${listed.join(",")}::${data(visible([inCell(d) + d.message, d.hint, ...everyRelated(d.count ? (d.related ?? []) : [])].filter(Boolean).join("\n")))}`;
}

/** Escapes what would end the line or start an escape, as the documentation of workflow commands asks. */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/** In properties `:` and `,` are escaped, too. */
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
