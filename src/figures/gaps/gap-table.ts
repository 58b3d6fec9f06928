/** A list of what is lacking, as plain values: a screen, Word, JSON and a sheet print the same. */
export interface GapTable {
  /** The same in every school, for programs. */
  readonly name: string;
  readonly title: string;
  /** How it is counted, in sentences. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Stands in the place of a table without rows: that all is there, or why nothing is asked. */
  readonly instead: string;
}
