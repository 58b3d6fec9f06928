/** How the form (登记表) of a kind differs from a column for each of its keys. "Field" means the English name of a field. */
export interface InForm<Name extends string = string> {
  /** What is registered in it, where the kind's own summary speaks of keys that a form has not. */
  readonly summary?: string;
  /** Needed in a form, where another key may stand instead in YAML: 日期, and not 起. */
  readonly needed?: readonly Name[];
  /** Left out unless everything is asked for: few schools write it. */
  readonly seldom?: readonly Name[];
  /** The titles of the columns for a field, where others than the usual ones are handy: 结题日期, 结题等级 for 进程. */
  readonly columns?: { readonly [key in Name]?: readonly string[] };
  /** Fields in a sheet of their own that has a row for each person: 听课人, 月份, 节数. The first holds the person. */
  readonly perPerson?: readonly Name[];
}

/** Seldom written, whatever the kind. */
export const seldomInAny: readonly string[] = ["organiserKind", "hoursClass", "id", "review", "countedIn", "hidden"];
