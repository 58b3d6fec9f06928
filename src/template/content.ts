/** A piece of running text. */
export type Inline =
  | { readonly type: "text"; readonly text: string; readonly bold?: boolean }
  /** A counted number with its unit, `23节`; `name` says which figure it is, so that it can be traced and verified. */
  | { readonly type: "figure"; readonly name: string; readonly text: string; readonly bold?: boolean }
  | { readonly type: "break" };

export type Content = readonly Inline[];
