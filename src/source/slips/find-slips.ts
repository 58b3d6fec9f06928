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
import { type Change, changeOf } from "./typed-column.ts";
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
  /** By line index: what was done to it, one correction after the other. */
  readonly changes: ReadonlyMap<number, readonly Change[]>;
  /** All that was mended; of a line that was only moved, nothing. */
  readonly mistakes: ReadonlySet<Slip["mistake"] | undefined>;
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
  const start = { moved: typed.map(() => 0), found: new Map(), changes: new Map(), mistakes: new Set<undefined>() };
  const work: Work = { texts: [...typed], ...start };
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
    changes: work.changes,
    mistakes: work.mistakes,
  };
}

interface Work {
  readonly texts: string[];
  /** By line index: how many columns it was moved to the right since it was typed. */
  readonly moved: number[];
  readonly found: Map<number, MendedLine["slip"]>;
  readonly changes: Map<number, Change[]>;
  readonly mistakes: Set<Slip["mistake"] | undefined>;
}

/** Writes a line as it was meant. */
function rewrite({ texts, changes, mistakes }: Work, index: number, fixed: string, mistake?: Slip["mistake"]): void {
  const before = changes.get(index) ?? [];
  changes.set(index, [...before, changeOf(texts[index]!, fixed)]);
  mistakes.add(mistake);
  texts[index] = fixed;
}

/** Mends one slip of every line that has one; says whether there was any. */
function mendLines(work: Work, lines: readonly Line[], inMap: readonly boolean[], wanted: Wanted): boolean {
  const followers: { index: number; column: number; mistake: Slip["mistake"] }[] = [];
  let changed = false;
  for (const [i, line] of lines.entries()) {
    if (wanted.lines && !wanted.lines.has(line.number)) continue;
    const slip = firstSlip(line, inMap[i]!, wanted);
    if (!slip) continue;
    changed = true;
    mendLine(work, i, slip, line, inMap[i]!, wanted);
    const moved = work.moved[i]!;
    if (!work.found.has(i)) work.found.set(i, { ...slip, start: slip.start - moved, end: slip.end - moved });
    const follower = mendsDash(slip) ? followerOf(lines, i) : undefined;
    if (follower !== undefined) followers.push({ index: follower, column: line.dash! + 2, mistake: slip.mistake });
  }
  for (const { index, column, mistake } of followers) shift(work, lines, index, column, mistake);
  return changed;
}

/** A line in `{…}` typed in full width has two slips for every key: all of them are mended at once. */
function mendLine(work: Work, index: number, slip: Slip, line: Line, inMap: boolean, wanted: Wanted): void {
  rewrite(work, index, slip.fixed, slip.mistake);
  for (let last = slip; isSeparator(last) && last.start >= line.value; ) {
    const next = firstSlip({ ...line, text: last.fixed }, inMap, wanted);
    if (!next || !isSeparator(next)) break;
    rewrite(work, index, next.fixed, next.mistake);
    last = next;
  }
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

function addDash(work: Work, index: number, slip: Slip): void {
  rewrite(work, index, slip.fixed, slip.mistake);
  if (!work.found.has(index)) work.found.set(index, slip);
}

/** Moves line `index` to `column`, and with it all lines that lie as deep or deeper. */
function shift(work: Work, lines: readonly Line[], index: number, column: number, mistake?: Slip["mistake"]): void {
  const by = column - (lines[index]!.dash ?? lines[index]!.column);
  const end = endOfBlock(lines, index);
  for (let i = index; i < end; i++) {
    const text = work.texts[i]!;
    rewrite(work, i, by > 0 ? " ".repeat(by) + text : text.replace(new RegExp(`^ {0,${-by}}`), ""), mistake);
    work.moved[i]! += work.texts[i]!.length - text.length;
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
