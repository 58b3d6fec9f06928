import type { Outline, Volume } from "../outline/blocks.ts";
import { annexPieces } from "./annex-page.ts";
import { bodyPieces } from "./body.ts";
import { contentsPieces } from "./contents.ts";
import { type CountedSection, pagesOf } from "./count-pages.ts";
import type { Marks } from "./marks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { type Paragraph, type Piece, pieceXml } from "./paragraph.ts";
import { numberedDrawings } from "./picture-drawing.ts";
import { type PageNumbers, sectionXml, textWidth } from "./section.ts";
import { partNamespaces, xmlDeclaration } from "./xml.ts";

/** `word/document.xml`: of each outline its contents, the text in one section, then one section per annex. */
export function documentXml({ outlines, draft }: Volume, profile: LayoutProfile, marks: Marks): string {
  const sections = outlines.flatMap((outline) => sectionsOf(outline, profile, marks));
  const last = sections.length - 1;
  const xml = sections.map(({ pieces, landscape, numbers }, i) => {
    const end = sectionXml(profile, landscape, draft !== undefined, numbers);
    const closed = endWithParagraph(pieces);
    return i === last ? piecesXml(closed, profile) + end : piecesXml(withSection(closed, end), profile);
  });
  return `${xmlDeclaration}<w:document ${partNamespaces}><w:body>${numberedDrawings(xml.join(""))}</w:body></w:document>`;
}

interface Section extends CountedSection {
  readonly numbers: PageNumbers;
}

function sectionsOf(outline: Outline, profile: LayoutProfile, marks: Marks): readonly Section[] {
  const { annexes, hasContents = false } = outline;
  const entries = marks.begin(hasContents);
  const sections: readonly Section[] = [
    { pieces: bodyPieces(outline, profile, marks), landscape: false, numbers: hasContents ? "anew" : "on" },
    ...annexes.map((annex, i): Section => {
      const page = { profile, marks, width: textWidth(profile, annex.landscape) };
      return { pieces: annexPieces(annex, i, annexes.length, page), landscape: annex.landscape, numbers: "on" };
    }),
  ];
  if (entries.length === 0) return sections;
  const pages = pagesOf(sections, profile);
  const pieces = contentsPieces(entries, (bookmark) => pages.get(bookmark) ?? 1, profile);
  return [{ pieces, landscape: false, numbers: "none" }, ...sections];
}

const piecesXml = (pieces: readonly Piece[], { looks }: LayoutProfile): string =>
  pieces.map((piece) => pieceXml(piece, looks.body.size * 10)).join("");

// Word needs a paragraph after a table. This one is 1 pt high.
const endWithParagraph = (pieces: readonly Piece[]): readonly Piece[] =>
  typeof pieces.at(-1) === "string" ? [...pieces, { style: "SectionEnd", runs: "" }] : pieces;

// The section ends in its last paragraph. An empty paragraph for it would cost a line or a page.
const withSection = (pieces: readonly Piece[], section: string): readonly Piece[] =>
  pieces.with(-1, { ...(pieces.at(-1) as Paragraph), section });
