import { writeCsv as csvText } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";

/** A sheet to write: rows of texts and numbers. A text is never taken for a formula, whatever it begins with. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** How many rows the header has; 1 if left out. It stays in view. */
  readonly headRows?: number;
  /** Sentences under the rows, an empty row between; the columns are not made wider for them. */
  readonly notes?: readonly string[];
}

/** The same bytes for the same sheets, wherever and whenever they are written. */
export const fixedProperties = {
  created: new Date("2000-01-01T00:00:00Z"),
  modified: new Date("2000-01-01T00:00:00Z"),
};

/** Writes an xlsx file. */
export async function writeWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const upright = sheets.map((sheet) => ({ ...sheet, rows: withoutTurning(sheet.rows) }));
  return writeXlsx({
    properties: fixedProperties,
    sheets: upright.map(({ rows, headRows = 1, notes = [] }, i) => ({
      name: names[i]!,
      rows: [...rows, ...notesUnder(notes)].map((row) => row.map((value) => (value === "" ? null : value))),
      columns: widthsOf(rows).map((width) => ({ width })),
      freezePane: { rows: headRows },
      cells: styledCells(rows, headRows),
    })),
  });
}

/** Without what turns the writing direction: a cell would show another text than it holds. */
const withoutTurning = (rows: PlainSheet["rows"]): PlainSheet["rows"] =>
  rows.map((row) =>
    row.map((value) => (typeof value === "string" ? value.replace(/[\u202a-\u202e\u2066-\u2069]/g, "") : value)),
  );

const notesUnder = (notes: readonly string[]): PlainSheet["rows"] =>
  notes.length > 0 ? [[], ...notes.map((note) => [note])] : [];

/** Writes a csv file in UTF-8 with a BOM, which Excel needs to read Chinese. What Excel would run as a formula gets an apostrophe. */
export const writeCsv = (rows: PlainSheet["rows"]): Uint8Array =>
  Buffer.from(
    csvText(
      withoutTurning(rows).map((row) => [...row]),
      { bom: true, escapeFormulae: true },
    ),
  );

/** Headers, and cells of several lines, which a spreadsheet shows as one line unless it is told. */
const styledCells = (rows: PlainSheet["rows"], headRows: number) =>
  new Map(
    rows.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const isHead = r < headRows;
        const alignment = { wrapText: true };
        const style = isHead ? { font: { bold: true }, alignment } : { alignment };
        return isHead || String(value).includes("\n") ? [[`${r},${c}`, { value, style }] as const] : [];
      }),
    ),
  );

/** In characters of half width; a Chinese one takes two. */
export const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0);

const longestLine = (text: string): number => Math.max(...text.split("\n").map(widthOf));

const widthsOf = (rows: PlainSheet["rows"]): number[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, value] of row.entries())
      widths[i] = Math.max(widths[i] ?? 6, Math.min(50, longestLine(String(value)) + 2));
  return widths;
};

/** Names that Excel takes: at most 31 characters, without : \\ / ? * [ ], each once. */
export function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/[:\\/?*[\]]/g, "_")
        .replace(/^'|'$/g, "_")
        .slice(0, 28) || "表";
    let unique = plain;
    for (let i = 2; used.has(unique.toLowerCase()); i++) unique = `${plain}${i}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
