import { createHash } from "node:crypto";
import type { SchoolSnapshot } from "../../../batch/school-snapshot.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { School, WrittenReport } from "../../../pipeline.ts";
import { kindNames, kindOf } from "../../../records/kinds/index.ts";
import { withoutLines } from "../check/without-lines.ts";

/** What the next run compares itself with. */
export function snapshotOf(
  school: School | undefined,
  reports: readonly WrittenReport[],
  errors: readonly Diagnostic[],
): SchoolSnapshot {
  const counts = kindNames.map((name) => [kindOf(name).label, school?.records?.[name].length ?? 0] as const);
  return {
    records: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    figures: Object.assign({}, ...reports.map(({ figures }) => figures).toReversed()),
    errors: errors.map((error) => sumOf([error.file, error.code, withoutLines(error)].join("\n"))),
  };
}

const sumOf = (text: string): string => createHash("sha256").update(text).digest("base64").slice(0, 16);
