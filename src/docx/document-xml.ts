import type { Outline, Volume } from "../outline/blocks.ts";
import { annexPieces } from "./annex-page.ts";
import { bodyPieces } from "./body.ts";
import { type Mark, numberedMarks } from "./bookmark.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { type Paragraph, type Piece, pieceXml } from "./paragraph.ts";
import { sectionXml, textWidth } from "./section.ts";
import { partNamespaces, xmlDeclaration } from "./xml.ts";

/** Where a section of the text stands: on which paper, and whether an outline begins in it. */
export interface SectionAt {
  readonly landscape: boolean;
  /** Counted over the whole file. */
  readonly nth: number;
  readonly opens: boolean;
}

/** The page around the text: ours, or that of a school's own Word file. XML. */
export interface PageWriter {
  sectionXml(at: SectionAt): string;
  /** What stands above the text of an outline. */
  before(outline: number): string;
  /** What stands below all text, closed by the properties of the last section. */
  end(last: SectionAt): string;
  /** In which section that stands: the last one, the last one if it is upright, or one of its own. */
  readonly endsIn: "any" | "upright" | "own";
}

/** The official page: nothing but the text. */
export function officialPage(profile: LayoutProfile, draft: boolean): PageWriter {
  const write = ({ landscape }: SectionAt) => sectionXml(profile, landscape, draft);
  return { sectionXml: write, end: write, before: () => "", endsIn: "any" };
}

/** `word/document.xml`: of each outline the text in one section, then one section per annex. */
export function documentXml(
  { outlines, draft }: Volume,
  profile: LayoutProfile,
  page: PageWriter = officialPage(profile, draft !== undefined),
): string {
  const mark = numberedMarks();
  const written = outlines.flatMap((outline, i) => sectionsOf(outline, profile, mark, page.before(i)));
  const goesOn = page.endsIn === "any" || (page.endsIn === "upright" && !written.at(-1)?.landscape);
  const sections: readonly Section[] = goesOn ? written : [...written, { pieces: [], landscape: false }];
  const last = sections.length - 1;
  const xml = sections.map(({ pieces, landscape, before }, nth) => {
    const at = { landscape, nth, opens: before !== undefined };
    const closed = endWithParagraph(pieces);
    if (nth === last) return (before ?? "") + piecesXml(closed, profile) + page.end(at);
    return (before ?? "") + piecesXml(withSection(closed, page.sectionXml(at)), profile);
  });
  return `${xmlDeclaration}<w:document ${partNamespaces}><w:body>${xml.join("")}</w:body></w:document>`;
}

interface Section {
  readonly pieces: readonly Piece[];
  readonly landscape: boolean;
  /** It opens an outline: what stands above its text, as XML. */
  readonly before?: string;
}

function sectionsOf(outline: Outline, profile: LayoutProfile, mark: Mark, before: string): readonly Section[] {
  const { annexes } = outline;
  return [
    { pieces: bodyPieces(outline, profile, mark), landscape: false, before },
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
