import { isMistake } from "../../diagnostics/define-mistake.ts";
import { computeFigure } from "../define-figure.ts";
import { figureNamed } from "../named/index.ts";
import { partsOf } from "../query/parts.ts";
import { type ChartKind, drawn } from "./define-chart.ts";

/** 获奖 by 级别, in the order of levels, what has none last. */
export const awardLevels: ChartKind = {
  name: "获奖级别",
  help: "各级获奖的项数",
  make(facts) {
    const awards = computeFigure(figureNamed("awards"), facts);
    const parts = partsOf(awards, "级别", facts);
    if (isMistake(parts)) return undefined;
    return drawn({
      shape: "column",
      caption: `各级${awards.label}${awards.unit}数`,
      categories: parts.map(({ label }) => label),
      series: [{ name: awards.label, values: parts.map(({ figure }) => figure.value) }],
      unit: awards.unit,
    });
  },
};
