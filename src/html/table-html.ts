import type { Column, Row, Table } from "../outline/blocks.ts";
import { placedCells } from "../outline/placed-cells.ts";
import { contentHtml, textHtml } from "./content-html.ts";
import type { PageMarks } from "./page-marks.ts";

/** A table in a box of its own, which scrolls where the page is narrower. `caption` is read aloud, not shown. */
export function tableHtml(table: Table, caption: string, marks: PageMarks): string {
  const { columns, rows, isForm } = table;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${percent(width, all)}">`).join("");
  const head = `<thead><tr>${columns.map(headHtml).join("")}</tr></thead>`;
  const body = rows.map((row) => rowHtml(row, table, marks)).join("\n");
  // A few words wide at least, so that a column on a phone is no ribbon of single characters.
  const least = Math.min(60, columns.length * 5.5);
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${textHtml(caption)}（表格）">`,
    `<table style="min-width:${least}em"><caption>${textHtml(caption)}</caption><colgroup>${widths}</colgroup>`,
    isForm ? "" : head,
    `<tbody>${body}</tbody></table></div>`,
  ].join("");
}

const percent = (width: number, all: number): string => `${all > 0 ? Math.round((width / all) * 1000) / 10 : 0}%`;

const headHtml = ({ header }: Column): string => `<th scope="col">${textHtml(header)}</th>`;

function rowHtml(row: Row, table: Table, marks: PageMarks): string {
  const html = placedCells(row, table).map(({ column, content, span }) =>
    cellHtml(column, contentHtml(content, marks), span),
  );
  const height = row.height === undefined ? "" : ` style="height:${row.height}mm"`;
  return `<tr${row.total ? ' class="total"' : ""}${height}>${html.join("")}</tr>`;
}

function cellHtml({ align = "left", oneLine }: Column, html: string, span: number): string {
  const classes = [...(align === "left" ? [] : [align]), ...(oneLine ? ["line"] : [])];
  const look = classes.length > 0 ? ` class="${classes.join(" ")}"` : "";
  return `<td${look}${span > 1 ? ` colspan="${span}"` : ""}>${html}</td>`;
}
