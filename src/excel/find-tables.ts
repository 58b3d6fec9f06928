import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { isToWrite } from "../records/field.ts";
import { kindOf } from "../records/kinds/index.ts";
import { meantKey } from "../records/read/habit-words.ts";
import type { RawFile } from "../source/read-document.ts";
import type { Sheet } from "../source/workbook.ts";
import { nearest } from "../zh/nearest.ts";
import { type Column, columnsByWord, columnsOf, inlineColumns } from "./columns.ts";
import { findHeader, type Header, isColumn } from "./find-header.ts";
import { type Grid, gridOf } from "./grid.ts";
import { headerMatcher, plainHeader } from "./match-header.ts";
import { isAside, isPart, kindWords, nameOfFile, namesOfKind, type SheetKind, sheetKindOf } from "./sheet-kinds.ts";
import { sheetMistakes } from "./sheet-mistakes.ts";

/** A column of a table and where it stands, from 0. */
export interface TableColumn {
  readonly column: Column;
  readonly at: number;
  /** It says to which record the row belongs, by a column of the kind's own table. */
  readonly isKey?: true;
}

/** The records of a kind, or the entries of one of their lists, in a sheet. */
export interface Table extends SheetKind {
  readonly file: string;
  readonly sheet: Sheet;
  readonly grid: Grid;
  /** The last row of the header, from 0. */
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
  /** The place of a cell; row and column from 0. */
  placeAt(row: number, col: number): Place;
}

/** The tables of a workbook, and what is wrong with their names and headers. */
export function findTables(raw: RawFile): {
  readonly tables: readonly Table[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const sheets =
    raw.workbook?.sheets.filter(({ rows, name = "", lists }) => rows.length > 0 && (lists || !isAside(name))) ?? [];
  const found = sheets.map((sheet) => findTable(raw.file, sheet, sheets.length === 1));
  return {
    tables: found.flatMap(({ table }) => table ?? []),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function findTable(file: string, sheet: Sheet, isOnly: boolean): { table?: Table; diagnostics: Diagnostic[] } {
  const placeAt = placesIn(file, sheet);
  const named = kindListed(file, sheet, isOnly);
  if (named === undefined) {
    const name = sheet.name ?? nameOfFile(file);
    const args = { sheet: name, isFile: sheet.name === undefined, nearest: nearest(name, kindWords()) };
    return { diagnostics: [sheetMistakes.unknownKind.at(placeAt(0, 0), args)] };
  }
  const kind = kindOf(named.kind);
  const fields = named.entries?.value.fields ?? kind.fields;
  const own = columnsOf(fields);
  const others = [...inlineColumns(fields), ...(named.entries ? [] : columnsByWord(kind))];
  const ofRecord = named.entries ? columnsOf(kind.fields) : [];
  const words = namesOfKind(kind);
  const meaning = headerMatcher(own, others, words);
  const keyMeaning = headerMatcher(ofRecord, [], words);
  const grid = gridOf(sheet);
  const title = named.entries ? `${kind.label}·${named.entries.label}` : kind.label;
  const header = findHeader(grid, (text) => meaning(text) ?? (named.entries ? keyMeaning(text) : undefined));
  if (header === undefined) {
    const needed = own
      .filter(({ field, path }) => isToWrite(field) && path.length === 1)
      .map((one) => `“${one.title}”`);
    return { diagnostics: [sheetMistakes.noHeader.at(placeAt(0, 0), { kind: title, needed })] };
  }
  const columns = [...headersByColumn(header.headers)].map(
    ([column, { col }]): TableColumn => ({
      column,
      at: col,
      ...(ofRecord.includes(column) && { isKey: true as const }),
    }),
  );
  const table: Table = { ...named, file, sheet, grid, headerRow: header.row, columns, placeAt };
  return { table, diagnostics: explainHeaders(header.headers, table, title, [...own, ...ofRecord]) };
}

/** The kind that a sheet lists: as its name says, else as its file's name says where there is no other sheet. */
function kindListed(file: string, { name, lists }: Sheet, isOnly: boolean): SheetKind | undefined {
  const ofFile = nameOfFile(file);
  const isOfFile = name === undefined || isOnly || isPart(name);
  return sheetKindOf(lists ?? name ?? ofFile) ?? (isOfFile ? sheetKindOf(ofFile) : undefined);
}

function placesIn(file: string, { name }: Sheet): Table["placeAt"] {
  const cell = name === undefined ? {} : { sheet: name };
  return (row, col) => ({ file, line: row + 1, column: col + 1, cell });
}

/** The header of each column: the one that is called exactly so, else the first. */
function headersByColumn(headers: readonly Header[]): ReadonlyMap<Column, Header> {
  const found = new Map<Column, Header>();
  const isExact = ({ text }: Header, { title }: Column) => plainHeader(text) === title;
  for (const header of headers) {
    const { meaning } = header;
    if (!isColumn(meaning)) continue;
    const before = found.get(meaning);
    if (!before || (isExact(header, meaning) && !isExact(before, meaning))) found.set(meaning, header);
  }
  return found;
}

/** What is wrong with the headers of a table. A column without content is not asked about. */
function explainHeaders(
  headers: readonly Header[],
  table: Table,
  kind: string,
  columns: readonly Column[],
): Diagnostic[] {
  const { grid, headerRow, placeAt } = table;
  const isFilled = (col: number) => {
    for (let row = headerRow + 1; row < grid.rowCount; row++) if (grid.cellAt(row, col)) return true;
    return false;
  };
  const chosen = headersByColumn(headers);
  const known = columns.map(({ title }) => title);
  return headers.flatMap((header): Diagnostic[] => {
    const { text, row, col, meaning } = header;
    const place = placeAt(row, col);
    if (meaning === "aside") return [];
    if (isColumn(meaning)) {
      const other = chosen.get(meaning)!;
      if (other === header) return [];
      // Beside 日期 it is the time of day.
      if (plainHeader(text) === "时间") return [sheetMistakes.columnLeft.at(place, { column: text })];
      return [
        sheetMistakes.columnTwice.at(place, { column: text, first: other.text, same: meaning.title }, [
          placeAt(other.row, other.col),
        ]),
      ];
    }
    if (!isFilled(col)) return [];
    if (meaning === "personal") return [sheetMistakes.personalColumn.at(place, { column: text })];
    if (meaning === "uncounted") return [sheetMistakes.columnLeft.at(place, { column: text })];
    const open = known.filter((title) => !headers.some((one) => isColumn(one.meaning) && one.meaning.title === title));
    return [
      sheetMistakes.unknownColumn.at(place, { column: text, kind, nearest: meantKey(plainHeader(text), open), known }),
    ];
  });
}
