import type { Line } from "./line.ts";

/** Slips that are found in one line alone. */
export type SlipCode =
  | "source/no-space-after-colon"
  | "source/wide-colon"
  | "source/kind-without-colon"
  | "source/key-without-colon"
  | "source/wrong-colon"
  | "source/no-dash"
  | "source/no-space-after-dash"
  | "source/wide-dash"
  | "source/wide-space"
  | "source/tab-indent"
  | "source/wide-comma"
  | "source/wide-bracket"
  | "source/wide-quote"
  | "source/unclosed-quote"
  | "source/text-after-quote"
  | "source/text-after-bracket"
  | "source/mixed-people"
  | "source/unclosed-bracket"
  | "source/comment-in-brackets"
  | "source/special-start"
  | "source/alias"
  | "source/colon-in-value";

/** One slip: the characters `start` to `end` of a line, and the line as it was meant. Columns start at 0. */
export interface Slip {
  readonly code: SlipCode;
  readonly start: number;
  readonly end: number;
  readonly fixed: string;
}

/** Looks for one slip in a line. `inMap`: neighbours say that the line should be `key: value`. */
export type FindSlip = (line: Line, inMap: boolean) => Slip | undefined;

/** A slip mended by putting `by` in place of the characters `start` to `end`. */
export function replaced(code: SlipCode, text: string, start: number, end: number, by: string): Slip {
  return { code, start, end, fixed: text.slice(0, start) + by + text.slice(end) };
}
