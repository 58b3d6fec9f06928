import type { Block, Outline } from "../outline/blocks.ts";
import { annexNote } from "./annex-note.ts";
import type { Mark } from "./bookmark.ts";
import type { Paragraph, Piece } from "./paragraph.ts";
import type { LayoutProfile } from "./profile.ts";
import { contentRuns, textRun } from "./runs.ts";
import { textWidth } from "./section.ts";
import { signatureParagraphs } from "./signature.ts";
import { tableXml } from "./table.ts";
import { titleLines } from "./title-lines.ts";

/** What every block needs to be set: measures, bookmarks, and the width of its page's text in twips. */
export interface Desk {
  readonly profile: LayoutProfile;
  readonly mark: Mark;
  readonly width: number;
}

/** Title, text, 附件说明 and 落款. The text's end is kept with what follows, so that 落款 never stands alone. */
export function bodyPieces(outline: Outline, profile: LayoutProfile, mark: Mark): Piece[] {
  const { body, annexes, signature } = outline;
  const desk = { profile, mark, width: textWidth(profile, false) };
  const goesOn = annexes.length > 0 || signature !== undefined;
  return [
    ...titlePieces(outline, desk),
    ...blockPieces(body, desk, goesOn),
    ...annexNote(annexes, profile, signature !== undefined),
    ...(signature ? signatureParagraphs(signature, profile) : []),
  ];
}

function titlePieces({ title, subtitle, byline, body }: Outline, { profile, width }: Desk): Paragraph[] {
  const pieces: Paragraph[] = [
    { style: "Title", runs: titleRuns(title, width, profile) },
    ...(subtitle ? [{ style: "Subtitle", runs: textRun(`——${subtitle}`) } as const] : []),
    ...(byline ? [{ style: "Subtitle", runs: textRun(byline) } as const] : []),
  ];
  const last = pieces.length - 1;
  return pieces.map((piece, i) => (i === last && body.length > 0 ? { ...piece, after: profile.linePitch } : piece));
}

/** A title, broken by us where it is longer than the line. */
export function titleRuns(title: string, width: number, { looks }: LayoutProfile): string {
  return textRun(titleLines(title, Math.floor(width / (looks.title.size * 10))).join("\n"));
}

/** Blocks in order; `keepNext` keeps the last of them with what follows. */
export function blockPieces(blocks: readonly Block[], desk: Desk, keepNext: boolean): Piece[] {
  return blocks.flatMap((block, i) => onePiece(block, desk, keepNext && i === blocks.length - 1));
}

function onePiece(block: Block, { profile, mark, width }: Desk, keepNext: boolean): Piece[] {
  switch (block.type) {
    case "heading": {
      const runs = textRun(spaced(block.number)) + contentRuns(block.content, mark);
      return [{ style: `Heading${block.level}`, runs }];
    }
    case "paragraph":
      return [{ style: "BodyText", runs: contentRuns(block.content, mark), keepNext }];
    case "list":
      return block.items.map((item, i) => ({
        style: "BodyText",
        runs: textRun(block.ordered ? `${i + 1}. ` : profile.bullet) + contentRuns(item, mark),
        keepNext: keepNext && i === block.items.length - 1,
      }));
    case "table":
      return [tableXml(block, width, profile, mark, keepNext)];
  }
}

/** A space after `1.`, else 1. and 2024年 would read as one number. */
const spaced = (number: string): string => (number.endsWith(".") ? `${number} ` : number);
