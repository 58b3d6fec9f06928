import type { AnyRecord } from "../records/kinds/index.ts";
import { oncePer } from "../school/once-per.ts";
import { computeFigure, type FigureResult } from "./define-figure.ts";
import type { Facts } from "./facts.ts";
import { figures } from "./named/index.ts";
import { isProblem, type Problem } from "./query/filter.ts";
import { withBasis } from "./query/query.ts";
import { type RequirementResult, requirementFigures } from "./requirements/requirement-figures.ts";

/** Every named figure of a scope, and how its requirements were reached. */
export interface Computed {
  readonly figures: readonly FigureResult[];
  readonly requirements: readonly RequirementResult[];
  /** Requirements that cannot be computed, by their index in term.yaml. */
  readonly problems: readonly { readonly index: number; readonly problem: Problem }[];
}

/** All that stats and reports may print, computed once for the same facts. */
export const computeFigures = oncePer((facts: Facts): Computed => {
  const named = figures.map((figure) => {
    const result = computeFigure(figure, facts);
    const { kind, parts } = figure;
    return kind && parts
      ? withBasis(result, { name: kind, records: figure.select(facts) as unknown as AnyRecord[], measure: parts })
      : result;
  });
  const judged = (facts.school.settings.requirements ?? []).map((requirement) =>
    requirementFigures(requirement, facts),
  );
  return {
    figures: named,
    requirements: judged.filter((result) => !isProblem(result)) as RequirementResult[],
    problems: judged.flatMap((result, index) => (isProblem(result) ? [{ index, problem: result }] : [])),
  };
});
