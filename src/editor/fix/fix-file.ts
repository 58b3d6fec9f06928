import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { readRecords } from "../../records/read/read-records.ts";
import { readSettings } from "../../records/settings/settings.ts";
import type { SourceDocument } from "../../source/document.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";
import { readText } from "../../source/read-text.ts";
import { fixSlips } from "./fix-slips.ts";
import { type Edit, fixRecordValues, fixTermValues } from "./fix-values.ts";
import { knownKeys } from "./known-keys.ts";
import type { IsName } from "./usual-spelling.ts";

/** A line (from 1) as it should be typed. */
export interface FixedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a file that have mistakes or unusual spellings with one right answer. What is read from the file
 * afterwards is what was understood before, or fewer errors are left; otherwise nothing is offered.
 */
export function fixFile({ file, bytes }: RawFile, isTerm: boolean, isName: IsName): FixedLine[] {
  const text = readText(file, bytes).value;
  if (text === undefined) return [];
  const keys = knownKeys();
  const mended = better(
    text,
    fixSlips(text, (word) => keys.has(word)),
  );
  const fixed = same(mended, respell(mended, isTerm, isName), isTerm);
  const lines = text.split("\n");
  return fixed.split("\n").flatMap((line, i) => (line === lines[i] ? [] : [{ line: i + 1, text: line }]));
}

const read = (text: string) => readDocument("", new TextEncoder().encode(text));
const errors = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === "error").length;

/** The mended text where it has fewer errors and as many lines. */
function better(text: string, mended: string): string {
  if (mended === text || mended.split("\n").length !== text.split("\n").length) return text;
  return errors(read(mended).diagnostics) < errors(read(text).diagnostics) ? mended : text;
}

function respell(text: string, isTerm: boolean, isName: IsName): string {
  const { value: document, diagnostics } = read(text);
  if (errors(diagnostics) > 0) return text;
  const edits = isTerm ? fixTermValues(document, isName) : fixRecordValues(document, isName);
  const lines = text.split("\n");
  // From the end of a line to its start, so that places stay true.
  for (const edit of edits.toSorted((a, b) => b.place.column - a.place.column)) putIn(lines, edit);
  return lines.join("\n");
}

/** Leaves a value that stands otherwise in the file than it was read: with escapes, over several lines. */
function putIn(lines: string[], { place, typed, text }: Edit): void {
  const line = lines[place.line - 1] ?? "";
  const start = place.column - 1;
  if (line.slice(start, start + typed.length) !== typed) return;
  lines[place.line - 1] = line.slice(0, start) + text + line.slice(start + typed.length);
}

/** The new text where it is understood as the old one was. */
const same = (text: string, fixed: string, isTerm: boolean): string =>
  understood(read(text).value, isTerm) === understood(read(fixed).value, isTerm) ? fixed : text;

function understood(document: SourceDocument, isTerm: boolean): string {
  const { value, diagnostics } = isTerm ? readSettings(document) : readRecords(document);
  return JSON.stringify([value, diagnostics.map(({ code }) => code)], (key, inner) =>
    key === "origin" ? undefined : inner,
  );
}
