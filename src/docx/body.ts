import type { Outline } from "../outline/blocks.ts";
import { annexNote } from "./annex-note.ts";
import { blockPieces } from "./block-pieces.ts";
import type { Marks } from "./marks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Piece } from "./paragraph.ts";
import { textWidth } from "./section.ts";
import { signatureParagraphs } from "./signature.ts";
import { titleParagraphs } from "./title.ts";

/** Title, text, 附件说明 and 落款. The end of the text is kept with what follows, so that 落款 never stands alone on a page. */
export function bodyPieces(outline: Outline, profile: LayoutProfile, marks: Marks): Piece[] {
  const { body, annexes, signature } = outline;
  const width = textWidth(profile, false);
  const goesOn = annexes.length > 0 || signature !== undefined;
  return [
    ...titleParagraphs(outline, width, profile),
    ...blockPieces(body, { profile, marks, width }, goesOn),
    ...annexNote(annexes, profile, signature !== undefined),
    ...(signature ? signatureParagraphs(signature, width, profile) : []),
  ];
}
