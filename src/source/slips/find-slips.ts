import { findFlowSlip } from "./flow-slips.ts";
import { endOfBlock, layOut, type Misplaced } from "./layout.ts";
import type { Line } from "./line.ts";
import { findLooseColon, findLooseDash, findTab, findWideSpace } from "./line-start-slips.ts";
import { scanLines } from "./scan-lines.ts";
import type { FindSlip, Slip } from "./slip.ts";
import { findBracketSlip, findColonInValue, findQuoteSlip, findSpecialStart } from "./value-slips.ts";

/** The first slip of a line, and the line with all its slips mended. Lines start at 1, columns at 0. */
export interface MendedLine {
  readonly line: number;
  readonly slip: Slip | (Misplaced & { readonly code: "source/wrong-indent" });
  readonly typed: string;
  readonly fixed: string;
}

/** What was found in a text, and the text with it mended, which tells what else is wrong. */
export interface Mended {
  readonly lines: readonly MendedLine[];
  readonly text: string;
}

const finders: readonly FindSlip[] = [
  findTab,
  findWideSpace,
  findLooseDash,
  findLooseColon,
  findFlowSlip,
  findBracketSlip,
  findQuoteSlip,
  findSpecialStart,
  findColonInValue,
];
const maxPasses = 8;

/** Finds the slips of a text that yaml cannot read; with `suspects`, those of these lines only. */
export function findSlips(text: string, suspects?: ReadonlySet<number>): Mended {
  const typed = text.split("\n");
  const texts = [...typed];
  const found = new Map<number, MendedLine["slip"]>();
  for (let pass = 0; pass < maxPasses; pass++) {
    const lines = scanLines(texts);
    const { inMap, misplaced } = layOut(lines);
    let changed = false;
    for (const [i, line] of lines.entries()) {
      if (suspects && !suspects.has(line.number)) continue;
      const slip = firstSlip(line, inMap[i]!);
      if (!slip) continue;
      changed = true;
      texts[i] = slip.fixed;
      if (!found.has(i)) found.set(i, slip);
    }
    if (!changed && !suspects) changed = align(texts, lines, misplaced, found);
    if (!changed) break;
  }
  const mended = [...found].sort(([a], [b]) => a - b);
  return {
    lines: mended.map(([i, slip]) => ({ line: i + 1, slip, typed: typed[i]!, fixed: texts[i]! })),
    text: texts.join("\n"),
  };
}

function firstSlip(line: Line, inMap: boolean): Slip | undefined {
  for (const find of finders) {
    const slip = find(line, inMap);
    if (slip && slip.fixed !== line.text) return slip;
  }
  return undefined;
}

/** Moves misplaced lines, and those that lie under them, to where they belong. */
function align(
  texts: string[],
  lines: readonly Line[],
  misplaced: readonly Misplaced[],
  found: Map<number, MendedLine["slip"]>,
): boolean {
  for (const place of misplaced) {
    const by = place.rightColumn - place.column;
    for (let i = place.index; i < endOfBlock(lines, place.index); i++) {
      texts[i] = by > 0 ? " ".repeat(by) + texts[i]! : texts[i]!.replace(new RegExp(`^ {0,${-by}}`), "");
    }
    if (!found.has(place.index)) found.set(place.index, { ...place, code: "source/wrong-indent" });
  }
  return misplaced.length > 0;
}
