import type { GapTable } from "../../figures/gaps/gap-table.ts";
import type { TextSheet } from "./text-sheet.ts";

/** What is lacking, a sheet for each list; one without rows says so. */
export const gapSheets = (tables: readonly GapTable[]): readonly TextSheet[] =>
  tables.map(({ title, head, rows, note, instead }) => ({
    name: title,
    rows: [head, ...rows],
    notes: rows.length === 0 ? [`${instead}。`] : note ? [note] : [],
  }));
