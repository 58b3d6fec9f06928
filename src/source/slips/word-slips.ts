import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MendedLine } from "./find-slips.ts";

const longest = 60;

/** Words the slips of a file, in the order of its lines. */
export function wordSlips(file: string, lines: readonly MendedLine[]): Diagnostic[] {
  return lines.filter((line, i) => !goesOn(line, lines[i - 1])).map((line) => wordSlip(file, line));
}

// A block of lines indented with tabs or wide spaces is one mistake.
function goesOn({ line, slip }: MendedLine, before: MendedLine | undefined): boolean {
  const isSpace = slip.code === "source/tab-indent" || slip.code === "source/wide-space";
  return isSpace && before?.slip.code === slip.code && before.line === line - 1;
}

function wordSlip(file: string, { line, slip, typed, fixed }: MendedLine): Diagnostic {
  if (slip.code === "source/wrong-indent") {
    const text = /^(?:- +)*([^:：]*)/.exec(typed.trim())![1]!.trim();
    const args = { text: shorten(text, 0), fixed: "", column: slip.rightColumn + 1, alignedLine: slip.alignedLine };
    return diagnose(slip.code, { file, line, column: slip.column + 1, length: text.length || 1 }, args);
  }
  const place = { file, line, column: slip.start + 1, length: slip.end - slip.start };
  const indent = fixed.length - fixed.trimStart().length;
  const args = { text: typed.slice(slip.start, slip.end), fixed: shorten(fixed.trim(), slip.start - indent) };
  return diagnose(slip.code, place, args);
}

/** The part of a long line that lies around `at`. */
export function shorten(line: string, at: number): string {
  if (line.length <= longest) return line;
  const start = Math.max(0, Math.min(at - longest / 3, line.length - longest));
  const end = start + longest;
  return `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
}
