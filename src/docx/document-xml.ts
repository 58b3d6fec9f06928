import type { Outline, Volume } from "../outline/blocks.ts";
import { annexPieces } from "./annex-page.ts";
import type { Page } from "./block-pieces.ts";
import { bodyPieces } from "./body.ts";
import { contentsPieces } from "./contents.ts";
import { type CountedSection, pagesOf } from "./count-pages.ts";
import type { Marks } from "./marks.ts";
import { listNumbers } from "./numbering.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { type Paragraph, type Piece, pieceXml } from "./paragraph.ts";
import { numberedDrawings } from "./picture-drawing.ts";
import { type PageNumbers, sectionXml, textWidth } from "./section.ts";
import { partNamespaces, xmlDeclaration } from "./xml.ts";

/** Where a section of the text stands: on which paper, and whether an outline begins in it. */
export interface SectionAt {
  readonly landscape: boolean;
  readonly numbers: PageNumbers;
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
  /** Pages can be counted: nothing else stands on them. */
  readonly isCounted: boolean;
}

/** The official page: nothing but the text. */
export function officialPage(profile: LayoutProfile, draft: boolean): PageWriter {
  const write = ({ landscape, numbers }: SectionAt) => sectionXml(profile, landscape, draft, numbers);
  return { sectionXml: write, end: write, before: () => "", endsIn: "any", isCounted: true };
}

/** `word/document.xml`: of each outline its contents, the text in one section, then one section per annex. */
export function documentXml(
  volume: Volume,
  profile: LayoutProfile,
  marks: Marks,
  page: PageWriter = officialPage(profile, volume.draft !== undefined),
): string {
  const place = { profile, marks, lists: listNumbers(volume) };
  const written = volume.outlines.flatMap((outline, i) => sectionsOf(outline, { place, page }, page.before(i)));
  const goesOn = page.endsIn === "any" || (page.endsIn === "upright" && !written.at(-1)?.landscape);
  const own: Section = { pieces: [], landscape: false, numbers: "on" };
  const sections: readonly Section[] = goesOn ? written : [...written, own];
  const last = sections.length - 1;
  const xml = sections.map(({ pieces, landscape, numbers, before }, nth) => {
    const at = { landscape, numbers, nth, opens: before !== undefined };
    const closed = endWithParagraph(pieces);
    if (nth === last) return (before ?? "") + piecesXml(closed, profile) + page.end(at);
    return (before ?? "") + piecesXml(withSection(closed, page.sectionXml(at)), profile);
  });
  return `${xmlDeclaration}<w:document ${partNamespaces}><w:body>${numberedDrawings(xml.join(""))}</w:body></w:document>`;
}

interface Section extends CountedSection {
  readonly numbers: PageNumbers;
  /** It opens an outline: what stands above its text, as XML. */
  readonly before?: string;
}

/** What is the same for all sections. */
interface Written {
  readonly place: Omit<Page, "width">;
  readonly page: PageWriter;
}

function sectionsOf(outline: Outline, { place, page }: Written, before: string): readonly Section[] {
  const { profile, marks } = place;
  const { annexes, hasContents = false } = outline;
  const entries = marks.begin(hasContents);
  const on = (landscape: boolean): Page => ({ ...place, width: textWidth(profile, landscape) });
  const sections: readonly Section[] = [
    { pieces: bodyPieces(outline, on(false)), landscape: false, numbers: hasContents ? "anew" : "on", before },
    ...annexes.map((annex, i): Section => {
      const pieces = annexPieces(annex, i, annexes.length, on(annex.landscape));
      return { pieces, landscape: annex.landscape, numbers: "on" };
    }),
  ];
  if (entries.length === 0) return sections;
  const pages = page.isCounted ? pagesOf(sections, profile, marks.notes) : undefined;
  const pieces = contentsPieces(entries, (bookmark) => pages && (pages.get(bookmark) ?? 1), profile);
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
