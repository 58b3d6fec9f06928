import type { Outline } from "../outline/blocks.ts";
import { annexNote } from "./annex-note.ts";
import { blockPieces, type Page } from "./block-pieces.ts";
import type { Piece } from "./paragraph.ts";
import { signatureParagraphs } from "./signature.ts";
import { titleParagraphs } from "./title.ts";

/** Title, text, 附件说明 and 落款. The end of the text is kept with what follows, so that 落款 never stands alone on a page. */
export function bodyPieces(outline: Outline, page: Page): Piece[] {
  const { body, annexes, signature } = outline;
  const { profile, width } = page;
  const goesOn = annexes.length > 0 || signature !== undefined;
  return [
    ...titleParagraphs(outline, width, profile),
    ...blockPieces(body, page, goesOn),
    ...annexNote(annexes, profile, signature !== undefined),
    ...(signature ? signatureParagraphs(signature, width, profile) : []),
  ];
}
