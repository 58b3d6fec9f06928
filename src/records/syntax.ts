import type { Fields } from "./field.ts";

/** How a value may be written, as far as an editor can tell without reading it: as text, as keys, as a list. */
export interface Syntax {
  readonly text?: TextSyntax;
  readonly map?: MapSyntax;
  /** How one item of a list is written. */
  readonly list?: Syntax;
}

/** What a text may look like. YAML of an editor takes `3` for a number and `true` for a truth: these are texts to us. */
export interface TextSyntax {
  /** A regular expression for all of the text; any text will do without. */
  readonly pattern?: string;
  /** Beside a pattern: texts that YAML takes for a number and that are right. Never `whole`: 2024.9 is a month. */
  readonly numbers?: { readonly minimum?: number; readonly maximum?: number; readonly whole?: "always" | "never" };
  /** Beside a pattern: `true` and `false` are right. */
  readonly truths?: boolean;
  /** Words to offer. With a pattern it knows their other spellings too; without one any other word will do. */
  readonly choices?: readonly string[];
}

/** Keys of a map, and how the value of any other key is written. */
export interface MapSyntax {
  readonly fields?: Fields;
  readonly rest?: Syntax;
}
