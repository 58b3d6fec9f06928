import type { Place } from "./diagnostic.ts";

/** A place as people and editors write it: 记录/2024-11.yaml:14:9; of a cell 登记.xlsx[公开课]!D14. */
export const placeText = (place: Place): string =>
  place.cell ? `${fileAndSheet(place)}!${cellName(place)}` : `${place.file}:${place.line}:${place.column}`;

/** The file, of a cell with its sheet: 登记.xlsx[公开课]. */
export const fileAndSheet = ({ file, cell }: Pick<Place, "file" | "cell">): string =>
  cell?.sheet === undefined ? file : `${file}[${cell.sheet}]`;

/** The name of a cell in its sheet: D14. */
export const cellName = ({ line, column }: Pick<Place, "line" | "column">): string => `${columnLetters(column)}${line}`;

/** The letters of a column (from 1): D, AB. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** For sorting: by line, then by column; the sheets of a workbook one after the other. */
export const comparePlaces = (a: Place, b: Place): number => {
  const [one = "", other = ""] = [a.cell?.sheet, b.cell?.sheet];
  return one < other ? -1 : one > other ? 1 : a.line - b.line || a.column - b.column;
};
