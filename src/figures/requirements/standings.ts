import { isWithin } from "../../records/settings/range.ts";
import { groupBy } from "../../school/group-by.ts";
import { chineseDate } from "../../zh/dates.ts";
import { quantity } from "../measures.ts";
import { type Amount, obligorName, type Progress } from "./evaluate-requirement.ts";
import { lowerWords, upperWords } from "./limits.ts";
import type { Obligor } from "./obligor.ts";
import { type Outcome, overall } from "./outcome.ts";
import type { RequirementResult } from "./requirement-figures.ts";
import { comparedIn } from "./shortfalls.ts";

/** How one obligor stands in a requirement in one window, ready to print. */
export interface Standing {
  readonly who: string;
  readonly obligor: Obligor;
  readonly requirement: string;
  readonly period: string;
  readonly until: string;
  /** 10节, 至多3次; of a set how many items: 6项. */
  readonly required: string;
  readonly actual: string;
  /** What lacks or is too much, also while there is time: 2节; of a set 公开课1节、论文1篇; — if nothing does. */
  readonly gap: string;
  readonly outcome: Outcome;
}

/** Everybody who is asked, window by window, in the order of the roster. */
export const standingsOf = ({ evaluation: { requirement, progress } }: RequirementResult): Standing[] =>
  progress.flatMap((one) =>
    [...groupBy(one.amounts, ({ window }) => window.name).values()].map((amounts) => {
      const isSet = requirement.items !== undefined;
      return {
        requirement: requirement.name,
        ...whoseOf(one, amounts),
        ...(isSet ? inSet(amounts) : single(amounts[0]!)),
      };
    }),
  );

function whoseOf({ obligor }: Progress, amounts: readonly Amount[]) {
  const { window } = amounts[0]!;
  const outcome = overall(amounts);
  const [who, until] = [obligorName(obligor), chineseDate(window.to)];
  return { who, obligor, period: window.name, until, outcome };
}

const single = (amount: Amount) => {
  const { actual, unit, outcome } = amount;
  const required = [lowerWords(amount), upperWords(amount)].filter(Boolean).join("、");
  const gap = outcome === "unjudged" || isReached(amount) ? "—" : comparedIn(amount).gap;
  return { required, actual: quantity(actual, unit), gap };
};

/** A set (六个一): how many items were reached, and what lacks of the others. */
function inSet(amounts: readonly Amount[]) {
  const lacking = amounts.filter((amount) => !isReached(amount));
  const isKnown = amounts.every(({ outcome }) => outcome !== "unjudged");
  const gap = isKnown ? lacking.map((amount) => amount.item + comparedIn(amount).gap).join("、") : "";
  return { required: `${amounts.length}项`, actual: `${amounts.length - lacking.length}项`, gap: gap || "—" };
}

const isReached = (amount: Amount): boolean => isWithin(amount, amount.actual);
