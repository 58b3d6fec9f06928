import { findFlowSlip, wideComma } from "./flow-slips.ts";
import { endOfBlock, layOut, type Misplaced, noDash } from "./indentation.ts";
import type { Line } from "./line.ts";
import {
  findColonlessKey,
  findLooseColon,
  findLooseDash,
  findMissingColon,
  findQuotedKey,
  findTab,
  findWideSpace,
  noSpaceAfterDash,
  wideColon,
  wideDash,
} from "./line-start-slips.ts";
import { findMixedPeople } from "./mixed-people.ts";
import { scanLines } from "./scan-lines.ts";
import { findSheetError } from "./sheet-error.ts";
import type { FindSlip, Slip } from "./slip.ts";
import { findBracketSlip, findColonInValue, findMergeKey, findQuoteSlip, findSpecialStart } from "./value-slips.ts";

/** The first slip of a line, and the line with all its slips mended. Lines start at 1, columns at 0. */
export interface MendedLine {
  readonly line: number;
  readonly slip: Slip | Misplaced;
  readonly typed: string;
  readonly fixed: string;
}

/** What was found in a text, and the text with it mended, in which other mistakes can be found. */
export interface Mended {
  readonly lines: readonly MendedLine[];
  readonly text: string;
  /** By line index: how many columns to the right of where it was typed it lies in `text`. */
  readonly moved: readonly number[];
}

/**
 * Which slips to look for. With either, lines that do not align stay where they are; only a dash that is accepted is put
 * before its record.
 */
interface Wanted {
  /** Only in these lines, from 1. */
  readonly lines?: ReadonlySet<number> | undefined;
  /** `undefined`: nothing in this line is to be mended. */
  readonly accept?: (slip: Slip, line: Line) => boolean | undefined;
}

const finders: readonly FindSlip[] = [
  findTab,
  findLooseDash,
  findWideSpace,
  findLooseColon,
  findMissingColon,
  findColonlessKey,
  findQuotedKey,
  findMergeKey,
  findSheetError,
  findMixedPeople,
  findFlowSlip,
  findBracketSlip,
  findQuoteSlip,
  findSpecialStart,
  findColonInValue,
];
const maxPasses = 8;

/** Finds the slips of a text that yaml cannot read, or does not read as it was meant. */
export function findSlips(text: string, wanted: Wanted = {}): Mended {
  const typed = text.split("\n");
  const work: Work = { texts: [...typed], moved: typed.map(() => 0), found: new Map() };
  for (let pass = 0; pass < maxPasses; pass++) {
    const lines = scanLines(work.texts);
    const { inMap, misplaced } = layOut(lines);
    if (mendLines(work, lines, inMap, wanted)) continue;
    if (wanted.lines || !align(work, lines, misplaced, wanted)) break;
  }
  const found = [...work.found].sort(([a], [b]) => a - b);
  return {
    lines: found.map(([i, slip]) => ({ line: i + 1, slip, typed: typed[i]!, fixed: work.texts[i]! })),
    text: work.texts.join("\n"),
    moved: work.moved,
  };
}

interface Work {
  readonly texts: string[];
  /** By line index: how many columns it was moved to the right since it was typed. */
  readonly moved: number[];
  readonly found: Map<number, MendedLine["slip"]>;
}

/** Mends one slip of every line that has one; says whether there was any. */
function mendLines(work: Work, lines: readonly Line[], inMap: readonly boolean[], wanted: Wanted): boolean {
  const followers: { index: number; column: number }[] = [];
  let changed = false;
  for (const [i, line] of lines.entries()) {
    if (wanted.lines && !wanted.lines.has(line.number)) continue;
    const slip = firstSlip(line, inMap[i]!, wanted);
    if (!slip) continue;
    changed = true;
    work.texts[i] = withSeparators(slip, line, inMap[i]!, wanted);
    const moved = work.moved[i]!;
    if (!work.found.has(i)) work.found.set(i, { ...slip, start: slip.start - moved, end: slip.end - moved });
    const follower = mendsDash(slip) ? followerOf(lines, i) : undefined;
    if (follower !== undefined) followers.push({ index: follower, column: line.dash! + 2 });
  }
  for (const { index, column } of followers) shift(work, lines, index, column);
  return changed;
}

/** A line in `{…}` typed in full width has two slips for every key: all of them are mended at once. */
function withSeparators(slip: Slip, line: Line, inMap: boolean, wanted: Wanted): string {
  let { fixed } = slip;
  for (let next: Slip | undefined = slip; next && isSeparator(next) && next.start >= line.value; ) {
    fixed = next.fixed;
    next = firstSlip({ ...line, text: fixed }, inMap, wanted);
  }
  return fixed;
}

const isSeparator = ({ mistake }: Slip): boolean => mistake === wideComma || mistake === wideColon;

function firstSlip(line: Line, inMap: boolean, { accept }: Wanted): Slip | undefined {
  for (const find of finders) {
    const slip = find(line, inMap);
    if (!slip || slip.fixed === line.text) continue;
    const accepted = accept ? accept(slip, line) : true;
    if (accepted !== false) return accepted ? slip : undefined;
  }
  return undefined;
}

/** Moves misplaced lines to where they belong; says whether any was to be moved. */
function align(work: Work, lines: readonly Line[], misplaced: readonly Misplaced[], { accept }: Wanted): boolean {
  let changed = false;
  for (const place of misplaced) {
    const dashed = place.lacksDash ? dashSlip(work, place) : undefined;
    if (accept && !(dashed && accept(dashed, lines[place.index]!))) continue;
    changed = true;
    if (dashed) {
      addDash(work, place.index, dashed);
      continue;
    }
    const column = place.column - work.moved[place.index]!;
    // A line that moved along with one above it stands where it should.
    if (!work.found.has(place.index) && column !== place.rightColumn) work.found.set(place.index, { ...place, column });
    shift(work, lines, place.index, place.rightColumn);
  }
  return changed;
}

/** `日期:` where the dashes of its list stand: another record begins there. */
function dashSlip({ texts, moved }: Work, { index, column }: Misplaced): Slip {
  const text = texts[index]!;
  const start = Math.max(0, column - moved[index]!);
  return { mistake: noDash, start, end: start + 1, fixed: `${text.slice(0, column)}- ${text.slice(column)}` };
}

function addDash({ texts, found }: Work, index: number, slip: Slip): void {
  texts[index] = slip.fixed;
  if (!found.has(index)) found.set(index, slip);
}

/** Moves line `index` to `column`, and with it all lines that lie as deep or deeper. */
function shift({ texts, moved }: Work, lines: readonly Line[], index: number, column: number): void {
  const by = column - (lines[index]!.dash ?? lines[index]!.column);
  const end = endOfBlock(lines, index);
  for (let i = index; i < end; i++) {
    const text = texts[i]!;
    texts[i] = by > 0 ? " ".repeat(by) + text : text.replace(new RegExp(`^ {0,${-by}}`), "");
    moved[i]! += texts[i]!.length - text.length;
  }
}

const mendsDash = ({ mistake }: Slip): boolean => mistake === noSpaceAfterDash || mistake === wideDash;

/** The next line of the same item: its column moves when the dash is mended. */
function followerOf(lines: readonly Line[], index: number): number | undefined {
  let next = index + 1;
  while (next < lines.length && lines[next]!.kind !== "node") next++;
  const follower = lines[next];
  return follower && follower.dash === undefined && follower.column > lines[index]!.dash! ? next : undefined;
}
