import type { GapTable, Narrowing } from "../../../pipeline.ts";
import { resultJson } from "../../print/json.ts";
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
export const gapsJson = (school: string, tables: readonly GapTable[], narrowing: Narrowing, errors = 0): string =>
  resultJson({
    school,
    narrowing,
    ...(errors > 0 && { errors }),
    tables: tables.map(({ rows, ...table }) => ({ ...table, rows: rows.map(withCounts) })),
  });

/** The first cell is a name, even that of a group called 701; of the others a count is a number. */
const withCounts = ([name = "", ...cells]: readonly string[]) => [
  name,
  ...cells.map((cell) => (/^\d{1,7}$/.test(cell) ? Number(cell) : cell)),
];
