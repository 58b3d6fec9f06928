import { displayWidth } from "./display-width.ts";
import { tableLines } from "./table.ts";

/** Room that a last column with long text needs at least. */
const leastLast = 16;
const gap = 2;

/**
 * A table as lines of at most `width` columns of the screen: what is too wide goes on below, each part with the first
 * column of the whole. Only the last cell of a row is wrapped.
 */
export function partedTableLines(rows: readonly (readonly string[])[], width: number): string[] {
  const [first = 0, ...widths] = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => displayWidth(row[i] ?? ""))),
  );
  const parts: number[][] = [[]];
  let used = first;
  for (const [i, own] of widths.entries()) {
    const isLast = i === widths.length - 1;
    const needed = gap + (isLast ? Math.min(own, leastLast) : own);
    if (used + needed > width && parts.at(-1)!.length > 0) {
      parts.push([]);
      used = first;
    }
    parts.at(-1)!.push(i + 1);
    used += needed;
  }
  return parts.flatMap((columns, nth) => [
    ...(nth > 0 ? [""] : []),
    ...tableLines(
      rows.map((row) => [row[0] ?? "", ...columns.map((column) => row[column] ?? "")]),
      width,
    ),
  ]);
}
