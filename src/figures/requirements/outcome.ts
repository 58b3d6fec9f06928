import type { Exact } from "../../records/exact.ts";
import { isEnough, isTooMuch, type Range } from "../../records/settings/range.ts";

/**
 * How a requirement stands: reached, not reached, not yet due, or not to be judged since records of its first days are not
 * among the files (domain.md 12.1, 12.2).
 */
export type Outcome = "met" | "short" | "open" | "unjudged";

/** What people call an outcome. */
export const outcomeWords: { readonly [outcome in Outcome]: string } = {
  met: "达标",
  short: "未达标",
  open: "未到期",
  unjudged: "未判",
};

/** How far a window of a requirement is: over, still running, or over without the records of its first days. */
export type WindowState = "ended" | "open" | "unjudged";

/** What came of an amount in a window. Before its end only a 至多 can be missed. */
export function outcomeOf(state: WindowState, limits: Range, actual: Exact): Outcome {
  if (state === "unjudged") return "unjudged";
  if (isTooMuch(limits, actual)) return "short";
  if (state === "ended") return isEnough(limits, actual) ? "met" : "short";
  const { atLeast, moreThan } = limits;
  return (atLeast ?? moreThan) !== undefined && isEnough(limits, actual) ? "met" : "open";
}

/** An outcome, and the state of the window it belongs to. */
export interface Judged {
  readonly state: WindowState;
  readonly outcome: Outcome;
}

/** Of several windows those that are over decide, else one that cannot be judged, else those that still run. */
export function deciding<J extends Judged>(all: readonly J[]): readonly J[] {
  const states: readonly WindowState[] = ["ended", "unjudged", "open"];
  const state = states.find((one) => all.some((judged) => judged.state === one));
  return all.filter((judged) => judged.state === state);
}

/** One outcome of several amounts: everything has to be reached in every window (domain.md 7.14). */
export function overall(all: readonly Judged[]): Outcome {
  const outcomes = deciding(all).map(({ outcome }) => outcome);
  const worst: readonly Outcome[] = ["short", "unjudged", "open"];
  return worst.find((one) => outcomes.includes(one)) ?? "met";
}
