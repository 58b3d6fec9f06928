import type { Block, Outline } from "./blocks.ts";

/** What the figures in the running text of some outlines say, each under what it is called; of those called alike the first. */
export function printedFigures(outlines: readonly Outline[]): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const inline of outlines.flatMap(({ body }) => body.flatMap(textsOf)).flat()) {
    if (inline.type !== "figure" || inline.source === undefined) continue;
    const { label } = inline.source();
    if (!found.has(label)) found.set(label, inline.text);
  }
  return Object.fromEntries(found);
}

const textsOf = (block: Block) =>
  block.type === "paragraph" ? [block.content] : block.type === "list" ? block.items : [];
