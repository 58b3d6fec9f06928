import { groupBy } from "../../school/group-by.ts";
import { quantity } from "../measures.ts";
import type { Amount } from "../requirements/evaluate-requirement.ts";
import { lowerWords, upperWords } from "../requirements/limits.ts";
import { type Outcome, outcomeWords } from "../requirements/outcome.ts";

/** Stands for nothing to reach. */
export const notAsked = "—";

/** More windows than these are counted: 未达标5周. */
const mostListed = 2;

/**
 * How somebody stands with one amount, by all its windows: 12/10 达标; of several windows those that are not reached:
 * 第一学期8/10 未达标、第二学期2/10 未到期.
 */
export function requirementCell(amounts: readonly Amount[], per: string): string {
  const [first, ...others] = amounts;
  if (first === undefined) return notAsked;
  if (others.length === 0) return `${shareOf(first)} ${outcomeWords[first.outcome]}`;
  const lacking = groupBy(
    amounts.filter(({ outcome }) => outcome !== "met"),
    ({ outcome }) => outcome,
  );
  if (lacking.size === 0) return outcomeWords.met;
  return [...lacking].flatMap(([outcome, some]) => wordsFor(outcome, some, per)).join("、");
}

const wordsFor = (outcome: Outcome, some: readonly Amount[], per: string): readonly string[] =>
  some.length > mostListed
    ? [`${outcomeWords[outcome]}${some.length}${timesOf(per)}`]
    : some.map((one) => `${one.window.name}${shareOf(one)} ${outcomeWords[outcome]}`);

/** 5周, 3个月. */
const timesOf = (per: string): string => (per === "周" || per === "学年" ? per : `个${per}`);

/** What there is of what is asked: 8/10, 8/20（校长）, of other limits 3（至多2）. */
function shareOf(amount: Amount): string {
  const { actual, atLeast } = amount;
  const own = { ...amount, unit: amount.unit === "%" ? "%" : "" };
  const least = lowerWords(own);
  const others = [...(atLeast === undefined && least ? [least] : []), upperWords(own)].filter(Boolean);
  const limits = others.length > 0 ? `（${others.join("、")}）` : "";
  return `${quantity(actual, own.unit)}${atLeast === undefined ? "" : `/${least}`}${limits}`;
}
