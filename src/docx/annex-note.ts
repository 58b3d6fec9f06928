import type { Annex } from "../outline/blocks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph } from "./paragraph.ts";
import { textRun } from "./runs.ts";
import { widthInChars } from "./text-width.ts";

const lead = "附件：";

/**
 * 附件说明 under the text: one line per annex, the numbers under each other, a long name wrapped under itself. `keepNext`:
 * 落款 follows. A long list may go on on the next page, as long as two of its lines stand on each; a short one stays whole.
 */
export function annexNote(annexes: readonly Annex[], profile: LayoutProfile, keepNext: boolean): Paragraph[] {
  return annexes.map(({ title }, i) => {
    const number = annexes.length > 1 ? `${i + 1}. ` : "";
    const prefix = i === 0 ? lead + number : number;
    const left = profile.firstLineChars + (i === 0 ? 0 : widthInChars(lead));
    return {
      style: "AnnexNote",
      runs: textRun(prefix + title),
      keepNext: isKept(i, annexes.length, keepNext),
      ...(i === 0 && { before: profile.linePitch }),
      indent: { left, hanging: widthInChars(prefix) },
    };
  });
}

/** More annexes than that would draw half a page of text after them. */
const wholeUpTo = 3;

function isKept(i: number, count: number, isSigned: boolean): boolean {
  if (i === count - 1) return isSigned;
  return count <= wholeUpTo || i === 0 || i === count - 2;
}
