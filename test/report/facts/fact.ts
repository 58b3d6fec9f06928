/** What is true of an example, why, and words that one paragraph of its report must hold together. */
export type Fact = readonly [what: string, ...words: readonly string[]];

/** A report of an example that holds the facts of one of the nine (domain.md 1), with its headings in order. */
export interface Retold {
  readonly of: `R${number}`;
  readonly school: string;
  readonly term: string;
  readonly report: string;
  readonly headings: readonly string[];
  /** Headings of the next level, in order. */
  readonly parts?: readonly string[];
  readonly facts: readonly Fact[];
}
