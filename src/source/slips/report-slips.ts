import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MendedLine } from "./find-slips.ts";
import { wrongIndent } from "./indentation.ts";
import { shorten } from "./line.ts";
import { tabIndent, wideSpace } from "./line-start-slips.ts";
import type { Slip } from "./slip.ts";

/** The diagnostics of the slips of a file, in the order of its lines. */
export const reportSlips = (file: string, lines: readonly MendedLine[]): Diagnostic[] =>
  lines.filter((line, i) => !continues(line, lines[i - 1])).map((line) => reportSlip(file, line));

/** Whether it had to be guessed how far a line should be indented. */
export const isIndentGuessed = (line: MendedLine): boolean => !mistakeOf(line) || hasWrongSpaces(line);

const mistakeOf = ({ slip }: MendedLine): Slip["mistake"] | undefined => ("mistake" in slip ? slip.mistake : undefined);

const hasWrongSpaces = (line: MendedLine): boolean => mistakeOf(line) === tabIndent || mistakeOf(line) === wideSpace;

// A block of lines indented with tabs or wide spaces is one mistake.
const continues = (line: MendedLine, before: MendedLine | undefined): boolean =>
  hasWrongSpaces(line) && before?.line === line.line - 1 && mistakeOf(before) === mistakeOf(line);

function reportSlip(file: string, { line, slip, typed, fixed }: MendedLine): Diagnostic {
  if (!("mistake" in slip)) {
    const text = /^(?:- +)*([^:：]*)/.exec(typed.trim())![1]!.trim();
    const args = { text: shorten(text, 0), column: slip.rightColumn + 1, alignedLine: slip.alignedLine };
    return wrongIndent.at({ file, line, column: slip.column + 1, length: text.length || 1 }, args);
  }
  const place = { file, line, column: slip.start + 1, length: slip.end - slip.start };
  const indent = fixed.length - fixed.trimStart().length;
  const args = { text: typed.slice(slip.start, slip.end), fixed: shorten(fixed.trim(), slip.start - indent) };
  return slip.mistake.at(place, args);
}
