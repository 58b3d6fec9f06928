import type { Outline, Volume } from "../outline/blocks.ts";
import { annexPieces } from "./annex-page.ts";
import type { Page } from "./block-pieces.ts";
import { bodyPieces } from "./body.ts";
import { numberedMarks } from "./bookmark.ts";
import { listNumbers } from "./numbering.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { type Paragraph, type Piece, pieceXml } from "./paragraph.ts";
import { sectionXml, textWidth } from "./section.ts";
import { partNamespaces, xmlDeclaration } from "./xml.ts";

/** `word/document.xml`: of each outline the text in one section, then one section per annex. */
export function documentXml(volume: Volume, profile: LayoutProfile): string {
  const { outlines, draft } = volume;
  const page = { profile, mark: numberedMarks(), lists: listNumbers(volume) };
  const sections = outlines.flatMap((outline) => sectionsOf(outline, page));
  const last = sections.length - 1;
  const xml = sections.map(({ pieces, landscape }, i) => {
    const end = sectionXml(profile, landscape, draft !== undefined);
    const closed = endWithParagraph(pieces);
    return i === last ? piecesXml(closed, profile) + end : piecesXml(withSection(closed, end), profile);
  });
  return `${xmlDeclaration}<w:document ${partNamespaces}><w:body>${xml.join("")}</w:body></w:document>`;
}

interface Section {
  readonly pieces: readonly Piece[];
  readonly landscape: boolean;
}

function sectionsOf(outline: Outline, page: Omit<Page, "width">): readonly Section[] {
  const { annexes } = outline;
  const turned = (landscape: boolean): Page => ({ ...page, width: textWidth(page.profile, landscape) });
  return [
    { pieces: bodyPieces(outline, turned(false)), landscape: false },
    ...annexes.map((annex, i) => ({
      pieces: annexPieces(annex, i, annexes.length, turned(annex.landscape)),
      landscape: annex.landscape,
    })),
  ];
}

const piecesXml = (pieces: readonly Piece[], { looks }: LayoutProfile): string =>
  pieces.map((piece) => pieceXml(piece, looks.body.size * 10)).join("");

// Word needs a paragraph after a table. This one is 1 pt high.
const endWithParagraph = (pieces: readonly Piece[]): readonly Piece[] =>
  typeof pieces.at(-1) === "string" ? [...pieces, { style: "SectionEnd", runs: "" }] : pieces;

// The section ends in its last paragraph. An empty paragraph for it would cost a line or a page.
const withSection = (pieces: readonly Piece[], section: string): readonly Piece[] =>
  pieces.with(-1, { ...(pieces.at(-1) as Paragraph), section });
