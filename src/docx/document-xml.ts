import type { Outline, Volume } from "../outline/blocks.ts";
import { annexPieces } from "./annex-page.ts";
import { bodyPieces } from "./body.ts";
import { type Mark, numberedMarks } from "./bookmark.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { type Paragraph, type Piece, pieceXml } from "./paragraph.ts";
import { numberedDrawings } from "./picture-drawing.ts";
import { sectionXml, textWidth } from "./section.ts";
import { partNamespaces, xmlDeclaration } from "./xml.ts";

/** `word/document.xml`: of each outline the text in one section, then one section per annex. */
export function documentXml({ outlines, draft }: Volume, profile: LayoutProfile): string {
  const mark = numberedMarks();
  const sections = outlines.flatMap((outline) => sectionsOf(outline, profile, mark));
  const last = sections.length - 1;
  const xml = sections.map(({ pieces, landscape }, i) => {
    const end = sectionXml(profile, landscape, draft !== undefined);
    const closed = endWithParagraph(pieces);
    return i === last ? piecesXml(closed, profile) + end : piecesXml(withSection(closed, end), profile);
  });
  return `${xmlDeclaration}<w:document ${partNamespaces}><w:body>${numberedDrawings(xml.join(""))}</w:body></w:document>`;
}

interface Section {
  readonly pieces: readonly Piece[];
  readonly landscape: boolean;
}

function sectionsOf(outline: Outline, profile: LayoutProfile, mark: Mark): readonly Section[] {
  const { annexes } = outline;
  return [
    { pieces: bodyPieces(outline, profile, mark), landscape: false },
    ...annexes.map((annex, i) => {
      const page = { profile, mark, width: textWidth(profile, annex.landscape) };
      return { pieces: annexPieces(annex, i, annexes.length, page), landscape: annex.landscape };
    }),
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
