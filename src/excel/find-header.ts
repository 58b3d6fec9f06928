import type { Column } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { type HeaderMeaning, plainHeader } from "./match-header.ts";

/** A header as it is typed, and what it means. */
export interface Header {
  readonly text: string;
  /** Row and column from 0. */
  readonly row: number;
  readonly col: number;
  readonly meaning: HeaderMeaning;
}

/** The header row of a table, which may be two: 发表 over 刊物, 期 and 级别. */
export interface HeaderRow {
  /** Its last row, from 0. */
  readonly row: number;
  readonly headers: readonly Header[];
}

/** Above the header there may be a title and notes. */
const deepest = 30;

/**
 * The row with the most headers that mean a column. At least two must, or all of them where there is but one: a note above a table
 * may hold a word that is also a header.
 */
export function findHeader(grid: Grid, meaningOf: (header: string) => HeaderMeaning): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (let row = 0; row < Math.min(grid.rowCount, deepest); row++) {
    for (const found of [...twoRows(grid, row, meaningOf), oneRow(grid, row, meaningOf)])
      if (columnsIn(found).length > columnsIn(best).length) best = found;
  }
  return columnsIn(best).length >= Math.min(2, best?.headers.length ?? 2) ? best : undefined;
}

export const isColumn = (meaning: HeaderMeaning): meaning is Column => typeof meaning === "object";

const columnsIn = (found: HeaderRow | undefined): readonly Column[] =>
  (found?.headers ?? []).map(({ meaning }) => meaning).filter(isColumn);

function oneRow(grid: Grid, row: number, meaningOf: (header: string) => HeaderMeaning): HeaderRow {
  const headers = grid.typedIn(row).map(({ cell: { text }, col }) => ({ text, row, col, meaning: meaningOf(text) }));
  return { row, headers };
}

/** A row in which a header spans several columns, together with the one below. */
function twoRows(grid: Grid, row: number, meaningOf: (header: string) => HeaderMeaning): HeaderRow[] {
  const isOver = ({ col }: { col: number }) => {
    const merge = grid.mergeAt(row, col);
    return merge !== undefined && merge.endCol > merge.startCol;
  };
  if (!grid.typedIn(row).some(isOver)) return [];
  const last = Math.max(...[...grid.typedIn(row), ...grid.typedIn(row + 1)].map(({ col }) => col));
  const headers = Array.from({ length: last + 1 }, (_, col): Header | undefined => {
    const [top, below] = [grid.cellAt(row, col), grid.cellAt(row + 1, col)];
    const own = below ?? top;
    if (own === undefined) return undefined;
    const place = { row: own.row, col, text: own.cell.text };
    if (!top || !below) return { ...place, meaning: meaningOf(place.text) };
    return { ...place, meaning: joinedMeaning(top.cell.text, below.cell.text, meaningOf) };
  });
  return [{ row: row + 1, headers: headers.filter((header) => header !== undefined) }];
}

/** 发表 over 级别 is 发表级别; 师傅 over 姓名 is 师傅; a heading that means nothing leaves the one below as it is. */
function joinedMeaning(top: string, below: string, meaningOf: (header: string) => HeaderMeaning): HeaderMeaning {
  const joined = meaningOf(top + below);
  if (joined) return joined;
  const over = meaningOf(top);
  const isName = isColumn(over) && over.stands !== undefined && ["姓名", over.stands].includes(plainHeader(below));
  return isName ? over : meaningOf(below);
}
