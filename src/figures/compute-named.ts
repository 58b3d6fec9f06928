import { oncePer } from "../school/once-per.ts";
import { computeFigure } from "./define-figure.ts";
import type { Facts } from "./facts.ts";
import type { FigureResult } from "./figure-result.ts";
import { figures } from "./named/index.ts";

/** Every figure with a name, without those of requirements, computed once for the same facts. */
export const computeNamed = oncePer((facts: Facts): readonly FigureResult[] =>
  figures.map((figure) => computeFigure(figure, facts)),
);
