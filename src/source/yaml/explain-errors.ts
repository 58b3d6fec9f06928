import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import type { Data } from "../document.ts";
import { placesIn } from "../places-in.ts";
import { findSlips, type MendedLine } from "../slips/find-slips.ts";
import { isIndentGuessed, reportSlips } from "../slips/report-slips.ts";
import { maxDepth, type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { isCertain, placeTyped, type ReadOn, readOn } from "./read-on.ts";
import { reportSyntaxError } from "./syntax-mistakes.ts";
import { toData } from "./to-data.ts";

const tooDeep = defineMistake("source/too-deep", "error", {
  message: (a: { limit: number }) => `一层套一层超过了${a.limit}层`,
  hint: () => "检查是否有多余的括号或缩进。",
  why: "记录只有五六层；套得太深多半是括号打多了。",
  wrong: `${"[".repeat(66)}${"]".repeat(66)}`,
  right: "听课:\n  - {日期: 2024-11-12, 听课人: [许知行]}",
});

/**
 * What is wrong in a text that yaml cannot read: every slip, and what is still wrong when the slips are mended. The value is
 * what was meant, if that is certain.
 */
export function explainErrors(file: string, text: string, parsed: ParsedYaml): Checked<ReadOn | undefined> {
  if (parsed.tooDeepAt !== undefined)
    return { value: undefined, diagnostics: whatIsLeft(file, text, parsed, []).diagnostics };
  const mended = findSlips(text);
  const slips = reportSlips(file, mended.lines);
  const mendedLines = new Set(mended.lines.map(({ line }) => line));
  const rest = slips.length > 0 ? parseYaml(mended.text) : parsed;
  const left = whatIsLeft(file, mended.text, rest, mended.lines);
  const others = left.diagnostics.filter(({ line }) => !mendedLines.has(line)).map(placeTyped(mended));
  if (left.data === undefined || hasErrors(left.diagnostics) || !isCertain(mended))
    return { value: undefined, diagnostics: [...slips, ...others] };
  return {
    value: readOn(file, mended, left.data, rest.contents),
    diagnostics: [...slips.map((slip) => ({ ...slip, readOn: true })), ...others],
  };
}

interface Left {
  readonly diagnostics: readonly Diagnostic[];
  readonly data?: Data;
}

function whatIsLeft(file: string, text: string, parsed: ParsedYaml, mended: readonly MendedLine[]): Left {
  if (parsed.tooDeepAt !== undefined)
    return { diagnostics: [tooDeep.at(placesIn(file, text)(parsed.tooDeepAt), { limit: maxDepth })] };
  // If it was guessed how far a line should be indented, what yaml says about the lines after it is no help.
  if (parsed.errors.length > 0)
    return { diagnostics: mended.some(isIndentGuessed) ? [] : [reportSyntaxError(file, text, parsed.errors)] };
  const { data, diagnostics, suspects } = toData(file, text, parsed.contents);
  const slips = reportSlips(file, findSlips(text, { lines: suspects }).lines);
  return { data, diagnostics: [...diagnostics, ...slips] };
}
