import type { Block, Heading, Table } from "../outline/blocks.ts";
import { spacedNumber } from "../outline/written-numbers.ts";
import { plainText } from "../template/content.ts";
import { captionParagraph } from "./caption.ts";
import { chartRun } from "./charts/chart-drawing.ts";
import type { Marks } from "./marks.ts";
import type { ListNumbers } from "./numbering.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph, Piece } from "./paragraph.ts";
import { type PagesForPictures, picturePieces } from "./pictures.ts";
import { contentRuns, textRun } from "./runs.ts";
import { tableXml } from "./table.ts";
import { titleRuns } from "./title.ts";

/** What blocks need to know of their page. `width` is the width of its text, in twips. */
export interface Page {
  readonly profile: LayoutProfile;
  readonly marks: Marks;
  readonly lists: ListNumbers;
  readonly width: number;
  /** Where photos fill pages of their own. */
  readonly pictures?: PagesForPictures;
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
      ...(typeof next === "string" && piece.style !== "Caption" && { after: gap }),
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

function onePiece(block: Block, page: Page, keepNext: boolean): Piece[] {
  const { profile, width, marks, lists, pictures } = page;
  const { mark } = marks;
  switch (block.type) {
    case "heading": {
      if (block.startsPage) return [pageTitle(block, page)];
      const number = spacedNumber(block.number);
      const runs = textRun(number) + contentRuns(block.content, mark);
      const text = number + plainText(block.content, "");
      return [{ style: `Heading${block.level}`, runs: marks.heading(block.level, text, runs) }];
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
      return [...captionAbove(block, page), tableXml(block, width, profile, mark, keepNext)];
    case "chart":
      return [
        {
          style: "Figure",
          runs: chartRun(block, marks.chartNumber(block), width, profile),
          keepNext: true,
          before: profile.table.gap,
        },
        captionParagraph("chart", block, page, keepNext),
      ];
    case "pictures":
      return picturePieces(block, width, profile, keepNext, pictures);
  }
}

const captionAbove = ({ caption, number }: Table, page: Page): Piece[] =>
  caption === undefined ? [] : [captionParagraph("table", { caption, ...(number && { number }) }, page, true)];

/** The title of a page of its own, as that of an annex. */
function pageTitle({ content, level }: Heading, { width, profile, marks }: Page): Paragraph {
  const text = plainText(content, "");
  const runs = marks.heading(level, text, titleRuns(text, width, profile));
  return { style: "AnnexTitle", runs, newPage: true, after: profile.linePitch / 2 };
}
