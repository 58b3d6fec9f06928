import type { Block, Outline } from "../outline/blocks.ts";
import { plainText } from "../template/content.ts";
import { annexNote } from "./annex-note.ts";
import { blockPieces, type Page } from "./block-pieces.ts";
import type { Piece } from "./paragraph.ts";
import { signatureParagraphs } from "./signature.ts";
import { widthInChars } from "./text-width.ts";
import { titleParagraphs } from "./title.ts";

/**
 * Title, text, 附件说明 and 落款. What stands before 落款 is kept with it, so that it never stands alone on a page: 附件说明, else
 * the end of the text.
 */
export function bodyPieces(outline: Outline, page: Page): Piece[] {
  const { body, annexes, signature } = outline;
  const { profile, width } = page;
  const goesOn = annexes.length > 0 ? isShort(body.at(-1)) : signature !== undefined;
  return [
    ...titleParagraphs(outline, width, profile),
    ...blockPieces(body, page, goesOn),
    ...annexNote(annexes, profile, signature !== undefined),
    ...(signature ? signatureParagraphs(signature, width, profile) : []),
  ];
}

/** Some programs take the whole of a paragraph along, not its last line: of a long one that would be half a page. */
const mostChars = 4 * 28;

function isShort(block: Block | undefined): boolean {
  // A chart with its caption would take the notes and 落款 along to a page of their own.
  if (block?.type === "chart" || block?.type === "pictures") return false;
  const content = block?.type === "paragraph" ? block.content : block?.type === "list" ? block.items.at(-1) : undefined;
  return content === undefined || widthInChars(plainText(content, "")) <= mostChars;
}
