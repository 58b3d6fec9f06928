import { type Place, startOf } from "../diagnostics/diagnostic.ts";
import { type Data, type DataPath, dataAt, type SourceDocument } from "./document.ts";
import { placesIn } from "./places-in.ts";
import type { Entry, Spot } from "./spot.ts";

/** Answers where the values and keys of a text are written. `top` is the spot of the whole. */
export function locator(
  file: string,
  text: string,
  data: Data,
  top: Spot | undefined,
): Pick<SourceDocument, "locate" | "locateKey"> {
  const placeAt = placesIn(file, text);
  const placeOf = (spot: Spot | undefined): Place =>
    spot ? placeAt(spot.start, spot.end - spot.start) : startOf(file);

  const locateKey: SourceDocument["locateKey"] = (path) => {
    const { spot, rest } = descend(top, path.slice(0, -1));
    const key = rest === 0 ? entryOf(spot, path.at(-1))?.key : undefined;
    return key === undefined ? locate(path) : placeOf(key);
  };

  const locate: SourceDocument["locate"] = (path, within) => {
    const { spot, rest } = descend(top, path);
    if (!spot || spot.items || spot.entries) return placeOf(spot);
    const { start, end } = spot;
    const reached = path.slice(0, path.length - rest);
    if (start === end && typeof reached.at(-1) === "string") return locateKey(reached);
    if (!within || rest > 0) return placeOf(spot);
    const content = /["'|>]/.test(text[start]!) ? start + 1 : start;
    if (!text.startsWith(String(dataAt(data, path)), content)) return placeOf(spot);
    return placeAt(content + within.offset, within.length);
  };

  return { locate, locateKey };
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

function entryOf(spot: Spot | undefined, key: string | number | undefined): Entry | undefined {
  const entries = spot?.entries;
  if (entries === undefined || entries.length < fewEntries) return entries?.find(({ name }) => name === String(key));
  const known = byName.get(entries) ?? new Map(entries.toReversed().map((entry) => [entry.name, entry]));
  byName.set(entries, known);
  return known.get(String(key));
}

/** Keys of a map with more are not looked for one by one. */
const fewEntries = 50;
const byName = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();
