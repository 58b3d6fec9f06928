/** A piece of running text. */
export type Inline =
  | { readonly type: "text"; readonly text: string; readonly bold?: boolean }
  /** A counted number with its unit, `23节`; `name` says which figure it is, so that it can be traced and verified. */
  | { readonly type: "figure"; readonly name: string; readonly text: string; readonly bold?: boolean }
  | { readonly type: "break" };

export type Content = readonly Inline[];

/** The words of some content, for measuring and for lines of plain text; `lineBreak` stands for each break. */
export const plainText = (content: Content, lineBreak: string): string =>
  content.map((inline) => (inline.type === "break" ? lineBreak : inline.text)).join("");
