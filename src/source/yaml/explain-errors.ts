import type { YAMLError } from "yaml";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { findSlips, type Mended, type MendedLine } from "../slips/find-slips.ts";
import { shorten, wordSlips } from "../slips/word-slips.ts";
import { maxDepth, type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { syntaxCodes } from "./syntax-error.ts";
import { toData } from "./to-data.ts";

/** What is wrong in a text that yaml cannot read: every slip, and what is still wrong once the slips are mended. */
export function explainErrors(file: string, text: string, parsed: ParsedYaml): Diagnostic[] {
  const mended = findSlips(text);
  const slips = wordSlips(file, mended.lines);
  const mendedLines = new Set(mended.lines.map(({ line }) => line));
  const rest = slips.length > 0 ? parseYaml(mended.text) : parsed;
  const left = whatIsLeft(file, mended.text, rest, mended.lines).filter(({ line }) => !mendedLines.has(line));
  return [...slips, ...left.map((found) => asTyped(found, mended))].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

/** A finding in the mended text, with its places where they were typed. */
function asTyped(found: Diagnostic, { moved }: Mended): Diagnostic {
  const typed = <P extends Place>(place: P): P => ({
    ...place,
    column: Math.max(1, place.column - (moved[place.line - 1] ?? 0)),
  });
  return typed({ ...found, ...(found.related && { related: found.related.map(typed) }) });
}

function whatIsLeft(file: string, text: string, parsed: ParsedYaml, mended: readonly MendedLine[]): Diagnostic[] {
  if (parsed.tooDeepAt !== undefined) return [tooDeep(file, text, parsed.tooDeepAt)];
  if (parsed.errors.length > 0) return mended.some(isAboutSpaces) ? [] : [firstError(file, text, parsed)];
  const { diagnostics, suspects } = toData(file, text, parsed.document?.contents, parsed.lines);
  return [...diagnostics, ...wordSlips(file, findSlips(text, suspects).lines)];
}

// How far a line was meant to be indented is a guess, so what yaml says about the lines after it is no help.
const isAboutSpaces = ({ slip }: MendedLine): boolean =>
  slip.code === "source/tab-indent" || slip.code === "source/wide-space" || slip.code === "source/wrong-indent";

// After its first error yaml has lost its way; the later ones are mostly echoes.
function firstError(file: string, text: string, { errors, lines }: ParsedYaml): Diagnostic {
  const first = errors.reduce<YAMLError>((a, b) => (b.pos[0] < a.pos[0] ? b : a), errors[0]!);
  const { line, col } = lines.linePos(first.pos[0]);
  const code = syntaxCodes[first.code];
  const place = { file, line, column: col };
  if (code !== "source/missing-colon" && code !== "source/missing-mark") return diagnose(code, place, null);
  const typed = text.split("\n")[line - 1]!;
  const word = /^\s*(?:- +)*(\p{Script=Han}[^:：]*)$/u.exec(typed)?.[1]?.trim();
  if (word === undefined && code === "source/missing-mark") return diagnose(code, place, null);
  return diagnose("source/missing-colon", place, { text: shorten(word ?? typed.trim(), 0) });
}

/** Words a nesting that was not read. yaml has not seen all lines before it yet, so they are counted here. */
export function tooDeep(file: string, text: string, tooDeepAt: number): Diagnostic {
  const before = text.slice(0, tooDeepAt).split("\n");
  const place = { file, line: before.length, column: before.at(-1)!.length + 1 };
  return diagnose("source/too-deep", place, { limit: maxDepth });
}
