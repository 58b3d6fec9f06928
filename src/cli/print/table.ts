import { displayWidth, padTo } from "./display-width.ts";

/** Rows in columns that line up on the screen; two spaces between them, none at the end of a line. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, i) => padTo(cell, widths[i]!))
      .join("  ")
      .trimEnd(),
  );
}
