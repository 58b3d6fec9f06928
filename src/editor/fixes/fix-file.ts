import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { readRecords } from "../../records/read/read-records.ts";
import { readSettings } from "../../records/settings/settings.ts";
import { readText } from "../../source/decode-text.ts";
import type { SourceDocument } from "../../source/document.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";
import { allKeys } from "./all-keys.ts";
import { fixSlips } from "./fix-slips.ts";
import { type Edit, fixRecordValues, fixSettingsValues } from "./fix-values.ts";
import type { IsName } from "./usual-spelling.ts";

/** A line (from 1) as it should be typed. */
export interface FixedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a file that have mistakes or unusual spellings with one right answer; `isSettings` for term.yaml. Nothing
 * is offered that does not leave fewer errors, or the same records.
 */
export function fixFile({ file, bytes }: RawFile, isSettings: boolean, isName: IsName): FixedLine[] {
  const text = readText(file, bytes).value;
  if (text === undefined) return [];
  const mended = ifBetter(text, fixSlips(text, allKeys()));
  const fixed = ifSame(mended, respell(mended, isSettings, isName), isSettings);
  const lines = text.split("\n");
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

function respell(text: string, isSettings: boolean, isName: IsName): string {
  const { value: document, diagnostics } = read(text);
  if (hasErrors(diagnostics)) return text;
  const edits = isSettings ? fixSettingsValues(document, isName) : fixRecordValues(document, isName);
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
const ifSame = (text: string, fixed: string, isSettings: boolean): string =>
  understood(read(text).value, isSettings) === understood(read(fixed).value, isSettings) ? fixed : text;

function understood(document: SourceDocument, isSettings: boolean): string {
  const { value, diagnostics } = isSettings ? readSettings(document) : readRecords(document);
  return JSON.stringify([value, diagnostics.map(({ code }) => code)], (key, inner) =>
    key === "origin" ? undefined : inner,
  );
}
