import type { Block, Chart, Volume } from "../../outline/blocks.ts";

/** The charts of a document in their order. */
export const chartsIn = ({ outlines }: Volume): readonly Chart[] =>
  outlines
    .flatMap(({ body, annexes }): readonly Block[] => [...body, ...annexes.flatMap(({ blocks }) => blocks)])
    .filter((block) => block.type === "chart");

/** The relationship that leads to a chart. */
export const chartRelation = (number: number): string => `rIdChart${number}`;
