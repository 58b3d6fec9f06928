import type { Block } from "./blocks.ts";

/** The blocks without the headings that have nothing under them. */
export function dropEmptyHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, i) => {
    if (block.type !== "heading") return true;
    const next = blocks.slice(i + 1).findIndex((other) => other.type !== "heading" || other.level <= block.level);
    return next !== -1 && blocks[i + 1 + next]!.type !== "heading";
  });
}
