import type { Syntax } from "../../records/field.ts";
import { joinCells } from "../../source/cells-over-lines.ts";
import { readText } from "../../source/decode-text.ts";
import type { SourceDocument } from "../../source/document.ts";
import { plainCharacters } from "../../source/plain-characters.ts";
import { type RawFile, readDocument } from "../../source/read-document.ts";
import { allKeys } from "./all-keys.ts";
import { type FileSort, recordFile } from "./file-sorts.ts";
import { fixRecordKeys } from "./fix-keys.ts";
import { fixSlips } from "./fix-slips.ts";
import type { Edit } from "./fix-values.ts";
import { type Known, meantSpelling, type Spelling, usualSpelling } from "./usual-spelling.ts";

/** A line (from 1) as it should be typed. */
export interface FixedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a file that have mistakes or unusual spellings with one right answer. Nothing
 * is offered that does not leave fewer errors, or the same records.
 */
export function fixFile({ file, bytes }: RawFile, sort: FileSort, known: Known): FixedLine[] {
  const typed = readText(file, bytes).value;
  if (typed === undefined) return [];
  const { text } = plainCharacters(file, typed);
  const keys = allKeys();
  const better = (mended: string): boolean => isBetter(text, mended, sort, known);
  const mended = [true, false].map((bold) => fixSlips(joinCells(file, text).text, keys, bold)).find(better) ?? text;
  const named = sort === recordFile ? ifFewer(mended, rename(mended, known), known) : mended;
  const right = putRight(named, respell(named, sort, known, meantSpelling), sort, known);
  const usual = withEdits(right, respell(right, sort, known, usualSpelling));
  const fixed = ifSame(right, usual, sort, known);
  return changedLines(typed, fixed);
}

/** The lines in which a text differs from what was typed; it has as many. */
export function changedLines(typed: string, fixed: string): FixedLine[] {
  const lines = typed.split("\n");
  return fixed.split("\n").flatMap((line, i) => (line === lines[i] ? [] : [{ line: i + 1, text: line }]));
}

const read = (text: string) => readDocument("", new TextEncoder().encode(text));
const countErrors = (text: string): number =>
  read(text).diagnostics.filter(({ severity }) => severity === "error").length;

/** Whether a mended text has fewer errors; or no more, where yaml could read it before, too. */
function isBetter(text: string, mended: string, sort: FileSort, known: Known): boolean {
  if (mended === text) return false;
  const [before, after] = [countErrors(text), countErrors(mended)];
  if (before > 0) return after < before;
  return after === 0 && wrongIn(mended, sort, known).length <= wrongIn(text, sort, known).length;
}

const rename = (text: string, { period }: Known): string => withEdits(text, fixRecordKeys(read(text).value, period));

/** The renamed text if less is wrong in it. What a wrong key hid is found now. */
const ifFewer = (text: string, renamed: string, known: Known): string =>
  renamed !== text && wrongIn(renamed, recordFile, known).length < wrongIn(text, recordFile, known).length
    ? renamed
    : text;

/** Where values should be spelt otherwise, in the order of the file. */
function respell(text: string, sort: FileSort, known: Known, spelling: Spelling): Edit[] {
  const document = read(text).value;
  const spell = (syntax: Syntax, typed: string) => spelling(syntax, typed, known);
  return sort.edits(document, spell).toSorted(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column);
}

function withEdits(text: string, edits: readonly Edit[]): string {
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

/** In characters: so much is read again to find out which edits are right. */
const mostReadAgain = 8_000_000;

/** The text with those edits by which mistakes are gone and none has come. One that uncovers a mistake holds up no other. */
function putRight(
  text: string,
  edits: readonly Edit[],
  sort: FileSort,
  known: Known,
  room = { left: mostReadAgain },
): string {
  const fixed = withEdits(text, edits);
  if (fixed === text || isRight(text, fixed, sort, known)) return fixed;
  room.left -= text.length;
  if (edits.length === 1 || room.left < 0) return text;
  const half = edits.length >> 1;
  // The later ones first, so that the places of the others stay true.
  const later = putRight(text, edits.slice(half), sort, known, room);
  return putRight(later, edits.slice(0, half), sort, known, room);
}

function isRight(text: string, fixed: string, sort: FileSort, known: Known): boolean {
  const left = wrongIn(text, sort, known);
  const before = left.length;
  const after = wrongIn(fixed, sort, known);
  for (const code of after) if (left.includes(code)) left.splice(left.indexOf(code), 1);
  return after.length + left.length === before && left.length > 0;
}

/** The fixed text if it is understood as the text was, else the text. */
const ifSame = (text: string, fixed: string, sort: FileSort, known: Known): string =>
  fixed === text || understood(read(text).value, sort, known) === understood(read(fixed).value, sort, known)
    ? fixed
    : text;

function understood(document: SourceDocument, sort: FileSort, known: Known): string {
  const { value, wrong } = meaning(document, sort, known);
  return JSON.stringify([value, wrong], (key, inner) => (key === "origin" ? undefined : inner));
}

/** The codes of what is wrong in a file. Of one that cannot be read that hides all others. */
function wrongIn(text: string, sort: FileSort, known: Known): string[] {
  const { value, diagnostics } = read(text);
  const unread = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [...unread, ...meaning(value, sort, known).wrong];
}

/** What a file says, and the codes of what is wrong. A notice says how something was read, and goes when it is written so. */
function meaning(document: SourceDocument, sort: FileSort, known: Known) {
  const { value, diagnostics } = sort.read(document, known);
  const wrong = diagnostics.filter(({ severity }) => severity !== "notice").map(({ code }) => code);
  return { value, wrong };
}
