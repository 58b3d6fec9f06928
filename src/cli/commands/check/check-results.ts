import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { withoutRepeats } from "../../../diagnostics/without-repeats.ts";
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
    diagnostics: sortDiagnostics(withoutRepeats(parts.flatMap(({ diagnostics }) => diagnostics))),
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
