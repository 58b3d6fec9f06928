import type { Chart } from "../outline/blocks.ts";
import type { Reference } from "../template/content.ts";
import { bookmarkName, type Mark } from "./bookmark.ts";
import { fieldRuns } from "./field.ts";
import { textRun } from "./runs.ts";

/** A line of the table of contents, and the bookmark of its heading. */
export interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly bookmark: string;
}

/** What is numbered through one document: bookmarks, footnotes, charts, headings. Word needs names and ids that are unique. */
export class Marks {
  /** The texts of the footnotes; the first has the id 1. */
  readonly notes: string[] = [];
  /** The charts of the document in their order. */
  private readonly charts: readonly Chart[];
  private id = 0;
  private outline = 0;
  private entries: Entry[] | undefined;

  constructor(charts: readonly Chart[] = []) {
    this.charts = charts;
  }

  readonly mark: Mark = (inline, run) => {
    if (inline.type === "reference") return this.reference(inline, run);
    if (inline.type !== "figure") return run;
    const name = `yx${this.id + 1}_${bookmarkName(inline.name)}`;
    return this.bookmark(name, run) + (inline.note === undefined ? "" : this.note(inline.note));
  };

  /** Begins an outline, which numbers its captions anew; gives the list that its headings are written to. */
  begin(hasContents: boolean): readonly Entry[] {
    this.outline++;
    const entries: Entry[] = [];
    this.entries = hasContents ? entries : undefined;
    return entries;
  }

  bookmark(name: string, runs: string): string {
    const id = ++this.id;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** The runs of a heading, in the contents of an outline that has them. */
  heading(level: number, text: string, runs: string): string {
    if (!this.entries || level > 2) return runs;
    const bookmark = `_Toc${this.id + 1}`;
    this.entries.push({ level: level as 1 | 2, text, bookmark });
    return this.bookmark(bookmark, runs);
  }

  /** 图1 as a field that counts, in a bookmark that references lead to. A second outline in the file begins at 1 again. */
  captionNumber(to: Reference["to"], label: string, number: number): string {
    const restart = number === 1 && this.outline > 1 ? " \\r 1" : "";
    const field = fieldRuns(`SEQ ${label} \\* ARABIC${restart}`, textRun(String(number)));
    return this.bookmark(this.captionName(to, number), textRun(label) + field);
  }

  /** The number of a chart among those of the document, from 1. */
  chartNumber(chart: Chart): number {
    return this.charts.indexOf(chart) + 1;
  }

  private captionName(to: Reference["to"], number: number): string {
    return `_Ref${this.outline}_${to}${number}`;
  }

  private reference({ to, number }: Reference, run: string): string {
    return number === undefined ? run : fieldRuns(`REF ${this.captionName(to, number)} \\h`, run);
  }

  private note(text: string): string {
    const id = this.notes.push(text);
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }
}
