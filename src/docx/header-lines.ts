import { widthInChars } from "./text-width.ts";

/** Most characters of a header that a column must have room for on one line. */
const usualChars = 3;
const leastChars = 2;
/** What the borders of a cell may take of it, in twips. */
const borders = 20;

/** Words of headers: what is bracketed, a number with its word, those of three characters, else two characters each. */
const words =
  /（[^）]*）|\([^)]*\)|[0-9A-Za-z.%]+[一-鿿]{0,2}|国家级|[出达完合优到][勤标成格秀会]率|教研组|备课组|年级组|班主任|公开课|未教研|未注明|未标注|[一-鿿]{2}|./gu;

/** They stand at the end of a line; a single character is no line. */
const trailing = /^(?:[、，：/·率数级人者时]|.)$/u;

/** A header in words that no line divides. */
function wordsOf(header: string): readonly string[] {
  const joined: string[] = [];
  for (const word of header.match(words) ?? []) {
    if (joined.length > 0 && trailing.test(word)) joined.push(joined.pop() + word);
    else joined.push(word);
  }
  return joined;
}

/** Width in characters of the longest line of a cell or header. */
export const longestLine = (text: string): number => Math.max(...text.split(/\r\n?|\n/).map(widthInChars));

/** How many characters wide a header is where it may be broken. */
export const headerChars = (header: string): number =>
  longestLine(inLines(header, usualChars) ?? wordsOf(header).join("\n"));

/** A header in a cell. `size` in half-points. */
interface HeaderSetting {
  readonly text: string;
  readonly size: number;
}

/** A header in lines that fit its cell. If a word is wider than the cell, the type gets smaller, down to `least`. */
export function headerSetting(
  header: string,
  cellWidth: number,
  size: number,
  { leastSize, cellMargin }: { readonly leastSize: number; readonly cellMargin: number },
): HeaderSetting {
  const inner = cellWidth - 2 * cellMargin - borders;
  for (let smaller = size; smaller >= leastSize; smaller--) {
    const text = inLines(header, inner / (smaller * 10));
    if (text !== undefined) return { text, size: smaller };
  }
  return { text: evenly(header, Math.max(leastChars, Math.floor(inner / (size * 10)))), size };
}

/** 听课人数 becomes 听课 and below it 人数: whole words, lines of about the same length. `undefined` if a word is too long. */
function inLines(header: string, room: number): string | undefined {
  if (header.includes("\n") || header.includes("\r")) return longestLine(header) <= room ? header : undefined;
  const parts = wordsOf(header);
  for (let count = 1; count <= Math.max(1, parts.length); count++) {
    const fitting = arrangements(parts, count).filter((lines) => lines.every((line) => widthInChars(line) <= room));
    const [best] = fitting.toSorted((a, b) => unevenness(a) - unevenness(b));
    if (best) return best.join("\n");
  }
  return undefined;
}

/** Every way to set words on `count` lines. */
function arrangements(parts: readonly string[], count: number): readonly (readonly string[])[] {
  if (count <= 1) return [[parts.join("")]];
  const cuts = Array.from({ length: Math.max(0, parts.length - count + 1) }, (_, i) => i + 1);
  return cuts.flatMap((cut) =>
    arrangements(parts.slice(cut), count - 1).map((rest) => [parts.slice(0, cut).join(""), ...rest]),
  );
}

function unevenness(lines: readonly string[]): number {
  const widths = lines.map(widthInChars);
  return Math.max(...widths) - Math.min(...widths);
}

/** Lines of about the same length, wherever the words end. */
function evenly(header: string, room: number): string {
  const characters = [...header];
  if (longestLine(header) <= room || header.includes("\n")) return header;
  const length = Math.ceil(characters.length / Math.ceil(characters.length / room));
  return characters.map((one, i) => (i > 0 && i % length === 0 ? `\n${one}` : one)).join("");
}
