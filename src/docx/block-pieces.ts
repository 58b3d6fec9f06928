import type { Block, Heading } from "../outline/blocks.ts";
import { plainText } from "../template/content.ts";
import type { Mark } from "./bookmark.ts";
import type { ListNumbers } from "./numbering.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph, Piece } from "./paragraph.ts";
import { contentRuns, textRun } from "./runs.ts";
import { tableXml } from "./table.ts";
import { titleRuns } from "./title.ts";

/** What blocks need to know of their page. `width` is the width of its text, in twips. */
export interface Page {
  readonly profile: LayoutProfile;
  readonly mark: Mark;
  readonly lists: ListNumbers;
  readonly width: number;
}

/** Blocks in order, tables a little apart from the text. `keepNext`: the last one stays on a page with what follows. */
export function blockPieces(blocks: readonly Block[], page: Page, keepNext: boolean): Piece[] {
  const pieces = apart(blocks.flatMap((block, i) => onePiece(block, page, keepNext && i === blocks.length - 1)));
  const { gap } = page.profile.table;
  return pieces.map((piece, i) => {
    if (typeof piece === "string") return piece;
    const [previous, next] = [pieces[i - 1], pieces[i + 1]];
    return {
      ...piece,
      ...(typeof previous === "string" && { before: gap }),
      ...(typeof next === "string" && { after: gap }),
    };
  });
}

// Word joins two tables that follow each other, so the lowest paragraph there is stands between them.
const apart = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, i) =>
    typeof piece === "string" && typeof pieces[i - 1] === "string"
      ? [{ style: "SectionEnd", runs: "" }, piece]
      : [piece],
  );

function onePiece(block: Block, { profile, mark, lists, width }: Page, keepNext: boolean): Piece[] {
  switch (block.type) {
    case "heading": {
      if (block.startsPage) return [pageTitle(block, width, profile)];
      const runs = textRun(spaced(block.number)) + contentRuns(block.content, mark);
      return [{ style: `Heading${block.level}`, runs }];
    }
    case "paragraph":
      return [{ style: "BodyText", runs: contentRuns(block.content, mark), keepNext }];
    case "list":
      return block.items.map((item, i) => ({
        style: "ListParagraph",
        runs: contentRuns(item, mark),
        list: lists.get(block)!,
        keepNext: keepNext && i === block.items.length - 1,
      }));
    case "table":
      return [tableXml(block, width, profile, mark, keepNext)];
  }
}

/** The title of a page of its own, as that of an annex. */
const pageTitle = ({ content }: Heading, width: number, profile: LayoutProfile): Paragraph => ({
  style: "AnnexTitle",
  runs: titleRuns(plainText(content, ""), width, profile),
  newPage: true,
  after: profile.linePitch / 2,
});

// Without a space after `1.`, 1. and 2024年 would read as one number.
const spaced = (number: string): string => (number.endsWith(".") ? `${number} ` : number);
