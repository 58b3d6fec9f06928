import { displayWidth, padTo } from "./display-width.ts";
import { wrapChinese } from "./wrap-lines.ts";

/**
 * Rows in columns that line up on the screen, two spaces between them, none at the end of a line. If a row is wider
 * than `width` columns of the screen, its last cell is wrapped under itself.
 */
export function tableLines(given: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] {
  const rows = given.map((row) => row.map((cell) => cell.replaceAll("\n", "⏎")));
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell));
  return rows.flatMap((row) => {
    const before = row.slice(0, -1).map((cell, i) => `${padTo(cell, widths[i]!)}  `);
    const indent = displayWidth(before.join(""));
    const [first = "", ...others] = wrapLast(row.at(-1) ?? "", width - indent);
    return [`${before.join("")}${first}`.trimEnd(), ...others.map((line) => " ".repeat(indent) + line)];
  });
}

/** If there is too little room for a readable column, the terminal wraps the line. */
const wrapLast = (cell: string, room: number): string[] => (room < 16 ? [cell] : wrapChinese(cell, room));
