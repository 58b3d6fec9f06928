/** A piece of running text. */
export type Inline =
  | { readonly type: "text"; readonly text: string; readonly bold?: boolean }
  | FigureInline
  | Reference
  | { readonly type: "break" };

/** A counted number with its unit, `23节`; `name` says which figure it is, so that it can be traced and verified. */
interface FigureInline {
  readonly type: "figure";
  readonly name: string;
  readonly text: string;
  readonly bold?: boolean;
  /** A footnote to it: how it is counted. */
  readonly note?: string;
}

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
