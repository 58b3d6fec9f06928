import type { Column, Row, Table } from "../outline/blocks.ts";
import { cellOf, literal } from "./gfm-text.ts";

/** A table as GitHub's Markdown has it. A form has no row of headers: its first row stands there. */
export function gfmTable(table: Table): string {
  const { columns, rows, isForm } = table;
  const cells = rows.map((row) => cellsOf(row, columns.length));
  const heads = columns.map(({ header }) => literal(header).replaceAll("|", "\\|").replaceAll("\n", ""));
  const [first = [], ...rest] = isForm ? cells : [heads, ...cells];
  return [first, columns.map(ruleOf), ...rest].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** The cells of a row; a short row of a form ends in empty ones. */
const cellsOf = ({ cells, total }: Row, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => {
    const text = cellOf(cells[i] ?? []);
    return total && text !== "" && !text.includes("**") ? `**${text}**` : text;
  });

const ruleOf = ({ align }: Column): string => (align === "center" ? ":-:" : align === "right" ? "--:" : "---");
