import type { Diagnostic, Place } from "../../../diagnostics/diagnostic.ts";
import { placeText } from "../../../diagnostics/place-text.ts";
import type { RawFile } from "../../../pipeline.ts";
import type { Extent } from "../../print/summary.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";

/** What was looked at, by the names of files, so that what several terms read counts once. */
export interface Looked extends Omit<Extent, "files" | "records"> {
  readonly files: ReadonlySet<string>;
  /** How many records stand in each file; of a part of a term it is unknown. */
  readonly records?: ReadonlyMap<string, number>;
}

/** What a check found, how much it looked at, and the files to quote lines from. */
export interface CheckResults {
  readonly diagnostics: readonly Diagnostic[];
  readonly looked: Looked;
  readonly files: readonly RawFile[];
}

/** The results of several terms as one, sorted. What is wrong in a file that several of them read is said once. Numbers that are 0 are left out. */
export function joinResults(parts: readonly CheckResults[]): CheckResults {
  const all = parts.map(({ looked }) => looked);
  const records = all.map((one) => one.records);
  const unread = [...new Set(all.flatMap((one) => one.unread ?? []))];
  const ignored = sum(all.map((one) => one.ignored));
  const tolerated = sum(all.map((one) => one.tolerated));
  return {
    diagnostics: sortDiagnostics(saidOnce(parts.flatMap(({ diagnostics }) => diagnostics))),
    looked: {
      files: new Set(all.flatMap(({ files }) => [...files])),
      ...(records.length > 0 && records.every((one) => one !== undefined) && { records: mostIn(records) }),
      ...(unread.length > 0 && { unread }),
      ...(ignored > 0 && { ignored }),
      ...(tolerated > 0 && { tolerated }),
    },
    files: parts.flatMap(({ files }) => files),
  };
}

const sum = (numbers: Iterable<number | undefined>): number =>
  [...numbers].reduce<number>((total, n) => total + (n ?? 0), 0);

/** A term may count fewer records of a file than another does. */
function mostIn(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const [file, n] of counts.flatMap((one) => [...one])) most.set(file, Math.max(n, most.get(file) ?? 0));
  return most;
}

/** The same in numbers. */
export const extentOf = ({ files, records, ...others }: Looked): Extent => ({
  ...others,
  files: files.size,
  ...(records && { records: sum(records.values()) }),
});

/** Each once, with the other places of all that say the same. */
function saidOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const d of diagnostics) {
    const key = `${placeText(d)} ${d.code} ${d.message}`;
    const before = found.get(key);
    found.set(key, before ? withPlaces(before, d.related ?? []) : d);
  }
  return [...found.values()];
}

function withPlaces(d: Diagnostic, more: readonly Place[]): Diagnostic {
  const known = new Set(d.related?.map(placeText));
  const fresh = more.filter((place) => !known.has(placeText(place)));
  return fresh.length > 0 ? { ...d, related: [...(d.related ?? []), ...fresh] } : d;
}
