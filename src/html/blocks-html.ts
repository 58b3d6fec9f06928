import type { Block, Chart, Heading, Picture, Pictures, Table } from "../outline/blocks.ts";
import { chartTable } from "../outline/chart-table.ts";
import { captionOf, spacedNumber } from "../outline/written-numbers.ts";
import { plainText } from "../template/content.ts";
import { chartSvg } from "./chart-svg.ts";
import { contentHtml, textHtml } from "./content-html.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PageMarks } from "./page-marks.ts";
import { tableHtml } from "./table-html.ts";

/** Blocks in order. A table is called as the heading above it, the first ones as `title`. */
export function blocksHtml(blocks: readonly (Block | Pictures)[], title: string, marks: PageMarks): string {
  let above = title;
  return blocks
    .map((block) => {
      if (block.type === "heading") above = plainText(block.content, " ");
      return blockHtml(block, above, marks);
    })
    .join("\n");
}

function blockHtml(block: Block | Pictures, above: string, marks: PageMarks): string {
  switch (block.type) {
    case "heading":
      return headingHtml(block, marks);
    case "paragraph":
      return `<p>${contentHtml(block.content, marks)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${contentHtml(item, marks)}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return block.caption === undefined ? tableHtml(block, above, marks) : captionedHtml(block, marks);
    case "pictures":
      return `<div class="pictures of${block.perPage}">${block.pictures.map(pictureHtml).join("")}</div>`;
    case "chart":
      return chartHtml(block, marks);
  }
}

function headingHtml({ level, number, content, startsPage }: Heading, marks: PageMarks): string {
  const tag = `h${level + 1}`;
  const words = spacedNumber(number) + plainText(content, " ");
  const id = level === 1 ? ` id="${marks.heading(words)}"` : "";
  return `<${tag}${id}${startsPage ? ' class="page"' : ""}>${textHtml(spacedNumber(number))}${contentHtml(content, marks)}</${tag}>`;
}

function pictureHtml({ bytes, format, width, height, caption }: Picture): string {
  const data = Buffer.from(bytes).toString("base64");
  return `<figure><img src="data:image/${format};base64,${data}" width="${width}" height="${height}" alt="${escapeHtml(caption)}"><figcaption>${textHtml(caption)}</figcaption></figure>`;
}

function captionedHtml(table: Table, marks: PageMarks): string {
  const caption = captionOf(table);
  return `<figure class="table"><figcaption>${textHtml(caption)}</figcaption>${tableHtml(table, caption, marks)}</figure>`;
}

/** A chart with its numbers below, for who wants them exactly. */
function chartHtml(chart: Chart, marks: PageMarks): string {
  const numbers = tableHtml(chartTable(chart), chart.caption, marks);
  return `<figure class="chart">${chartSvg(chart, marks.next("c"))}<figcaption>${textHtml(captionOf(chart))}</figcaption><details><summary>图中的数</summary>${numbers}</details></figure>`;
}
