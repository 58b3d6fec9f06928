import type { Column, Row, Table } from "../outline/blocks.ts";
import { placedCells } from "../outline/placed-cells.ts";
import { cellOf, literal } from "./gfm-text.ts";

/** A table as GitHub's Markdown has it. A form has no row of headers: its first row stands there. */
export function gfmTable(table: Table): string {
  const { columns, rows, isForm } = table;
  const cells = rows.map((row) => cellsOf(row, table));
  const heads = columns.map(({ header }) => literal(header).replaceAll("|", "\\|").replaceAll("\n", ""));
  const [first = [], ...rest] = isForm ? cells : [heads, ...cells];
  return [first, columns.map(ruleOf), ...rest].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** The cells of a row, one for each column: Markdown joins none, so that empty ones follow a wide one. */
const cellsOf = (row: Row, table: Table): readonly string[] =>
  placedCells(row, table).flatMap(({ content, column, span }) => {
    const text = cellOf(content, column.hasNames);
    const shown = row.total && text !== "" && !text.includes("**") ? `**${text}**` : text;
    return [shown, ...Array.from({ length: span - 1 }, () => "")];
  });

const ruleOf = ({ align }: Column): string => (align === "center" ? ":-:" : align === "right" ? "--:" : "---");
