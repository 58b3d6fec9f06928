import type { Figure } from "../../figures/define-figure.ts";
import type { FigureResult } from "../../figures/figure-result.ts";
import { type Outcome, outcomeWords } from "../../figures/requirements/outcome.ts";
import type { RequirementResult } from "../../figures/requirements/requirement-figures.ts";

/** A figure that words may mean, and the tag that prints it. */
export interface MeantFigure {
  readonly figure: FigureResult;
  readonly tag: string;
}

/** What words mean: several figures where the words do not tell which. */
export interface Meaning {
  readonly meant: readonly [MeantFigure, ...MeantFigure[]];
  /** Whether no other number can be meant. Only then is a number called wrong. */
  readonly isSure: boolean;
}

/** The share of those who reach a requirement. */
export const rateOf = ({ rate, evaluation }: RequirementResult): MeantFigure => ({
  figure: rate,
  tag: `{{达标率 "${evaluation.requirement.name}"}}`,
});

/** How many have an outcome of a requirement. */
export const countOf = (result: RequirementResult, outcome: Outcome): MeantFigure => ({
  figure: result[outcome],
  tag: `{{${outcomeWords[outcome]} "${result.evaluation.requirement.name}"}}`,
});

/** `{{公开课}}` */
export const tagOf = ({ label }: Pick<Figure, "label">): string => `{{${label}}}`;
