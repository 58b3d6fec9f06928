import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Field } from "../records/field.ts";
import { kindOf } from "../records/kinds/index.ts";
import { partsOfText } from "../records/values/people.ts";
import type { Data, DataMap } from "../source/document.ts";
import { isBlank, valueOfCell } from "./cell-value.ts";
import type { Column } from "./columns.ts";
import type { Table } from "./find-tables.ts";
import { type Filled, isAsideRow } from "./rows-aside.ts";
import { sheetMistakes } from "./sheet-mistakes.ts";
import { spanInCell } from "./span-in-cell.ts";

/** Where one entry of a list was made from: a row of a table of entries, or some columns of the record's own row. */
export interface EntryOrigin {
  readonly table: Table;
  readonly row: number;
  /** The word of the columns 结题日期, 结题等级. */
  readonly word?: string;
  /** The part of the cell that names the person. */
  readonly part?: { readonly offset: number; readonly length: number };
}

/** A row as a record or as an entry, and where its lists were made from. */
export interface TableRow {
  readonly table: Table;
  readonly row: number;
  readonly data: DataMap;
  readonly lists: ReadonlyMap<string, readonly EntryOrigin[]>;
}

/** The rows of a table that hold something, and what is wrong in their cells. */
export function rowsOf(table: Table): {
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const rows: TableRow[] = [];
  const diagnostics: Diagnostic[] = [];
  const { grid, headerRow, columns } = table;
  let before: readonly Filled[] = [];
  const headers = columns.map(({ at }) => grid.cellAt(headerRow, at)?.cell.text);
  for (let row = headerRow + 1; row < grid.rowCount; row++) {
    const filled = columns.flatMap((one) => {
      const found = grid.cellAt(row, one.at);
      return found && !isBlank(found.cell.text, one.column) ? [{ ...one, ...found }] : [];
    });
    if (filled.length === 0 || isAsideRow(table, row, filled, headers)) continue;
    diagnostics.push(...filled.flatMap((one) => wrongCell(table, one)));
    const more = isOneEach(table) ? undefined : anotherName(filled, before);
    before = filled;
    if (more) {
      rows.push(withName(rows.pop()!, more));
      continue;
    }
    const own = filled.filter(({ isKey }) => !isKey);
    rows.push({ table, row, ...dataOf(table, row, own) });
  }
  return { rows, diagnostics };
}

/** Rows of certificates that share 奖项 and 日期 are one each, however they are merged (domain.md 7.3). */
const isOneEach = ({ kind }: Table): boolean => kindOf(kind).conferred === true;

/**
 * The one cell of a row that is not merged with the row above, if it names people: 题目 and 日期 stand once, merged over the rows, and
 * an author in each. Such rows are one record.
 */
function anotherName(filled: readonly Filled[], before: readonly Filled[]): Filled | undefined {
  const own = filled.filter(
    (one) => !before.some(({ cell, row, col }) => cell === one.cell && row === one.row && col === one.col),
  );
  const [name] = own;
  const isName = name?.column.field.value.holds === "people" && name.column.path.length === 1;
  return own.length === 1 && isName && filled.length === before.length ? name : undefined;
}

/** A record with one more name, which stands in a row of its own. */
function withName({ table, row, data, lists }: TableRow, { column, cell, row: nameRow }: Filled): TableRow {
  const label = column.path[0];
  const named = data[label] ?? null;
  const names = Array.isArray(named) ? named : [named];
  const origins = lists.get(label) ?? names.map(() => ({ table, row }));
  return {
    table,
    row,
    data: Object.assign(Object.create(null), data, { [label]: [...names, valueOfCell(cell.text, column.field)] }),
    lists: new Map([...lists, [label, [...origins, { table, row: nameRow }]]]),
  };
}

function wrongCell({ placeAt }: Table, { column, cell: { text, type, isCut }, row, col }: Filled): Diagnostic[] {
  const place = placeAt(row, col);
  if (type === "error") return [sheetMistakes.errorValue.at(place, { value: text })];
  if (isCut) return [sheetMistakes.digitsLost.at(place, { value: text })];
  // What must have a form is a day, or says itself what is wrong.
  const hasForm = column.field.value.syntax.text?.pattern !== undefined;
  return type === "date" && !hasForm ? [sheetMistakes.becameDate.at(place, { column: column.title, value: text })] : [];
}

