import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { readWorkbook } from "../../src/excel/read-workbook.ts";
import type { SourceDocument } from "../../src/source/document.ts";

const fixtures = join(import.meta.dirname, "fixtures");

/** A file of `fixtures/` as its data; the findings as cell, code and message. `as` is the name it is read under. */
export async function readFixture(name: string, as = name.replace(/^.*\//, "")) {
  return readBytes(readFileSync(join(fixtures, name)), as);
}

export async function readBytes(bytes: Uint8Array, file: string) {
  const opened = await openWorkbook({ file, bytes });
  const read = opened.value && readWorkbook(opened.value);
  const found = [...opened.diagnostics, ...(read?.diagnostics ?? [])];
  return {
    workbook: opened.value?.workbook,
    document: read?.value as SourceDocument,
    data: JSON.parse(JSON.stringify(read?.value.data ?? null)),
    found,
    said: found.map((d) => `${d.cell ? `${d.cell.sheet ?? ""}!${d.line},${d.column}` : "-"} ${d.code}`),
  };
}

/** The text of a cell (row and column from 1) of the only sheet, or of the named one. */
export const cellOf = (
  { workbook }: Awaited<ReturnType<typeof readBytes>>,
  row: number,
  column: number,
  sheet?: string,
) =>
  (sheet === undefined ? workbook?.sheets[0] : workbook?.sheets.find(({ name }) => name === sheet))?.rows[row - 1]?.[
    column - 1
  ];
