import type { Place } from "../diagnostics/diagnostic.ts";

/** The place of an offset in a text. With a `length`, the place is that long, or ends with its line. */
export type PlaceAt = (offset: number, length?: number) => Place;

/** Makes places in a text, whose first line is line `firstLine` of its file. */
export function placesIn(file: string, text: string, firstLine = 1): PlaceAt {
  // Most files have no mistake, so lines are looked for when the first place is asked for.
  let starts: readonly number[] | undefined;
  return (offset, length = 0) => {
    starts ??= lineStarts(text);
    const index = lastAtOrBefore(starts, offset);
    const start = starts[index]!;
    const rest = (starts[index + 1] ?? text.length + 1) - 1 - offset;
    const shown = length > 0 && { length: Math.max(1, Math.min(length, rest)) };
    return { file, line: firstLine + index, column: offset - start + 1, ...shown };
  };
}

/** Where the line of an offset begins. */
export const startOfLine = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** Where the line of an offset ends, before its line feed. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last of some rising numbers that is not over `limit`; 0 where all are. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= limit) low = middle;
    else high = middle;
  }
  return low;
}
