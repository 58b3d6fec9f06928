import { type Checked, type Diagnostic, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import type { RawFile } from "../../source/read-document.ts";
import type { Cell, Sheet } from "../../source/workbook.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Column } from "../columns.ts";
import { type Grid, gridOf } from "../grid.ts";
import { plainHeader } from "../match-header.ts";
import { answerText } from "./answer-text.ts";
import { mappingMistakes } from "./mapping-mistakes.ts";
import type { Mapping } from "./read-mapping.ts";

/** A cell of the header: which header of the mapping it is, if any. */
interface MappedHeader {
  readonly col: number;
  readonly text: string;
  readonly listed: string | undefined;
}

interface MappedRow {
  readonly row: number;
  readonly headers: readonly MappedHeader[];
}

/**
 * An export as a workbook whose headers are those of the kind: each cell stays where it is, so that what is wrong in it can be
 * found in the export. What is the same for all rows stands in columns behind the last one.
 */
export function mapWorkbook(raw: RawFile, mapping: Mapping): Checked<RawFile> {
  const filled = raw.workbook!.sheets.filter(({ rows }) => rows.length > 0);
  const found = filled.map((sheet) => ({ sheet, grid: gridOf(sheet), header: headerRow(gridOf(sheet), mapping) }));
  const usable = found.filter(({ header }) => header.headers.some(({ listed }) => listed !== undefined));
  if (usable.length === 0) return { value: raw, diagnostics: [noColumns(raw, found, mapping)] };
  const headers = usable.map(({ header }) => header);
  const lacking = missing(raw, headers, mapping);
  if (lacking.length > 0) return { value: raw, diagnostics: lacking };
  const sheets = usable.map(({ sheet, grid, header }) => mappedSheet(sheet, grid, header, mapping));
  const left = usable.flatMap(({ sheet, grid, header }) => unlisted(raw, sheet, grid, header, mapping));
  const others = found.filter((one) => !usable.includes(one));
  const notRead = others.map(({ sheet }) =>
    mappingMistakes.sheetLeft.at(startOfSheet(raw.file, sheet), { mapping: mapping.document.file }),
  );
  return { value: { ...raw, workbook: { sheets } }, diagnostics: [...left, ...notRead] };
}

/** Above the header there may be a title and notes. */
const deepest = 30;

/** The row that the mapping names, else the one with the most of its headers. */
function headerRow(grid: Grid, { headerRow, columns }: Mapping): MappedRow {
  const listedAs = new Map([...columns.keys()].flatMap((header) => [[plainHeader(header), header] as const]));
  const read = (row: number): MappedRow => ({
    row,
    headers: cellsOf(grid, row).map(({ col, text }) => ({
      col,
      text,
      listed: columns.has(text) ? text : listedAs.get(plainHeader(text)),
    })),
  });
  if (headerRow !== undefined) return read(headerRow - 1);
  const rows = Array.from({ length: Math.min(grid.rowCount, deepest) }, (_, row) => read(row));
  const count = ({ headers }: MappedRow) => headers.filter(({ listed }) => listed !== undefined).length;
  return rows.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** The texts of a row, of merged cells in each of their columns only if they are one column wide. */
function cellsOf(grid: Grid, row: number): { col: number; text: string }[] {
  const above = Array.from({ length: row + 1 }, (_, at) => grid.typedIn(at)).flat();
  const cols = [...new Set(above.map(({ col }) => col))].sort((a, b) => a - b);
  return cols.flatMap((col) => {
    const found = grid.cellAt(row, col);
    return found?.col === col ? [{ col, text: found.cell.text }] : [];
  });
}

function mappedSheet(sheet: Sheet, grid: Grid, { row: at, headers }: MappedRow, mapping: Mapping): Sheet {
  const columns = headers.flatMap(({ col, listed }) => {
    const column = listed === undefined ? undefined : mapping.columns.get(listed);
    return column ? [{ col, column }] : [];
  });
  const width = Math.max(...sheet.rows.map(({ length }) => length));
  const fixed = [...mapping.fixed].map(([column, text], i) => ({ col: width + i, column, text }));
  const heads = [...columns, ...fixed].map(({ col, column }) => [col, { text: column.title }] as const);
  const rows = sheet.rows.map((cells, row): readonly (Cell | undefined)[] => {
    if (row < at) return [];
    if (row === at) return withCells([], heads);
    const own = columns.map(({ col, column }) => [col, answer(cells[col], column, mapping)] as const);
    const isFilled = columns.some(({ col }) => grid.cellAt(row, col));
    return withCells(cells, [...own, ...(isFilled ? fixed.map(({ col, text }) => [col, { text }] as const) : [])]);
  });
  const merges = sheet.merges.filter(({ startRow }) => startRow > at);
  return { ...sheet, rows, merges, lists: mapping.kind };
}

function withCells(
  cells: readonly (Cell | undefined)[],
  put: readonly (readonly [col: number, cell: Cell | undefined])[],
) {
  const row = [...cells];
  for (const [col, cell] of put) row[col] = cell;
  return Array.from(row);
}

function answer(cell: Cell | undefined, column: Column, { rewritten }: Mapping): Cell | undefined {
  if (!cell || cell.type === "error") return cell;
  const text = answerText(cell.text, column, rewritten.get(column.title) ?? new Map());
  return text === undefined ? undefined : { ...cell, text };
}

/** Columns with content that the mapping does not name. */
function unlisted(
  { file }: RawFile,
  { name }: Sheet,
  grid: Grid,
  { row: at, headers }: MappedRow,
  { document }: Mapping,
): Diagnostic[] {
  const isFilled = (col: number) =>
    Array.from({ length: grid.rowCount }, (_, row) => row).some((row) => row > at && grid.cellAt(row, col));
  const cell = name === undefined ? {} : { sheet: name };
  return headers
    .filter(({ listed, col }) => listed === undefined && isFilled(col))
    .map(({ text, col }) =>
      mappingMistakes.notListed.at(
        { file, line: at + 1, column: col + 1, cell },
        { column: text, mapping: document.file },
      ),
    );
}

/** Columns of the mapping that stand in no sheet. */
function missing({ file }: RawFile, found: readonly MappedRow[], { columns, document }: Mapping): Diagnostic[] {
  const headers = found.flatMap((one) => one.headers);
  const open = headers.filter(({ listed }) => listed === undefined).map(({ text }) => text);
  const known = headers.map(({ text }) => text);
  return [...columns]
    .filter(([header, column]) => column && !headers.some(({ listed }) => listed === header))
    .map(([header]) =>
      mappingMistakes.noSuchColumn.at(document.locateKey(["列", header]), {
        column: header,
        file,
        nearest: nearest(header, open),
        known,
      }),
    );
}

function noColumns(
  { file }: RawFile,
  found: readonly { readonly sheet: Sheet; readonly header: MappedRow }[],
  { document }: Mapping,
): Diagnostic {
  const [first] = found;
  const place = first ? startOfSheet(file, first.sheet) : startOf(file);
  const known = first ? first.header.headers.map(({ text }) => text) : [];
  return mappingMistakes.noColumns.at(place, { mapping: document.file, known });
}

const startOfSheet = (file: string, { name }: Sheet): Place => ({
  file,
  line: 1,
  column: 1,
  cell: name === undefined ? {} : { sheet: name },
});
