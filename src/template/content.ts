import type { FigureResult } from "../figures/figure-result.ts";

/** A counted number with its unit, `23节`; `name` says which figure it is, so that it can be traced and verified. */
export interface FigureInline {
  readonly type: "figure";
  readonly name: string;
  readonly text: string;
  readonly bold?: boolean;
  /** A footnote to it: how it is counted. */
  readonly note?: string;
  /** The figure itself. A function, so that what walks over all texts passes it by. */
  readonly source?: () => FigureResult;
  /** How it was counted, ready to print; only for writers that can show it. */
  readonly trace?: Trace;
}

/** How a figure was counted, and the records behind it. */
export interface Trace {
  readonly label: string;
  readonly rule: string;
  /** Those that may be named, the first of them. */
  readonly records: readonly TracedRecord[];
  /** How many there are in all; 0 if none may be named, such as people. */
  readonly count: number;
  /** How many of them are 不公开. */
  readonly hidden: number;
}

/** A record behind a figure: when, what, who led or made it, and where it is written. */
export interface TracedRecord {
  readonly day: string;
  readonly title: string;
  /** The first of them, each name by itself: so a name is masked even if it is a common word. */
  readonly people: readonly string[];
  readonly peopleCount: number;
  readonly place: string;
}

/** A piece of running text. */
export type Inline =
  | { readonly type: "text"; readonly text: string; readonly bold?: boolean }
  | FigureInline
  | Reference
  | { readonly type: "break" };

/** 图1, 表1: the number of a chart or a table by its name. */
export interface Reference {
  readonly type: "reference";
  readonly to: "chart" | "table";
  readonly name: string;
  /** As it is printed, and the number in it; both are known when the whole text is. */
  readonly text: string;
  readonly number?: number;
  readonly bold?: boolean;
}

export type Content = readonly Inline[];

/** The words of some content, for measuring and for lines of plain text; `lineBreak` stands for each break. */
export const plainText = (content: Content, lineBreak: string): string =>
  content.map((inline) => (inline.type === "break" ? lineBreak : inline.text)).join("");

/** A figure in running text; `text` where it is not printed as the figure itself prints. */
export const figureInline = (figure: FigureResult, text = figure.text): FigureInline => ({
  type: "figure",
  name: figure.name,
  text,
  ...(figure.isExplained && { note: figure.rule }),
  source: () => figure,
});
