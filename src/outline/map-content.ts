import type { Content } from "../template/content.ts";
import type { Block } from "./blocks.ts";

/** A block with other running text. Its own words, such as headers of a table, stay. */
export function mapContent(block: Block, change: (content: Content) => Content): Block {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return { ...block, content: change(block.content) };
    case "list":
      return { ...block, items: block.items.map(change) };
    case "table":
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
    default:
      return block;
  }
}
