import { isMistake, type Mistake, under } from "../diagnostics/define-mistake.ts";
import type { AnyRecord } from "../records/kinds/index.ts";
import { oncePer } from "../school/once-per.ts";
import { computeFigure, type FigureResult } from "./define-figure.ts";
import type { Facts } from "./facts.ts";
import { figures } from "./named/index.ts";
import { withBasis } from "./query/query.ts";
import { type RequirementResult, requirementFigures } from "./requirements/requirement-figures.ts";

/** Every named figure of a scope, and how its requirements were reached. */
export interface Computed {
  readonly figures: readonly FigureResult[];
  readonly requirements: readonly RequirementResult[];
  /** Why a requirement cannot be computed, with the path in term.yaml. */
  readonly mistakes: readonly Mistake[];
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
    requirements: judged.filter((result) => !isMistake(result)) as RequirementResult[],
    mistakes: judged.flatMap((result, index) => (isMistake(result) ? [under(["要求", index], result)] : [])),
  };
});
