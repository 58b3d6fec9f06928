import { oncePer } from "../school/once-per.ts";
import { computeFigure, type Figure } from "./define-figure.ts";
import type { Facts } from "./facts.ts";
import type { FigureResult } from "./figure-result.ts";
import { figures } from "./named/index.ts";

/** Each figure is computed when it is asked for, once for the same facts: a report prints a few of them. */
const resultOf = oncePer((facts: Facts) => oncePer((figure: Figure) => computeFigure(figure, facts)));

/** Every figure with a name, without those of requirements. */
export const computeNamed = oncePer((facts: Facts): readonly FigureResult[] => figures.map(resultOf(facts)));

const byLabel: ReadonlyMap<string, Figure> = new Map(figures.map((figure) => [figure.label, figure]));
const byName: ReadonlyMap<string, Figure> = new Map(figures.map((figure) => [figure.name, figure]));

/** The labels of all of them. */
export const figureLabels: readonly string[] = [...byLabel.keys()];

/** The figure that templates call so: 公开课. */
export function figureCalled(label: string, facts: Facts): FigureResult | undefined {
  const figure = byLabel.get(label);
  return figure && resultOf(facts)(figure);
}

/** The figure of this English name: lessons. */
export function figureWithName(name: string, facts: Facts): FigureResult | undefined {
  const figure = byName.get(name);
  return figure && resultOf(facts)(figure);
}
