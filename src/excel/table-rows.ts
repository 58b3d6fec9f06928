import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { partsOfText } from "../records/values/people.ts";
import type { Data, DataMap } from "../source/document.ts";
import { valueOfCell } from "./cell-value.ts";
import type { Column } from "./columns.ts";
import type { Table, TableColumn } from "./find-tables.ts";
import type { GridCell } from "./grid.ts";
import { sheetMistakes } from "./sheet-mistakes.ts";

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

const wholeSchool = /^(?:全校|全园|全员|全体|全体教师)$/;
const totals = /^(?:本页|全校|总)?(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计)(?:\s*[：:（(].*)?$/;
const notes =
  /^(?:注|备注|说明|填表说明|填表人|填表日期|制表人?|制表日期|审核人?|负责人|填报人|填报单位|校长|单位|学校)\s*[：:]/;

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
    if (filled.length === 0 || isOutside(table, row, filled, headers)) continue;
    diagnostics.push(...filled.flatMap((one) => wrongCell(table, one)));
    const more = anotherName(filled, before);
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

type Filled = TableColumn & GridCell;

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
  return own.length === 1 && isName && filled.length > 1 && filled.length === before.length ? name : undefined;
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

/** What is put into a cell to show that nothing belongs there. 无 is an answer where 是 and 否 are; 全校 is no 教研组. */
const isBlank = (text: string, { field }: Column): boolean =>
  /^[/／\\\-－—–~～、。]+$/.test(text) ||
  (field.value.holds === "group" && wholeSchool.test(text)) ||
  (text === "无" && field.value.syntax.text?.truths !== true) ||
  text === "暂无";

/** A row that is no record: a total, a note, the header once more, or names that a form brought along. */
function isOutside(
  { grid }: Table,
  row: number,
  filled: readonly Filled[],
  headers: readonly (string | undefined)[],
): boolean {
  const typed = grid.typedIn(row);
  const [first] = typed;
  if (first && (totals.test(first.cell.text) || notes.test(first.cell.text))) return true;
  const merge = first && grid.mergeAt(row, first.col);
  if (typed.length === 1 && merge && merge.endCol > merge.startCol) return true;
  if (filled.length > 1 && filled.every(({ cell }) => headers.includes(cell.text))) return true;
  return filled.every(({ column }) => column.field.value.holds !== undefined) && filled.length === 1;
}

function wrongCell({ placeAt }: Table, { column, cell: { text, type, isCut }, row, col }: Filled): Diagnostic[] {
  const place = placeAt(row, col);
  if (type === "error") return [sheetMistakes.errorValue.at(place, { value: text })];
  if (isCut) return [sheetMistakes.digitsLost.at(place, { value: text })];
  const isDate = column.field.value.date !== undefined || column.field.value.syntax.text?.pattern !== undefined;
  return type === "date" && !isDate ? [sheetMistakes.becameDate.at(place, { column: column.title, value: text })] : [];
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
  return { data, lists };
}

/**
 * 节数 3 of the 听课人: the number alone becomes the number of that person, who then is not a listener of a single lesson. A row
 * with a day is a single lesson, and its 节数 1 says nothing more.
 */
function numberOf({ field, path }: Column, text: string, data: { [label: string]: Data }, hasDay: boolean): void {
  if (field.numberOf !== undefined && hasDay && /^1(?:节)?$/.test(text)) delete data[path[0]];
  const name = field.numberOf === undefined ? undefined : data[field.numberOf];
  if (typeof name !== "string" || data[path[0]] === undefined || !/^\d+(?:\.\d+)?$/.test(text)) return;
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
