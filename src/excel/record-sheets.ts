import type { Kind } from "../records/define-kind.ts";
import type { Field } from "../records/field.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import { type Data, type DataMap, isMap } from "../source/document.ts";
import { flowText, textInCell } from "./cell-text.ts";
import { columnsOf, entryTables } from "./columns.ts";
import { entryKeys, type Row } from "./entry-keys.ts";
import type { PlainSheet } from "./write-workbook.ts";

/**
 * Records as they are typed, by kind, as sheets that read back as the same records: a sheet for each kind, and for its lists (进程,
 * 考核) a sheet of their own. What has no column stands in its cell as in YAML.
 */
export function recordSheets(data: DataMap): readonly PlainSheet[] {
  return kindNames.map(kindOf).flatMap((kind) => {
    const list = data[kind.label];
    const records = (Array.isArray(list) ? list : []).flatMap((item: Data) => sessionsOf(kind, item));
    return records.length === 0 ? [] : sheetsOfKind(kind, records);
  });
}

/** A series is a row for each of its sessions. */
function sessionsOf({ series }: Kind, item: Data): DataMap[] {
  if (!isMap(item)) return [];
  const sessions = series && item[series.label];
  if (!series || !Array.isArray(sessions)) return [item];
  const { [series.label]: _, ...shared } = item;
  return sessions.flatMap((session: Data) => (isMap(session) ? [{ ...shared, ...session }] : []));
}

function sheetsOfKind(kind: Kind, records: readonly DataMap[]): PlainSheet[] {
  const tables = entryTables(kind).filter(({ field }) => records.some((record) => needsTable(valueIn(record, field))));
  const apart = tables.map(({ field }) => field.label);
  const rows = records.map((record) => rowOf(record, Object.values(kind.fields), apart));
  const titles = Object.values(kind.fields).flatMap((field) => {
    const own = columnsOf({ field }).map(({ title }) => title);
    return own.includes(field.label) ? own : [...own, field.label];
  });
  const others = tables.flatMap(({ field, columns }): PlainSheet[] => {
    const own = columns.map(({ title }) => title);
    const withEntries = rows.filter((_, i) => needsTable(valueIn(records[i]!, field)));
    const keys = entryKeys(
      kind,
      withEntries,
      rows,
      titles.filter((title) => !own.includes(title)),
    );
    if (!keys) {
      for (const [i, record] of records.entries()) inOneCell(rows[i]!, field, valueIn(record, field));
      return [];
    }
    const entries = records.flatMap((record, i) => entryRows(valueIn(record, field), field, rows[i]!, keys));
    return [tableOf(`${kind.label}·${field.label}`, [...keys, ...own], entries)];
  });
  return [tableOf(kind.label, titles, rows), ...others];
}

const valueIn = (record: DataMap, { label }: Field): Data => record[label] ?? null;

/** A list with maps in it; a single map has columns of its own. */
const needsTable = (value: Data): boolean => Array.isArray(value) && value.some(isMap);

function rowOf(map: DataMap, fields: readonly Field[], apart: readonly string[]): Map<string, string> {
  const row = new Map<string, string>();
  for (const field of fields) {
    const value = map[field.label] ?? null;
    if (value === null || (apart.includes(field.label) && needsTable(value))) continue;
    for (const [title, text] of textInCell(value, field)) row.set(title, text);
  }
  return row;
}

function inOneCell(row: Map<string, string>, { label }: Field, value: Data): void {
  if (value !== null) row.set(label, flowText(value));
}

function entryRows(value: Data, field: Field, row: Row, keys: readonly string[]): Row[] {
  const fields = Object.values(field.value.fields!);
  const stands = fields.find(({ required }) => required)!.label;
  const named = keys.flatMap((key) => (row.has(key) ? [[key, row.get(key)!] as const] : []));
  const items: readonly Data[] = Array.isArray(value) ? value : needsTable(value) ? [value] : [];
  if (!needsTable(value)) return [];
  return items.map((item) => new Map([...named, ...rowOf(isMap(item) ? item : { [stands]: item }, fields, [])]));
}

function tableOf(name: string, titles: readonly string[], rows: readonly Row[]): PlainSheet {
  const used = titles.filter((title) => rows.some((row) => row.has(title)));
  return { name, rows: [used, ...rows.map((row) => used.map((title) => row.get(title) ?? ""))] };
}
