import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { columnLetters } from "../../diagnostics/place-text.ts";
import { fixedProperties, sheetNames, widthOf } from "../write-workbook.ts";
import { type CellEntry, cellEntry, type FormSchool } from "./cell-entry.ts";
import { ChoiceLists } from "./choice-lists.ts";
import { columnNote, exampleFor } from "./column-note.ts";
import type { FilledSheet } from "./fill-sheets.ts";
import { formGuide, guideName } from "./form-guide.ts";
import { ruleFor, type UsualDays } from "./form-rules.ts";
import type { FormColumn } from "./form-sheets.ts";

/** A sheet to write, and in which days the dates of each column are likely to lie. */
interface WrittenSheet extends FilledSheet {
  daysOf(column: FormColumn): UsualDays;
}

/** Rows that can be filled in, and so many more than what is filled in already. */
const usualRows = 200;
const moreRows = 50;

const cellFormats = { text: "@", choice: "@", date: "yyyy-mm-dd", number: "General" } as const;
const line = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const page = {
  paperSize: "a4",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const;
const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7EEF7" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border,
};

/** Writes a form: a page that explains, a sheet for each kind, and the lists to choose from, hidden. */
export async function writeForm(
  title: string,
  sheets: readonly WrittenSheet[],
  school: FormSchool,
): Promise<Uint8Array> {
  const lists = new ChoiceLists();
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet, i) => formSheet(names[i]!, sheet, school, lists));
  return writeXlsx({
    properties: fixedProperties,
    defaultFont: { name: "宋体", size: 11 },
    namedRanges: names.map((name) => ({
      name: "_xlnm.Print_Titles",
      range: `'${name.replaceAll("'", "''")}'!$1:$1`,
      scope: name,
    })),
    sheets: [
      guideSheet(formGuide(title, sheets)),
      ...written,
      ...(lists.rows.length > 0 ? [{ name: lists.sheet, rows: lists.rows, hidden: true }] : []),
    ],
  });
}

/** In characters: what a page has room for. */
const guideWidth = 84;

function guideSheet(rows: string[][]): WriteSheet {
  const heading = rows.findIndex(([text]) => text === "") + 1;
  const style = (row: number): CellStyle => ({
    font: { bold: row === 0 || row === heading, size: row === 0 ? 16 : 11 },
    alignment: { wrapText: true, vertical: "center" },
  });
  return {
    name: guideName,
    rows,
    columns: [{ width: guideWidth }],
    cells: new Map(rows.map(([text], row) => [`${row},0`, { value: text!, style: style(row) }])),
    rowDefs: new Map(
      rows.map(([text], row) => [
        row,
        { height: row === 0 ? 30 : 18 * Math.ceil(widthOf(text!) / (guideWidth - 2)) + 4 },
      ]),
    ),
    pageSetup: { ...page, orientation: "portrait" },
    view: { showGridLines: false },
  };
}

function formSheet(name: string, sheet: WrittenSheet, school: FormSchool, lists: ChoiceLists): WriteSheet {
  const columns = sheet.columns.map((column) => ({ column, entry: cellEntry(column.field, school) }));
  const rowCount = Math.max(usualRows, sheet.rows.length + moreRows);
  const cells = new Map<string, Partial<Cell>>();
  for (const [c, { column, entry }] of columns.entries()) {
    const value = column.isNeeded ? `${column.title}*` : column.title;
    const note = columnNote(column, entry, sheet);
    cells.set(`0,${c}`, { value, style: headStyle, ...(note && { comment: { text: note } }) });
    const style = styleOf(entry);
    for (let r = 1; r <= rowCount; r++) {
      const text = sheet.rows[r - 1]?.get(column.title);
      cells.set(`${r},${c}`, text === undefined ? { type: "empty", style } : { ...filledCell(text, entry), style });
    }
  }
  const last = columnLetters(columns.length);
  return {
    name,
    columns: columns.map(({ column, entry }) => ({ width: columnWidth(column, entry, sheet.rows) })),
    cells,
    rowDefs: new Map([[0, { height: 36 }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rowCount + 1}` },
    dataValidations: columns.flatMap(({ column, entry }, c) => {
      const letters = columnLetters(c + 1);
      return ruleFor(entry, `${letters}2:${letters}${rowCount + 1}`, lists, sheet.daysOf(column));
    }),
    protection,
    pageSetup: { ...page, orientation: "landscape" },
  };
}

/** Without a password: only the header is to stay as it is. */
const protection = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  insertHyperlinks: true,
  sort: true,
  autoFilter: true,
};

const styleOf = ({ type }: CellEntry): CellStyle => ({
  numFmt: cellFormats[type],
  alignment: { vertical: "center", wrapText: true },
  border,
  protection: { locked: false },
});

/** A day as a date, a number as one, everything else as it is written. */
function filledCell(text: string, { type }: CellEntry): Partial<Cell> {
  if (type === "date" && /^\d{4}-\d\d-\d\d$/.test(text)) return { value: new Date(`${text}T00:00:00Z`), type: "date" };
  if (type === "number" && /^\d{1,9}(?:\.\d{1,4})?$/.test(text)) return { value: Number(text), type: "number" };
  return { value: text, type: "string" };
}

/** By its header, its example, its choices and what is filled in. */
function columnWidth(column: FormColumn, entry: CellEntry, rows: FilledSheet["rows"]): number {
  const choices = entry.type === "choice" && entry.others !== "fine" ? entry.words : [];
  const filled = rows.flatMap((row) => row.get(column.title) ?? []);
  const texts = [exampleFor(column, entry) ?? "", ...choices, ...filled];
  const widest = Math.max(...texts.map((text) => Math.min(20, widthOf(text) + 2)));
  const least = { number: 8, date: 13, choice: 10, text: column.isNeeded && !column.field.value.date ? 20 : 13 }[
    entry.type
  ];
  return Math.max(least, widest, widthOf(column.title) + (column.isNeeded ? 6 : 5));
}
