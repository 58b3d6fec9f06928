import type { PlainSheet } from "../write-workbook.ts";

/** A sheet as it is printed, before numbers in it become numbers. */
export interface TextSheet extends PlainSheet {
  readonly rows: readonly (readonly string[])[];
}

/** A cell that holds nothing but a number becomes one. `stays`: texts of digits that are none, such as 继教号. */
export const withNumbers = (sheet: TextSheet, stays: ReadonlySet<string>): PlainSheet => {
  const { headRows = 1 } = sheet;
  const cellOf = (text: string) => (isPlainNumber(text) && !stays.has(text) ? Number(text) : text);
  return { ...sheet, rows: sheet.rows.map((row, i) => (i < headRows ? row : row.map(cellOf))) };
};

/**
 * Whether a text is read as the same number and printed as the same text: not 0017, 1.10 or 1e3. What has more than seven digits
 * is a telephone or the number of a certificate.
 */
const isPlainNumber = (text: string): boolean =>
  /^-?\d{1,7}(?:\.\d{1,4})?$/.test(text) && String(Number(text)) === text;
