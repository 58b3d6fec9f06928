import { quantity } from "./measures.ts";
import type { RequirementResult } from "./requirement-figures.ts";
import { subjectName } from "./requirements.ts";

/** Who is short of what and by how much, ready to print. Never for a report's text. */
export interface Shortfall {
  readonly requirement: string;
  readonly who: string;
  /** The window it is counted in: 第一学期. */
  readonly period: string;
  readonly required: string;
  readonly actual: string;
  readonly gap: string;
}

/** The amounts of one requirement that were not reached, in the roster's order. */
export function shortfallsOf({ outcome }: RequirementResult): Shortfall[] {
  const { name } = outcome.requirement;
  return outcome.standings.flatMap(({ subject, amounts }) =>
    amounts
      .filter(({ met }) => !met)
      .map(({ item, window, actual, atLeast, atMost, unit }) => {
        const over = atMost !== undefined && actual > atMost;
        const limit = over ? atMost : (atLeast ?? 0);
        return {
          requirement: item === name ? name : `${name}·${item}`,
          who: subjectName(subject),
          period: window,
          required: `${over ? "至多" : ""}${quantity(limit, unit)}`,
          actual: quantity(actual, unit),
          gap: `${over ? "超" : ""}${quantity(Math.abs(limit - actual), unit)}`,
        };
      }),
  );
}
