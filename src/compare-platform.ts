// Beside make-tables.ts, the other way round:
//   workbook of a platform, school -> whose hours differ
import type { Checked } from "./diagnostics/diagnostic.ts";
import type { ColumnPair } from "./excel/column-pairs.ts";
import { type PlatformData, readPlatform } from "./excel/platform/read-platform.ts";
import { factsOf } from "./figures/facts.ts";
import type { Earned } from "./figures/hours.ts";
import { type ComparedHours, compareHours } from "./figures/platform/compare-hours.ts";
import { describeRecord } from "./outline/describe-record.ts";
import { type Narrowing, narrow } from "./school/read-scope.ts";
import type { School } from "./school/school.ts";
import type { RawFile } from "./source/read-document.ts";

/** What a platform's table says, and what came of the comparison. */
export interface ComparedWithPlatform {
  readonly data: PlatformData;
  readonly compared: ComparedHours;
}

/** The table of a platform; without columns for name and hours its headers. */
export const readPlatformFile = ({ workbook }: RawFile, named: readonly ColumnPair[]) =>
  readPlatform(workbook ?? { sheets: [] }, named);

/** Compares the hours of a platform with those of a school, or of some days of it. */
export function compareWithPlatform(
  school: School,
  data: PlatformData,
  narrowing: Narrowing,
): Checked<ComparedWithPlatform | undefined> {
  const { value: scope, diagnostics } = narrow(school, narrowing);
  if (scope === undefined) return { value: undefined, diagnostics };
  const facts = factsOf(school, scope);
  const titleOf = ({ name, record }: Earned) =>
    describeRecord({ kind: name, record, facts, isPersonOrGroup: false }).title;
  const platform = data.rows.map((row) => ({ ...row, item: data.hasItems ? (row.item ?? "") : undefined }));
  return { value: { data, compared: compareHours(platform, facts, titleOf) }, diagnostics };
}
