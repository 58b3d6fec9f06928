import { lineCount } from "./line-count.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph, Piece } from "./paragraph.ts";
import { lineHeight, measureParagraph, tableHeights } from "./piece-heights.ts";
import { textWidth } from "./section.ts";

/** A section as far as its pages are counted. */
export interface CountedSection {
  readonly pieces: readonly Piece[];
  readonly landscape: boolean;
}

/**
 * The page of every bookmark `_Toc…`, the first page being 1. Text at a fixed pitch is counted to the line; lines of tables,
 * captions and footnotes are as high as the font makes them, so that after long tables Word may begin a page elsewhere.
 */
export function pagesOf(
  sections: readonly CountedSection[],
  profile: LayoutProfile,
  notes: readonly string[],
): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let first = 1;
  for (const section of sections) {
    const count = new PageCount(section, { profile, notes }, first, pages);
    count.run();
    first = count.page + 1;
  }
  return pages;
}

/** A piece in parts that are not divided between pages: lines, rows. */
interface Measured {
  readonly before: number;
  readonly heights: readonly number[];
  readonly after: number;
  readonly keepNext: boolean;
  /** Repeated on each page that the table goes on to. */
  readonly head: number;
}

class PageCount {
  page: number;
  private readonly pieces: readonly Piece[];
  private readonly measured: readonly Measured[];
  private readonly profile: LayoutProfile;
  private readonly height: number;
  private readonly pages: Map<string, number>;
  /** How many lines each footnote takes. */
  private readonly noteLines: readonly number[];
  private y = 0;
  /** Taken by footnotes of this page. */
  private notes = 0;

  constructor(
    { pieces, landscape }: CountedSection,
    { profile, notes }: { readonly profile: LayoutProfile; readonly notes: readonly string[] },
    page: number,
    pages: Map<string, number>,
  ) {
    const { paper } = profile;
    const margins = landscape ? profile.landscape : profile.portrait;
    this.height = (landscape ? paper.width : paper.height) - margins.top - margins.bottom;
    this.page = page;
    this.pieces = pieces;
    this.profile = profile;
    this.pages = pages;
    const width = textWidth(profile, landscape);
    this.noteLines = notes.map((note) => lineCount(`① ${note}`, width / (profile.footnote.size * 10), 0));
    this.measured = pieces.map((piece) =>
      typeof piece === "string"
        ? { before: 0, after: 0, keepNext: false, ...tableHeights(piece, profile) }
        : { head: 0, keepNext: isKept(piece), ...measureParagraph(piece, width, profile) },
    );
  }

  run(): void {
    this.pieces.forEach((piece, i) => {
      const { before, heights, after, head } = this.measured[i]!;
      if (typeof piece !== "string" && piece.newPage) this.turn();
      if (this.kept(i) > this.room && this.kept(i) <= this.height) this.turn();
      this.y += this.y > 0 ? before : 0;
      for (const [n, height] of heights.entries()) {
        if (height > this.room) {
          this.turn();
          this.y += n > 0 ? head : 0;
        }
        this.y += height;
        if (n === 0) this.note(piece);
      }
      this.y += after;
    });
  }

  /** A little more than the page has: heights are rounded. */
  private get room(): number {
    return this.height + 2 - this.y - this.notes;
  }

  /** What must stand on one page with the beginning of a piece: up to the first line of what nothing is kept with. */
  private kept(i: number): number {
    const { keepNext, heights, before, head } = this.measured[i]!;
    if (!keepNext || i === this.measured.length - 1)
      return before + (heights[0] ?? 0) + (head > 0 ? (heights[1] ?? 0) : 0);
    return before + heights.reduce((sum, one) => sum + one, 0) + this.kept(i + 1);
  }

  private turn(): void {
    if (this.y === 0) return;
    this.page++;
    this.y = 0;
    this.notes = 0;
  }

  /** Keeps the page of a heading, and room for the footnotes that a paragraph has. */
  private note(piece: Piece): void {
    const xml = typeof piece === "string" ? piece : piece.runs;
    for (const [, bookmark] of xml.matchAll(/w:name="(_Toc\d+)"/g)) this.pages.set(bookmark!, this.page);
    const lines = [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(
      ([, id]) => this.noteLines[Number(id) - 1]!,
    );
    if (lines.length === 0) return;
    // The line above the first note is a paragraph like it.
    const count = lines.reduce((all, some) => all + some, this.notes === 0 ? 1 : 0);
    this.notes += count * lineHeight(this.profile.footnote.size);
  }
}

const isKept = ({ keepNext, style }: Paragraph): boolean =>
  keepNext === true || /^Heading|^Annex(Label|Title)$|^Figure$/.test(style);
