import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { placesIn } from "../places-in.ts";
import { findSlips, type Mended, type MendedLine } from "../slips/find-slips.ts";
import { isIndentGuessed, reportSlips } from "../slips/report-slips.ts";
import { maxDepth, type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { reportSyntaxError } from "./syntax-mistakes.ts";
import { toData } from "./to-data.ts";

const tooDeep = defineMistake("source/too-deep", "error", {
  message: (a: { limit: number }) => `一层套一层超过了${a.limit}层`,
  hint: () => "检查是否有多余的括号或缩进。",
  why: "记录只有五六层；套得太深多半是括号打多了。",
  wrong: `${"[".repeat(66)}${"]".repeat(66)}`,
  right: "听课:\n  - {日期: 2024-11-12, 听课人: [许知行]}",
});

/** What is wrong in a text that yaml cannot read: every slip, and what is still wrong when the slips are mended. */
export function explainErrors(file: string, text: string, parsed: ParsedYaml): Diagnostic[] {
  if (parsed.tooDeepAt !== undefined) return whatIsLeft(file, text, parsed, []);
  const mended = findSlips(text);
  const slips = reportSlips(file, mended.lines);
  const mendedLines = new Set(mended.lines.map(({ line }) => line));
  const rest = slips.length > 0 ? parseYaml(mended.text) : parsed;
  const left = whatIsLeft(file, mended.text, rest, mended.lines).filter(({ line }) => !mendedLines.has(line));
  return [...slips, ...left.map((mistake) => asTyped(mistake, mended))];
}

/** A mistake in the mended text, with its places where they were typed. */
function asTyped(mistake: Diagnostic, { moved }: Mended): Diagnostic {
  const typed = <P extends Place>(place: P): P => ({
    ...place,
    column: Math.max(1, place.column - (moved[place.line - 1] ?? 0)),
  });
  return typed({ ...mistake, ...(mistake.related && { related: mistake.related.map(typed) }) });
}

function whatIsLeft(file: string, text: string, parsed: ParsedYaml, mended: readonly MendedLine[]): Diagnostic[] {
  if (parsed.tooDeepAt !== undefined) return [tooDeep.at(placesIn(file, text)(parsed.tooDeepAt), { limit: maxDepth })];
  // If it was guessed how far a line should be indented, what yaml says about the lines after it is no help.
  if (parsed.errors.length > 0)
    return mended.some(isIndentGuessed) ? [] : [reportSyntaxError(file, text, parsed.errors)];
  const { diagnostics, suspects } = toData(file, text, parsed.contents);
  return [...diagnostics, ...reportSlips(file, findSlips(text, { lines: suspects }).lines)];
}
