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
/** So many places may be merged in a sheet; a file made to take all memory claims more. */
const mostMerged = 1e6;

export function gridOf({ rows, merges }: Sheet): Grid {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const byPlace = mergedPlaces({ rows, merges }, columnCount);
  const mergeAt = (row: number, col: number) => (byPlace.size > 0 ? byPlace.get(`${row},${col}`) : undefined);
  return {
    rowCount: rows.length,
    columnCount,
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

/** Which merged cells a place (`row,col`) belongs to. Those without content are none. */
function mergedPlaces({ rows, merges }: Sheet, columnCount: number): ReadonlyMap<string, Merge> {
  const byPlace = new Map<string, Merge>();
  let room = mostMerged;
  for (const merge of merges) {
    const { startRow, startCol } = merge;
    const endRow = Math.min(merge.endRow, rows.length - 1);
    const endCol = Math.min(merge.endCol, columnCount - 1);
    room -= Math.max(0, endRow - startRow + 1) * Math.max(0, endCol - startCol + 1);
    if (room < 0) break;
    if (merge.endRow - startRow > highest || rows[startRow]?.[startCol] === undefined) continue;
    for (let row = startRow; row <= endRow; row++)
      for (let col = startCol; col <= endCol; col++) byPlace.set(`${row},${col}`, merge);
  }
  return byPlace;
}
