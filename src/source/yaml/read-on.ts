import { type Diagnostic, hasErrors, type Place } from "../../diagnostics/diagnostic.ts";
import type { Data, SourceDocument } from "../document.ts";
import { locator } from "../locate.ts";
import { findSlips, type Mended } from "../slips/find-slips.ts";
import { wideBracket, wideComma } from "../slips/flow-slips.ts";
import { noDash } from "../slips/indentation.ts";
import {
  keyInQuotes,
  kindWithoutColon,
  noSpaceAfterColon,
  noSpaceAfterDash,
  wideColon,
  wideDash,
} from "../slips/line-start-slips.ts";
import type { Slip } from "../slips/slip.ts";
import { typedColumn } from "../slips/typed-column.ts";
import { wideQuote } from "../slips/value-slips.ts";
import { parseYaml, spotsOf } from "./parse-yaml.ts";
import { toData } from "./to-data.ts";

/** What was meant in a file with slips, with the places where it is typed. */
export type ReadOn = Pick<SourceDocument, "data" | "locate" | "locateKey">;

/** Signs of a Chinese keyboard that can only be meant as one thing, and never a guess at how far a line is indented. */
const certain: ReadonlySet<Slip["mistake"] | undefined> = new Set([
  wideColon,
  noSpaceAfterColon,
  wideComma,
  wideQuote,
  wideBracket,
  wideDash,
  noSpaceAfterDash,
  noDash,
  keyInQuotes,
  kindWithoutColon,
]);

/** Whether all that was mended in a text can only be meant so: then its other faults are found in the same round. */
export const isCertain = ({ mistakes }: Mended): boolean => [...mistakes].every((mistake) => certain.has(mistake));

/** A mistake in the mended text, with its places where they were typed. */
export const placeTyped = (mended: Mended): ((mistake: Diagnostic) => Diagnostic) => {
  const typed = typedPlace(mended);
  return (mistake) => typed({ ...mistake, ...(mistake.related && { related: mistake.related.map(typed) }) });
};

const typedPlace =
  ({ changes }: Mended) =>
  <P extends Place>(place: P): P => {
    const made = changes.get(place.line - 1);
    if (made === undefined) return place;
    const start = typedColumn(place.column - 1, made);
    const { length } = place;
    if (!length) return { ...place, column: start + 1 };
    return { ...place, column: start + 1, length: typedColumn(place.column + length - 2, made) - start + 1 };
  };

/** The data of a mended text that yaml has read. */
export function readOn(file: string, mended: Mended, data: Data, contents: unknown): ReadOn {
  const { locate, locateKey } = locator(file, mended.text, data, spotsOf(contents));
  const typed = typedPlace(mended);
  return { data, locate: (path, within) => typed(locate(path, within)), locateKey: (path) => typed(locateKey(path)) };
}

/** The same of a text with slips that yaml can read otherwise than it was meant; `undefined` if it is not certain what was. */
export function readMended(file: string, mended: Mended): ReadOn | undefined {
  if (!isCertain(mended)) return undefined;
  const parsed = parseYaml(mended.text);
  if (parsed.tooDeepAt !== undefined || parsed.errors.length > 0) return undefined;
  const { data, diagnostics, suspects } = toData(file, mended.text, parsed.contents);
  if (hasErrors(diagnostics) || findSlips(mended.text, { lines: suspects }).lines.length > 0) return undefined;
  return readOn(file, mended, data, parsed.contents);
}
