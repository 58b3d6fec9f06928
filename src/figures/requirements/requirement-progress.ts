import type { Exact } from "../../records/exact.ts";
import type { Day } from "../../zh/dates.ts";
import { obligorName } from "./evaluate-requirement.ts";
import type { Outcome, WindowState } from "./outcome.ts";
import type { RequirementResult } from "./requirement-figures.ts";
import { amountNumbers } from "./shortfalls.ts";

/** Everything that a requirement was judged by: the windows, and of everybody what they have and what they owe. */
export interface RequirementProgress {
  readonly requirement: string;
  readonly per: string;
  readonly windows: readonly {
    readonly name: string;
    readonly from: Day;
    readonly to: Day;
    readonly state: WindowState;
  }[];
  readonly obligors: readonly {
    readonly who: string;
    readonly outcome: Outcome;
    readonly amounts: readonly AmountLine[];
  }[];
}

interface AmountLine {
  readonly item: string;
  readonly window: string;
  /** The last day of the window. */
  readonly until: Day;
  readonly outcome: Outcome;
  readonly actual: Exact;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
  readonly moreThan?: number;
  readonly lessThan?: number;
  /** The post that decided how much is owed. */
  readonly post?: string;
  readonly unit: string;
}

export const progressLines = ({ evaluation }: RequirementResult): RequirementProgress => ({
  requirement: evaluation.requirement.name,
  per: evaluation.requirement.per,
  windows: evaluation.windows.map(({ span: { name, from, to }, state }) => ({ name, from, to, state })),
  obligors: evaluation.progress.map(({ obligor, outcome, amounts }) => ({
    who: obligorName(obligor),
    outcome,
    amounts: amounts.map((amount) => {
      const { item, window, outcome } = amount;
      return { item, window: window.name, until: window.to, outcome, ...amountNumbers(amount) };
    }),
  })),
});
