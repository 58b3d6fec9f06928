import type { Computed } from "../figures/compute.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import type { Content } from "../template/content.ts";
import type { Block } from "./blocks.ts";
import { mapContent } from "./map-content.ts";

/**
 * Footnotes: of one rule only the first is left. `explained` are figures that get one where they are printed first (脚注: 是),
 * in running text only: a table says in its notes how it counts.
 */
export function explainOnce(blocks: readonly Block[], explained: readonly FigureResult[]): readonly Block[] {
  const rules = new Map(explained.map(({ name, rule }) => [name, rule]));
  const told = new Set<string>();
  const once =
    (isText: boolean) =>
    (content: Content): Content =>
      content.map((inline) => {
        if (inline.type !== "figure") return inline;
        const { note: asked, ...figure } = inline;
        const note = asked ?? (isText ? rules.get(figure.name) : undefined);
        if (note === undefined || told.has(note)) return figure;
        told.add(note);
        return { ...figure, note };
      });
  return blocks.map((block) => mapContent(block, once(block.type === "paragraph" || block.type === "list")));
}

/** The figures of which a reader asks how they are counted: rates and means. */
export const sharesIn = ({ figures, requirements }: Computed): readonly FigureResult[] =>
  [...figures, ...requirements.flatMap(({ rate, mean }) => [rate, ...(mean ? [mean] : [])])].filter(
    ({ ratio, isMean }) => ratio !== undefined || isMean,
  );
