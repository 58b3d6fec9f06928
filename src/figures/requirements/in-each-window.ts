import { percentage } from "../measures.ts";
import { overall } from "./outcome.ts";
import { type RequirementResult, unitOf } from "./requirement-figures.ts";

/** How many reached a requirement in one term or year. */
export interface InWindow {
  readonly requirement: string;
  readonly period: string;
  readonly due: string;
  readonly met: string;
  /** — while it is not over. */
  readonly rate: string;
}

const apart: readonly string[] = ["学期", "学年", "年度"];

/**
 * A requirement in each term or year, where there are several: together only those reach it who did in all of them. Weeks and
 * months are too many to list.
 */
export function inEachWindow({ evaluation }: RequirementResult): readonly InWindow[] {
  const { requirement, windows, progress } = evaluation;
  if (!apart.includes(requirement.per) || windows.length < 2) return [];
  return windows.map(({ span }) => {
    const own = progress
      .map(({ amounts }) => amounts.filter(({ window }) => window === span))
      .filter((amounts) => amounts.length > 0);
    const met = own.filter((amounts) => overall(amounts) === "met").length;
    const judged = own.filter((amounts) => amounts.some(({ state }) => state === "ended"));
    const metOfJudged = judged.filter((amounts) => overall(amounts) === "met").length;
    const unit = unitOf(requirement);
    return {
      requirement: requirement.name,
      period: span.name,
      due: `${own.length}${unit}`,
      met: `${met}${unit}`,
      rate: percentage(metOfJudged, judged.length),
    };
  });
}
