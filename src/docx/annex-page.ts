import type { Annex } from "../outline/blocks.ts";
import { annexLabel } from "../outline/written-numbers.ts";
import { blockPieces, type Page } from "./block-pieces.ts";
import type { Paragraph, Piece } from "./paragraph.ts";
import type { PagesForPictures } from "./pictures.ts";
import { contentRuns, textRun } from "./runs.ts";
import { frameLine, signersLine } from "./spread-line.ts";
import { widthInChars } from "./text-width.ts";
import { titleRuns } from "./title.ts";
import { titleLines } from "./title-lines.ts";

/** One annex: label at top left, title on the third line, the office's frame around the table. */
export function annexPieces(annex: Annex, index: number, count: number, page: Page): Piece[] {
  const { profile, width, marks } = page;
  const label = annexLabel(index, count);
  const title = marks.heading(1, `${label}\u3000${annex.title}`, titleRuns(annex.title, width, profile));
  const below = [...notes(annex, page), ...signersLine(annex.signers, width, profile)];
  return [
    { style: "AnnexLabel", runs: textRun(label) },
    { style: "AnnexTitle", runs: title, before: profile.linePitch, after: profile.linePitch / 2 },
    ...frameLine(annex.frame, width, profile),
    ...blockPieces(annex.blocks, { ...page, pictures: pagesFor(annex, page) }, below.length > 0),
    ...below.map((piece, i) => ({ ...piece, keepNext: i < below.length - 1 })),
  ];
}

/** What is left of the pages of an annex below its label and its title. */
function pagesFor({ landscape, title }: Annex, { profile, width }: Page): PagesForPictures {
  const { paper, linePitch, looks } = profile;
  const margins = landscape ? profile.landscape : profile.portrait;
  const others = (landscape ? paper.width : paper.height) - margins.top - margins.bottom;
  const lines = titleLines(title, Math.floor(width / (looks.title.size * 10))).length;
  return { first: others - (lines + 2.5) * linePitch, others };
}

const lead = "注：";

/** 注：one note, or 注：1. 2. … under each other, wrapped under themselves. */
function notes({ notes }: Annex, { marks, profile }: Page): Paragraph[] {
  // Indents count in characters of the body text, and notes are smaller.
  const scale = profile.table.size / profile.looks.body.size;
  return notes.map((note, i) => {
    const number = notes.length > 1 ? `${i + 1}. ` : "";
    const prefix = i === 0 ? lead + number : number;
    const left = i === 0 ? 0 : widthInChars(lead) * scale;
    return {
      style: "TableLine",
      runs: textRun(prefix) + contentRuns(note, marks.mark),
      indent: { left, hanging: widthInChars(prefix) * scale },
    };
  });
}
