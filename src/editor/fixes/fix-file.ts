import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { readRecords } from "../../records/read/read-records.ts";
import { readSettings } from "../../records/settings/read-settings.ts";
import { readText } from "../../source/decode-text.ts";
import type { SourceDocument } from "../../source/document.ts";
import { plainCharacters } from "../../source/plain-characters.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";
import { allKeys } from "./all-keys.ts";
import { fixSlips } from "./fix-slips.ts";
import { type Edit, fixRecordValues, fixSettingsValues } from "./fix-values.ts";
import type { Known } from "./usual-spelling.ts";

/** A line (from 1) as it should be typed. */
export interface FixedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a file that have mistakes or unusual spellings with one right answer; `isSettings` for term.yaml. Nothing
 * is offered that does not leave fewer errors, or the same records.
 */
export function fixFile({ file, bytes }: RawFile, isSettings: boolean, known: Known): FixedLine[] {
  const typed = readText(file, bytes).value;
  if (typed === undefined) return [];
  const { text } = plainCharacters(file, typed);
  const mended = ifBetter(text, fixSlips(text, allKeys()));
  const fixed = ifSame(mended, respell(mended, isSettings, known), isSettings, known);
  const lines = typed.split("\n");
  return fixed.split("\n").flatMap((line, i) => (line === lines[i] ? [] : [{ line: i + 1, text: line }]));
}

const read = (text: string) => readDocument("", new TextEncoder().encode(text));
const countErrors = (text: string): number =>
  read(text).diagnostics.filter(({ severity }) => severity === "error").length;

/** The mended text if it has fewer errors and as many lines, else the text. */
function ifBetter(text: string, mended: string): string {
  if (mended === text || mended.split("\n").length !== text.split("\n").length) return text;
  return countErrors(mended) < countErrors(text) ? mended : text;
}

function respell(text: string, isSettings: boolean, known: Known): string {
  const { value: document, diagnostics } = read(text);
  if (hasErrors(diagnostics)) return text;
  const edits = isSettings ? fixSettingsValues(document, known) : fixRecordValues(document, known);
  const lines = text.split("\n");
  // From the end of a line to its start, so that places stay true.
  for (const edit of edits.toSorted((a, b) => b.place.column - a.place.column)) putIn(lines, edit);
  return lines.join("\n");
}

/** A value that looks different in the file, because it has escapes or goes over several lines, stays as it is. */
function putIn(lines: string[], { place, typed, text }: Edit): void {
  const line = lines[place.line - 1] ?? "";
  const start = place.column - 1;
  if (line.slice(start, start + typed.length) !== typed) return;
  lines[place.line - 1] = line.slice(0, start) + text + line.slice(start + typed.length);
}

/** The fixed text if it is understood as the text was, else the text. */
const ifSame = (text: string, fixed: string, isSettings: boolean, known: Known): string =>
  understood(read(text).value, isSettings, known) === understood(read(fixed).value, isSettings, known) ? fixed : text;

/** A notice says how something was read, and is not needed once it is written so. */
function understood(document: SourceDocument, isSettings: boolean, { period }: Known): string {
  const { value, diagnostics } = isSettings ? readSettings(document) : readRecords(document, period);
  const wrong = diagnostics.filter(({ severity }) => severity !== "notice");
  return JSON.stringify([value, wrong.map(({ code }) => code)], (key, inner) => (key === "origin" ? undefined : inner));
}
