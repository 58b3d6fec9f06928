import type { Annex, Row, Table } from "../../outline/blocks.ts";
import { placedCells } from "../../outline/placed-cells.ts";
import { type Content, plainText } from "../../template/content.ts";
import type { TextSheet } from "./text-sheet.ts";

/** The table of an annex as it is printed, cell by cell, with its notes; `undefined` for an annex of photos. */
export function annexSheet(name: string, { blocks, notes }: Annex): TextSheet | undefined {
  const table = blocks.find((block) => block.type === "table");
  if (!table) return undefined;
  const heads = table.isForm ? [] : [table.columns.map(({ header }) => header)];
  const rows = table.rows.map((row) => cellsOf(row, table));
  return { name, rows: [...heads, ...rows], headRows: heads.length, notes: notes.map(words) };
}

/** The cells of a row, one for each column: behind a wide one stand empty ones. */
const cellsOf = (row: Row, table: Table): readonly string[] =>
  placedCells(row, table).flatMap(({ content, span }) => [
    words(content),
    ...Array.from({ length: span - 1 }, () => ""),
  ]);

const words = (content: Content): string => plainText(content, "\n");
