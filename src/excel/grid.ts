import type { Cell, Merge, Sheet } from "../source/workbook.ts";

/** A cell of a sheet with the place where it is typed, both from 0: of merged cells that is the first one. */
export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly col: number;
}

/** The cells of a sheet in which merged cells all have the content of the first. */
export interface Grid {
  readonly rowCount: number;
  /** Of the widest row. */
  readonly columnCount: number;
  cellAt(row: number, col: number): GridCell | undefined;
  /** The merged cells that a place belongs to. */
  mergeAt(row: number, col: number): Merge | undefined;
  /** The cells of a row that have content of their own. */
  typedIn(row: number): readonly GridCell[];
}

/** Merges that are higher are a frame around the table, not a value for many rows. */
const highest = 1000;

export function gridOf({ rows, merges }: Sheet): Grid {
  const byPlace = new Map<string, Merge>();
  for (const merge of merges) {
    if (merge.endRow - merge.startRow > highest || merge.endCol - merge.startCol > highest) continue;
    for (let row = merge.startRow; row <= merge.endRow; row++)
      for (let col = merge.startCol; col <= merge.endCol; col++) byPlace.set(`${row},${col}`, merge);
  }
  const mergeAt = (row: number, col: number) => (byPlace.size > 0 ? byPlace.get(`${row},${col}`) : undefined);
  return {
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    mergeAt,
    cellAt(row, col) {
      const merge = mergeAt(row, col);
      const [r, c] = merge ? [merge.startRow, merge.startCol] : [row, col];
      const cell = rows[r]?.[c];
      return cell && { cell, row: r, col: c };
    },
    typedIn: (row) => (rows[row] ?? []).flatMap((cell, col) => (cell ? [{ cell, row, col }] : [])),
  };
}
