import type { Diagnostic, Place } from "../../../diagnostics/diagnostic.ts";
import { placeText } from "../../../diagnostics/place-text.ts";
import type { RawFile } from "../../../pipeline.ts";
import type { Extent } from "../../print/summary.ts";
import { sortDiagnostics } from "../../sort-diagnostics.ts";

/** What a check found, how much it looked at, and the files to quote lines from. */
export interface CheckResults {
  readonly diagnostics: readonly Diagnostic[];
  readonly extent: Extent;
  readonly files: readonly RawFile[];
}

/** The results of several terms as one, sorted. What is wrong in a file that several of them read is said once. Numbers of the extent that are 0 are left out. */
export function joinResults(parts: readonly CheckResults[]): CheckResults {
  const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
  const extents = parts.map(({ extent }) => extent);
  const records = extents.map((extent) => extent.records);
  const unread = extents.flatMap((extent) => extent.unread ?? []);
  const ignored = sum(extents.map((extent) => extent.ignored));
  const tolerated = sum(extents.map((extent) => extent.tolerated));
  return {
    diagnostics: sortDiagnostics(saidOnce(parts.flatMap(({ diagnostics }) => diagnostics))),
    extent: {
      files: sum(extents.map((extent) => extent.files)),
      ...(records.length > 0 && records.every((n) => n !== undefined) && { records: sum(records) }),
      ...(unread.length > 0 && { unread }),
      ...(ignored > 0 && { ignored }),
      ...(tolerated > 0 && { tolerated }),
    },
    files: parts.flatMap(({ files }) => files),
  };
}

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