/** What a row holds, as it would be typed in YAML. */
function dataOf(table: Table, row: number, filled: readonly Filled[]): Pick<TableRow, "data" | "lists"> {
  const data: { [label: string]: Data } = Object.create(null);
  const lists = new Map<string, readonly EntryOrigin[]>();
  const usable = filled.filter(({ cell: { type } }) => type !== "error");
  for (const label of new Set(usable.map(({ column }) => column.path[0]))) {
    const own = usable.filter(({ column }) => column.path[0] === label);
    const { value, origins } = valueOfKey(own, table, row);
    data[label] = value;
    if (origins.length > 0) lists.set(label, origins);
  }
  const hasDay = usable.some(({ column }) => column.field.value.date !== undefined);
  for (const { column, cell } of usable) numberOf(column, cell.text, data, hasDay);
  endInStart(table, data);
  return { data, lists };
}

/** 起 2024.10.14-10.16 of a kind with a 止 is both: registers have one column 起止时间. */
function endInStart({ kind, entries }: Table, data: { [label: string]: Data }): void {
  const { from, to } = kindOf(kind).fields as { readonly [key: string]: Field | undefined };
  const typed = data[from?.label ?? ""];
  if (entries || !from || !to || data[to.label] !== undefined || typeof typed !== "string") return;
  const span = spanInCell(typed);
  if (span) [data[from.label], data[to.label]] = span;
}

/**
 * 节数 3 of the 听课人: the number alone becomes the number of that person, who then is not a listener of a single lesson. A row
 * with a day is a single lesson, and its 节数 1 says nothing more.
 */
function numberOf({ field, path }: Column, text: string, data: { [label: string]: Data }, hasDay: boolean): void {
  if (field.numberOf !== undefined && hasDay && /^1(?:节)?$/.test(text)) delete data[path[0]];
  const name = field.numberOf === undefined ? undefined : data[field.numberOf];
  if (typeof name !== "string" || data[path[0]] === undefined || !/^\d+(?:\.\d+)?节?$/.test(text)) return;
  data[path[0]] = Object.assign(Object.create(null), { [name]: text });
  delete data[field.numberOf!];
}

/** The value of one key of a record, of all columns that belong to it. */
function valueOfKey(filled: readonly Filled[], table: Table, row: number): { value: Data; origins: EntryOrigin[] } {
  const read = ({ column, cell }: Filled) => valueOfCell(cell.text, column.field);
  const alone = filled.find(({ column }) => column.path.length === 1 && !column.entry);
  const deeper = filled.filter(({ column }) => column.path.length > 1 && !column.entry);
  const words = [...new Set(filled.flatMap(({ column }) => column.entry?.word ?? []))];
  const inner = mapOf(deeper.map((one) => [one.column.path[1]!, read(one)]));
  const main = mainValues(alone, alone && read(alone), deeper.length > 0 ? inner : undefined);
  if (words.length === 0 && main.length <= 1) return { value: main[0]?.value ?? null, origins: [] };
  const ofWords = words.map((word) => {
    const own = filled.filter(({ column }) => column.entry?.word === word);
    const { label } = own[0]!.column.entry!;
    return mapOf([[label, word], ...own.map((one): [string, Data] => [one.column.path[1]!, read(one)])]);
  });
  return {
    value: [...main.map(({ value }) => value), ...ofWords],
    origins: [
      ...main.map(({ part }) => ({ table, row, ...(part && { part }) })),
      ...words.map((word) => ({ table, row, word })),
    ],
  };
}

interface MainValue {
  readonly value: Data;
  readonly part?: { readonly offset: number; readonly length: number };
}

/** 主讲 周砚 with 主讲单位 is {姓名: 周砚, 单位: …}; of several names each. */
function mainValues(alone: Filled | undefined, typed: Data | undefined, inner: DataMap | undefined): MainValue[] {
  if (inner === undefined) return typed === undefined ? [] : [{ value: typed }];
  const stands = alone?.column.stands;
  if (stands === undefined || typeof typed !== "string") return [{ value: inner }];
  const withName = (name: string) => mapOf([[stands, name], ...Object.entries(inner)]);
  if (!alone?.column.outer.value.holds) return [{ value: withName(typed) }];
  return partsOfText(typed).map((part) => ({
    value: withName(typed.slice(part.offset, part.offset + part.length)),
    part,
  }));
}

const mapOf = (entries: readonly (readonly [string, Data])[]): DataMap =>
  Object.assign(Object.create(null), Object.fromEntries(entries));
