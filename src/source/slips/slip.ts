import type { DeclaredMistake } from "../../diagnostics/define-mistake.ts";
import type { Line } from "./line.ts";

/** What the sentences about a slip need: the characters that are wrong, and the whole line as it should be typed. */
export interface SlipArgs {
  readonly text: string;
  readonly fixed: string;
}

/** One slip: the characters `start` to `end` of a line, and the line as it was meant. Columns start at 0. */
export interface Slip {
  readonly mistake: DeclaredMistake<SlipArgs>;
  readonly start: number;
  readonly end: number;
  readonly fixed: string;
}

/** Looks for one slip in a line. `inMap`: neighbours say that the line should be `key: value`. */
export type FindSlip = (line: Line, inMap: boolean) => Slip | undefined;

/** A slip mended by putting `by` in place of the characters `start` to `end`. */
export function replaced(mistake: Slip["mistake"], text: string, start: number, end: number, by: string): Slip {
  return { mistake, start, end, fixed: text.slice(0, start) + by + text.slice(end) };
}

/** The hint of most slips. */
export const rewriteLine = (a: SlipArgs): string => `这一行改成“${a.fixed}”。`;
