import type { Place } from "../diagnostics/diagnostic.ts";
import { type Data, type DataPath, dataAt, type SourceDocument } from "./document.ts";
import type { Spot } from "./spot.ts";
import { firstLine } from "./yaml/to-data.ts";

/** Answers where the values and keys of a text are written. */
export function locator(
  file: string,
  text: string,
  data: Data,
  top: Spot | undefined,
): Pick<SourceDocument, "locate" | "locateKey"> {
  const lines = lineStarts(text);
  const placeAt = (start: number, end = start): Place => {
    const line = lines(start);
    return { file, ...line, ...(end > start && { length: firstLine(text, start, end) }) };
  };
  const ofSpot = (spot: Spot | undefined): Place =>
    spot ? placeAt(spot.start, spot.end) : { file, line: 1, column: 1 };

  const locateKey = (path: DataPath): Place => {
    const { spot, rest } = descend(top, path.slice(0, -1));
    const key = rest === 0 ? entryOf(spot, path.at(-1))?.key : undefined;
    return key === undefined ? locate(path) : ofSpot(key);
  };

  const locate: SourceDocument["locate"] = (path, within) => {
    const { spot, rest } = descend(top, path);
    if (!spot || spot.items || spot.entries) return ofSpot(spot);
    const { start, end } = spot;
    const reached = path.slice(0, path.length - rest);
    if (start === end && typeof reached.at(-1) === "string") return locateKey(reached);
    if (!within || rest > 0) return ofSpot(spot);
    const content = /["'|>]/.test(text[start]!) ? start + 1 : start;
    if (!text.startsWith(String(dataAt(data, path)), content)) return ofSpot(spot);
    return placeAt(content + within.offset, content + within.offset + within.length);
  };

  return { locate, locateKey };
}

/** Line and column of an offset, from 1. The lines are found when the first place is asked for. */
function lineStarts(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= startsOf(text);
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The value at `path`, or its nearest ancestor; `rest` counts the steps that are missing. */
function descend(top: Spot | undefined, path: DataPath): { spot: Spot | undefined; rest: number } {
  let spot = top;
  for (const [i, step] of path.entries()) {
    const next: Spot | undefined = spot?.items ? spot.items[Number(step)] : entryOf(spot, step)?.value;
    if (!next) return { spot, rest: path.length - i };
    spot = next;
  }
  return { spot, rest: 0 };
}

const entryOf = (spot: Spot | undefined, key: string | number | undefined) =>
  spot?.entries?.find(({ name }) => name === String(key));
