import { isWithin } from "../../records/settings/range.ts";
import { chineseDate } from "../../zh/dates.ts";
import { quantity } from "../measures.ts";
import { type Amount, obligorName } from "./evaluate-requirement.ts";
import type { Obligor } from "./obligor.ts";
import { type Outcome, outcomeWords } from "./outcome.ts";
import type { RequirementResult } from "./requirement-figures.ts";
import { comparedIn } from "./shortfalls.ts";

/** How one obligor stands in one amount of a requirement, ready to print. */
export interface Standing {
  readonly who: string;
  readonly obligor: Obligor;
  /** 听课; an item of a set is named with it: 六个一：公开课. */
  readonly requirement: string;
  readonly period: string;
  readonly until: string;
  /** 10节, 至多3次. */
  readonly required: string;
  readonly actual: string;
  /** What lacks or is too much, also while there is time; — if nothing does. */
  readonly gap: string;
  readonly outcome: Outcome;
  readonly word: string;
}

/** Everybody who is asked, amount by amount, in the order of the roster. */
export const standingsOf = ({ evaluation: { requirement, progress } }: RequirementResult): Standing[] =>
  progress.flatMap(({ obligor, amounts }) =>
    amounts.map((amount) => ({
      who: obligorName(obligor),
      obligor,
      requirement: amount.item === requirement.name ? amount.item : `${requirement.name}：${amount.item}`,
      period: amount.window.name,
      until: chineseDate(amount.window.to),
      required: requiredOf(amount),
      actual: quantity(amount.actual, amount.unit),
      gap: gapOf(amount),
      outcome: amount.outcome,
      word: outcomeWords[amount.outcome],
    })),
  );

const requiredOf = ({ atLeast, atMost, unit }: Amount): string =>
  [
    ...(atLeast === undefined ? [] : [quantity(atLeast, unit)]),
    ...(atMost === undefined ? [] : [`至多${quantity(atMost, unit)}`]),
  ].join("、");

/** Nothing lacks, or nobody can say. */
const gapOf = (amount: Amount): string =>
  amount.outcome === "unjudged" || isWithin(amount, amount.actual) ? "—" : comparedIn(amount).gap;
