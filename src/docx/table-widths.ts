import type { Column, Table } from "../outline/blocks.ts";
import { placedCells } from "../outline/placed-cells.ts";
import { plainText } from "../template/content.ts";
import { headerChars, longestLine } from "./header-lines.ts";
import type { LayoutProfile } from "./page-layout.ts";

/** How a table is set: type size in half-points, column widths in twips that add up to the table's. */
export interface TableSetting {
  readonly size: number;
  readonly widths: readonly number[];
}

/** Room to spare on a line, for fonts a little wider than 宋体. */
const slack = 1.08;

/** Least room for text that may wrap. */
const wrappingChars = 4;
const leastChars = 2;

const twipsPerMm = 1440 / 25.4;

/** 五号 if every column gets the room it needs, else 小五, else 小五 with narrower columns for text that may wrap. */
export function tableSetting(table: Table, width: number, { table: look }: LayoutProfile): TableSetting {
  const { columns } = table;
  const shares = columns.map((column) => column.width);
  const tries = [
    { size: look.size, wrapping: wrappingChars },
    ...[wrappingChars, wrappingChars - 1, leastChars].map((wrapping) => ({ size: look.smallSize, wrapping })),
  ];
  for (const { size, wrapping } of tries) {
    const least = needs(table, size, wrapping, look.cellMargin);
    if (total(least) <= width) return { size, widths: shareOut(shares, least, width) };
  }
  // If it is still too wide for the paper, all columns get narrower alike, and single lines shrink their type.
  const wishes = needs(table, look.smallSize, leastChars, look.cellMargin);
  return { size: look.smallSize, widths: shareOut(wishes, columns.map(fixed), width) };
}

/** The size at which `chars` characters fit a cell on one line: `size`, or smaller down to `least`. */
export function fittingSize(chars: number, cellWidth: number, size: number, least: number, cellMargin: number): number {
  const room = (cellWidth - 2 * cellMargin) / slack;
  return chars * size * 10 <= room ? size : Math.max(least, Math.floor(room / (chars * 10)));
}

function needs(table: Table, size: number, wrapping: number, cellMargin: number): number[] {
  // A cell that says it takes several columns asks for no room in one.
  const cells = table.rows.flatMap((row) => placedCells(row, table).filter(({ span }) => !row.spans || span === 1));
  return table.columns.map((column, i) => {
    const texts = cells.filter(({ at }) => at === i).map(({ content }) => longestLine(plainText(content, "\n")));
    const longest = Math.max(0, ...texts);
    const chars = Math.max(column.oneLine ? longest : Math.min(longest, wrapping), headerChars(column.header));
    return Math.max(fixed(column), Math.ceil(chars * size * 10 * slack) + 2 * cellMargin);
  });
}

const fixed = ({ atLeast = 0 }: Column): number => Math.ceil(atLeast * twipsPerMm);

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Shares `width` out in proportion to `wishes`, none below its least; the last column takes what rounding leaves. */
function shareOut(wishes: readonly number[], least: readonly number[], width: number): number[] {
  const held = new Set<number>();
  let shares = [...least];
  for (let again = true; again; ) {
    again = false;
    const free = width - total(least.filter((_, i) => held.has(i)));
    const wished = total(wishes.filter((_, i) => !held.has(i)));
    shares = wishes.map((wish, i) => (held.has(i) ? least[i]! : Math.floor((free * wish) / wished)));
    for (const [i, share] of shares.entries()) {
      if (held.has(i) || share >= least[i]! || held.size === wishes.length - 1) continue;
      held.add(i);
      again = true;
    }
  }
  const rest = width - total(shares);
  return shares.map((share, i) => (i === shares.length - 1 ? share + rest : share));
}
