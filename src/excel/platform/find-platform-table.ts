import type { Sheet } from "../../source/workbook.ts";
import type { ColumnPair } from "../column-pairs.ts";
import { type Grid, gridOf } from "../grid.ts";
import { type Meant, meantBy, type PlatformItem, plainHead, platformItems } from "./platform-columns.ts";

/** The table of a platform in a sheet: where its columns are, all from 0. */
export interface PlatformTable {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<PlatformItem, number>;
}

/** Above the header there may be a title and notes. */
export const deepest = 30;

/** Finds the row with a column for the name and one for the hours. `named`: columns that a person says, 学时=获得学时. */
export function findPlatformTable(sheet: Sheet, named: readonly ColumnPair[]): PlatformTable | undefined {
  const grid = gridOf(sheet);
  let best: PlatformTable | undefined;
  for (let headerRow = 0; headerRow < Math.min(grid.rowCount, deepest); headerRow++) {
    const columns = columnsOf(headersIn(grid, headerRow), named);
    const isTable = columns.has("姓名") && columns.has("学时");
    if (isTable && columns.size > (best?.columns.size ?? 0)) best = { grid, headerRow, columns };
  }
  return best;
}

/** The headers of a row by their columns. One that spans several columns is a title, or says what those below it have in common. */
export const headersIn = (grid: Grid, row: number): ReadonlyMap<number, string> =>
  new Map(
    Array.from({ length: grid.columnCount }, (_, col) => [col, grid.cellAt(row, col)?.cell.text ?? ""] as const).filter(
      ([col, text]) => text !== "" && !isWide(grid, row, col),
    ),
  );

function isWide(grid: Grid, row: number, col: number): boolean {
  const merge = grid.mergeAt(row, col);
  return merge !== undefined && merge.endCol > merge.startCol;
}

function columnsOf(
  headers: ReadonlyMap<number, string>,
  named: readonly ColumnPair[],
): ReadonlyMap<PlatformItem, number> {
  const meant = [...headers].flatMap(([at, text]) => {
    const meaning = meantBy(text);
    return meaning ? [{ at, ...meaning }] : [];
  });
  const columns = new Map<PlatformItem, number>();
  for (const item of platformItems) {
    const said = named.find(({ left }) => left === item);
    const at = said
      ? [...headers].find(([, text]) => plainHead(text) === plainHead(said.right))?.[0]
      : meant.filter((one) => one.item === item).toSorted(bySureness(meant))[0]?.at;
    if (at !== undefined) columns.set(item, at);
  }
  return columns;
}

/** Beside a column of trainings the hours of each are meant, else those of the person in all. */
function bySureness(all: readonly Meant[]): (a: Meant, b: Meant) => number {
  const hasItems = all.some(({ item }) => item === "项目");
  const weight = ({ isTotal, rank }: Meant) => rank + (isTotal === hasItems ? 1000 : 0);
  return (a, b) => weight(a) - weight(b);
}
