import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { startOf } from "../diagnostics/diagnostic.ts";
import { kindOf } from "../records/kinds/index.ts";
import { plainName } from "../records/values/text.ts";
import type { Data, SourceDocument } from "../source/document.ts";
import type { RawFile } from "../source/read-document.ts";
import { halfWidth } from "../zh/numerals.ts";
import { findTables, type Table, type TableColumn } from "./find-tables.ts";
import { locateCells, type RecordOrigin } from "./locate-cells.ts";
import { sheetMistakes } from "./sheet-mistakes.ts";
import { type EntryOrigin, rowsOf, type TableRow } from "./table-rows.ts";

/** A record that is still put together from several sheets. */
interface Growing {
  readonly data: { [label: string]: Data };
  readonly origin: RecordOrigin & { readonly lists: Map<string, readonly EntryOrigin[]> };
}

/** A workbook or a csv file as a document: its records by kind, as they would be typed in YAML, each value with its cell. */
export function readWorkbook(raw: RawFile): Checked<SourceDocument> {
  const { tables, diagnostics } = findTables(raw);
  const found: Diagnostic[] = [...diagnostics];
  const records = new Map<string, Growing[]>();
  const read = tables.map((table) => ({ table, ...rowsOf(table) }));
  for (const one of read) found.push(...one.diagnostics);
  for (const { table, rows } of read) {
    if (table.entries) continue;
    const { label } = kindOf(table.kind);
    const grown = rows.map(growing);
    records.set(label, [...(records.get(label) ?? []), ...grown]);
  }
  for (const { table, rows } of read) {
    if (table.entries) found.push(...joinEntries(table, rows, records.get(kindOf(table.kind).label) ?? []));
  }
  const data: { [label: string]: Data } = Object.create(null);
  const origins = new Map<string, readonly RecordOrigin[]>();
  for (const [label, all] of records) {
    if (all.length === 0) continue;
    data[label] = all.map((one) => one.data);
    origins.set(
      label,
      all.map(({ origin }) => origin),
    );
  }
  const isEmpty = records.size === 0;
  return {
    value: { file: raw.file, data: isEmpty ? null : data, ...locateCells(startOf(raw.file), data, origins) },
    diagnostics: found,
  };
}

const growing = ({ table, row, data, lists }: TableRow): Growing => ({
  data: Object.assign(Object.create(null), data),
  origin: { table, row, lists: new Map(lists) },
});

/** Adds each row of a table of entries to the record that its key columns name. */
function joinEntries(table: Table, rows: readonly TableRow[], records: readonly Growing[]): Diagnostic[] {
  const kind = kindOf(table.kind).label;
  const keys = table.columns.filter(({ isKey }) => isKey);
  if (keys.length === 0) return [sheetMistakes.noKeyColumn.at(table.placeAt(table.headerRow, 0), { kind })];
  const finder = recordFinder(keys, records);
  return rows.flatMap(({ row, data, lists }): Diagnostic[] => {
    const wanted = keys.map((key) => textAt(table, row, key));
    const first = keys.findIndex((_, i) => wanted[i] !== undefined);
    const found = finder(wanted);
    if (found.length !== 1) {
      const key = keys.flatMap((_, i) => (wanted[i] === undefined ? [] : `“${wanted[i]}”`)).join("、");
      const place = table.placeAt(row, keys[Math.max(first, 0)]!.at);
      return [sheetMistakes.noRecord.at(place, { kind, key: key || "空白", count: found.length })];
    }
    const label = table.entries!.label;
    const { data: record, origin } = found[0]!;
    const before = record[label];
    const earlier = before === undefined ? [] : Array.isArray(before) ? before : [before];
    record[label] = [...earlier, data];
    const origins = origin.lists.get(label) ?? earlier.map(() => ({ table: origin.table, row: origin.row }));
    origin.lists.set(label, [...origins, { table, row, ...(lists.size > 0 && { lists }) }]);
    return [];
  });
}

/** The records whose cells have these texts under these keys; a key without a text says nothing. */
function recordFinder(keys: readonly TableColumn[], records: readonly Growing[]) {
  const byFirst = new Map<string, Growing[]>();
  const textOf = ({ origin: { table, row } }: Growing, { column }: TableColumn): string | undefined => {
    const own = table.columns.find((one) => one.column.title === column.title);
    return own && textAt(table, row, own);
  };
  return (wanted: readonly (string | undefined)[]): readonly Growing[] => {
    const at = wanted.findIndex((text) => text !== undefined);
    if (at < 0) return [];
    if (byFirst.size === 0 || !byFirst.has(`${at}`)) {
      byFirst.set(`${at}`, []);
      for (const record of records) {
        const name = `${at} ${textOf(record, keys[at]!) ?? ""}`;
        byFirst.set(name, byFirst.get(name) ?? []);
        byFirst.get(name)!.push(record);
      }
    }
    const near = byFirst.get(`${at} ${wanted[at]}`) ?? [];
    return near.filter((record) =>
      keys.every((key, i) => wanted[i] === undefined || textOf(record, key) === wanted[i]),
    );
  };
}

const textAt = ({ grid }: Table, row: number, { at }: TableColumn): string | undefined => {
  const text = grid.cellAt(row, at)?.cell.text;
  return text === undefined ? undefined : plainName(halfWidth(text));
};
