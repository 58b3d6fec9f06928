import type { GapTable, Narrowing } from "../../../pipeline.ts";
import { toJson } from "../../print/json.ts";
import { partedTableLines } from "../../print/parted-table.ts";
import { visible } from "../../print/visible.ts";
import { wrapChinese } from "../../print/wrap-lines.ts";
import { heading } from "../stats/print-stats.ts";

/** The lists one after the other; one without rows is a sentence. `width`: columns of the screen. */
export const gapsText = (
  school: string,
  tables: readonly GapTable[],
  narrowing: Narrowing,
  width = Number.POSITIVE_INFINITY,
): string =>
  [
    heading(school, narrowing),
    ...tables.flatMap((table) => ["", `【${visible(table.title)}】`, ...linesOf(table, width)]),
  ].join("\n");

function linesOf({ head, rows, note, instead }: GapTable, width: number): readonly string[] {
  if (rows.length === 0) return [instead];
  const table = partedTableLines(
    [head, ...rows].map((row) => row.map(visible)),
    width,
  );
  return [...table, ...(note ? wrapChinese(note, width) : [])];
}

/** What `gaps --format json` prints. */
export const gapsJson = (school: string, tables: readonly GapTable[], narrowing: Narrowing): string =>
  toJson({ school, narrowing, tables });
