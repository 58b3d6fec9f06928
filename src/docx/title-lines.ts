import { widthInChars } from "./text-width.ts";
import { lineEnds, lineStarts, plainWords } from "./title-words.ts";

const words = [...lineEnds, ...lineStarts, ...plainWords].sort((a, b) => b.length - a.length);
const word = new RegExp(`(${words.join("|")}|《[^》]*》|\\d+年?(?:—+\\d+年?)?|[!-~]+|[、，：—\\s]+)`);
const ends = new Set(lineEnds);
const starts = new Set(lineStarts);
const mostLines = 4;

/**
 * A title as lines of at most `most` characters, broken only between words, as a trapezoid or a lozenge
 * (GB/T 9704-2012, 7.3.1). The words are a list of our own, because `Intl.Segmenter` differs between machines.
 */
export function titleLines(title: string, most: number): string[] {
  return title.split(/\r\n?|\n/).flatMap((line) => (widthInChars(line) <= most ? [line] : broken(line, most)));
}

function broken(title: string, most: number): string[] {
  const parts = titleWords(title);
  for (let count = Math.ceil(widthInChars(title) / most); count <= mostLines; count++) {
    const fitting = arrangements(parts, count).filter((lines) => Math.max(...widthsOf(lines)) <= most);
    const costs = fitting.map(cost);
    const best = fitting[costs.indexOf(Math.min(...costs))];
    if (best) return best.map((line) => line.join("").trim());
  }
  return [title];
}

/** Words of a title. Digits and Latin letters, text in 《》 and characters of no known word hold together. */
export const titleWords = (title: string): string[] => joinTails(title.split(word).filter((part) => part !== ""));

/** 语文 + 组, 2024 + 学年, 研修 + 、: what cannot begin a line goes to the word before it. */
function joinTails(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isTail = /^[、，：—\s]+$/.test(part) || /^([组室表册园校级类的]|[总分][园校]|本部)$/.test(part);
    const isYear = before !== undefined && /\d$/.test(before);
    if (before !== undefined && (isTail || isYear)) joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

/** Every way to set words on `count` lines. */
function arrangements(parts: readonly string[], count: number): string[][][] {
  if (count === 1) return [[[...parts]]];
  const cuts = Array.from({ length: parts.length - count + 1 }, (_, i) => i + 1);
  return cuts.flatMap((cut) => arrangements(parts.slice(cut), count - 1).map((rest) => [parts.slice(0, cut), ...rest]));
}

const widthsOf = (lines: readonly (readonly string[])[]): number[] => lines.map((line) => widthInChars(line.join("")));

/** In characters. Uneven lines cost their difference, an odd break 10, a line shorter than both neighbours 20. */
function cost(lines: readonly (readonly string[])[]): number {
  const widths = widthsOf(lines);
  const uneven = Math.max(...widths) - Math.min(...widths);
  const breaks = lines.slice(1).filter((line, i) => !isGoodBreak(lines[i]!.at(-1)!, line[0]!)).length;
  const waists = widths.filter(
    (w, i) => i > 0 && i < widths.length - 1 && w < widths[i - 1]! && w < widths[i + 1]!,
  ).length;
  return uneven + breaks * 10 + waists * 20;
}

const isGoodBreak = (before: string, after: string): boolean =>
  starts.has(after) ||
  ends.has(before) ||
  /(校|园|本部|组|学年|学期|年度|\d年|[、，：—》])$/.test(before) ||
  /^[（《暨与和及]/.test(after);
