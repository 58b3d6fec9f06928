import type { Content } from "../template/content.ts";
import type { Column, Row, Table } from "./blocks.ts";

/** A cell where it stands in its table. */
export interface PlacedCell {
  readonly content: Content;
  /** Whose look it has: the first of its columns. */
  readonly column: Column;
  /** The number of that column, from 0. */
  readonly at: number;
  /** How many columns it takes. */
  readonly span: number;
}

/** The cells of a row. In a form the last one of a short row reaches the right edge; elsewhere empty ones follow it. */
export function placedCells(
  { cells, spans }: Row,
  { columns, isForm }: Pick<Table, "columns" | "isForm">,
): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const count = columns.length;
  for (let i = 0, at = 0; at < count && (!isForm || i < cells.length); i++) {
    const isLast = isForm === true && i === cells.length - 1;
    const span = isLast ? count - at : Math.min(spans?.[i] ?? 1, count - at);
    placed.push({ content: cells[i] ?? [], column: columns[at]!, at, span });
    at += span;
  }
  return placed;
}
