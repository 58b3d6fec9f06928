import { type CellValue, type Cell as LibraryCell, type Sheet as LibrarySheet, readXlsx as read } from "hucre/xlsx";
import type { Mistake } from "../diagnostics/define-mistake.ts";
import { cellName } from "../diagnostics/place-text.ts";
import type { Unpacked } from "../source/unpack-zip.ts";
import type { Cell, Sheet, Workbook } from "../source/workbook.ts";
import { plainCharactersOf } from "../zh/odd-characters.ts";
import { cellsShowingMonths } from "./cells-showing-months.ts";
import { shownDate, shownNumber } from "./shown-value.ts";
import { workbookMistakes } from "./workbook-mistakes.ts";

/** The cells of an xlsx file that can be unpacked. Formulas are never evaluated: what counts is their stored value; one without is a blank cell. */
export async function readXlsx(bytes: Uint8Array, parts: Unpacked): Promise<Workbook | Mistake> {
  try {
    // Hidden sheets hold lists for choices, and what somebody put away.
    const { sheets } = await read(bytes, {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    });
    const months = cellsShowingMonths(parts);
    return { sheets: sheets.map((sheet) => sheetOf(sheet, months)) };
  } catch {
    // The library throws for whatever it cannot read, with words of its own.
    return workbookMistakes.damaged.of({});
  }
}

function sheetOf({ name, rows, cells, merges = [] }: LibrarySheet, months: ReadonlySet<string>): Sheet {
  const formatOf = (r: number, c: number, cell: LibraryCell | undefined) =>
    cell?.style?.numFmt ?? (months.has(`${name}!${cellName({ line: r + 1, column: c + 1 })}`) ? "yyyy-mm" : undefined);
  const read = rows.map((row, r) =>
    row.map((value, c) => {
      const cell = cells?.get(`${r},${c}`);
      return cellOf(value, cell, formatOf(r, c, cell));
    }),
  );
  return { name, rows: read.slice(0, read.findLastIndex((row) => row.some((cell) => cell !== undefined)) + 1), merges };
}

function cellOf(value: CellValue, cell: LibraryCell | undefined, format: string | undefined): Cell | undefined {
  if (cell?.type === "error") return { text: String(value), type: "error" };
  if (value === null) return undefined;
  if (value instanceof Date) return { text: shownDate(value, format), type: "date" };
  if (typeof value === "number") {
    const isCut = Number.isInteger(value) && Math.abs(value) >= mostDigits;
    return { text: shownNumber(value, format), type: "number", ...(isCut && { isCut }) };
  }
  const text = typeof value === "boolean" ? (value ? "是" : "否") : plainText(value);
  return text === "" ? undefined : { text };
}

/** A spreadsheet keeps fifteen digits of a number. */
const mostDigits = 1e15;

/** Without the spaces around it, full-width ones too, and without characters that cannot be seen. */
const plainText = (text: string): string => plainCharactersOf(text.replace(/\r\n?/g, "\n")).trim();
