import type { Place } from "../diagnostics/diagnostic.ts";
import { type Data, type DataPath, dataAt, type SourceDocument } from "../source/document.ts";
import type { Table, TableColumn } from "./find-tables.ts";
import type { EntryOrigin } from "./table-rows.ts";

/** Where a record was made from: its row, and the rows or columns of its lists. */
export interface RecordOrigin {
  readonly table: Table;
  readonly row: number;
  readonly lists: ReadonlyMap<string, readonly EntryOrigin[]>;
}

/** Answers in which cell the value at a path stands. The path begins with the kind's label and the number of the record. */
export function locateCells(
  start: Place,
  data: Data,
  origins: ReadonlyMap<string, readonly RecordOrigin[]>,
): Pick<SourceDocument, "locate" | "locateKey"> {
  const locate: SourceDocument["locate"] = (path, within) => {
    const [kind, index, label, ...rest] = path;
    const all = origins.get(String(kind));
    const origin = all?.[Number(index ?? 0)];
    if (!origin) return start;
    if (label === undefined) return startOfRow(origin);
    const entry = typeof rest[0] === "number" ? origin.lists.get(String(label))?.[rest[0]] : undefined;
    if (!entry) return cellOf(origin, [label, ...rest], within, dataAt(data, path));
    const inner = rest.slice(1);
    if (entry.table !== origin.table) {
      return inner.length === 0 ? startOfRow(entry) : cellOf(entry, inner, within, dataAt(data, path));
    }
    return cellOf(entry, [label, ...inner], within ?? entry.part, dataAt(data, path), entry.word);
  };
  // A key is the header, which stands far away: the row is where somebody mends it.
  return { locate: (path, within) => locate(path, within), locateKey: (path) => locate(path) };
}

type Row = Pick<EntryOrigin, "table" | "row">;

/** The first cell of a row that has content. */
function startOfRow({ table, row }: Row): Place {
  const first = table.columns.find(({ at }) => table.grid.cellAt(row, at));
  return table.placeAt(row, first?.at ?? 0);
}

/** The cell of a value. Of one that is missing, the empty cell of its column; if it has no column, the header row. */
function cellOf({ table, row }: Row, path: DataPath, within: Within, value: Data, word?: string): Place {
  const labels = path.filter((step) => typeof step === "string");
  const column = columnFor(table.columns, labels, word);
  if (!column)
    return value === null ? table.placeAt(table.headerRow, table.columns[0]?.at ?? 0) : startOfRow({ table, row });
  const found = table.grid.cellAt(row, column.at);
  const place = table.placeAt(found?.row ?? row, found?.col ?? column.at);
  return found && within ? { ...place, cell: { ...place.cell, within } } : place;
}

type Within = { readonly offset: number; readonly length: number } | undefined;

/** The column of a key, else that of the key it belongs to, else one of the keys below it. */
function columnFor(
  columns: readonly TableColumn[],
  labels: readonly string[],
  word: string | undefined,
): TableColumn | undefined {
  const own = columns.filter(({ column: { path, entry } }) => path[0] === labels[0] && entry?.word === word);
  const at = (wanted: readonly string[]) => own.find(({ column: { path } }) => path.join("\n") === wanted.join("\n"));
  return at(labels) ?? at(labels.slice(0, 1)) ?? own[0];
}
