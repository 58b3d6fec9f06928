import type { PlainSheet } from "./write-workbook.ts";

/** Sheets as a file by its name: an xlsx, or a csv with the first of them. The library is loaded for this only. */
export async function writeTable(file: string, sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const { writeCsv, writeWorkbook } = await import("./write-workbook.ts");
  return /\.csv$/i.test(file) ? writeCsv(sheets[0]?.rows ?? []) : writeWorkbook(sheets);
}
