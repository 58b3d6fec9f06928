import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { oncePer } from "../school/once-per.ts";
import { computeFigure } from "./define-figure.ts";
import type { Facts } from "./facts.ts";
import type { FigureResult } from "./figure-result.ts";
import { figures } from "./named/index.ts";
import { type RequirementResult, requirementFigures } from "./requirements/requirement-figures.ts";

/** Every named figure of a scope, and the figures of its requirements. */
export interface Computed {
  readonly figures: readonly FigureResult[];
  readonly requirements: readonly RequirementResult[];
  /** Why a requirement cannot be computed; the path of a mistake begins at the requirement of that number. */
  readonly mistakes: readonly { readonly index: number; readonly mistake: Mistake }[];
}

/** All that stats and reports may print, computed once for the same facts. */
export const computeFigures = oncePer((facts: Facts): Computed => {
  const results = (facts.school.settings.requirements ?? []).map((one) => requirementFigures(one, facts));
  return {
    figures: figures.map((figure) => computeFigure(figure, facts)),
    requirements: results.filter((result) => !isMistake(result)) as RequirementResult[],
    mistakes: results.flatMap((result, index) =>
      isMistake(result) && !result.isOfAnotherValue ? [{ index, mistake: result }] : [],
    ),
  };
});
