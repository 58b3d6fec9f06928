import { type Exact, minus, over, times, upTo } from "../../records/exact.ts";
import { isTooMuch, type Range } from "../../records/settings/range.ts";
import { quantity } from "../measures.ts";
import type { Counter } from "./counter.ts";

/** The limits of an amount, with what is needed to say them. */
export interface Limits extends Range {
  readonly unit: string;
  /** The post that decided how much is owed, where it depends on posts. */
  readonly post?: string | undefined;
}

/** Of whole things more than 10 are at least 11, and fewer than 3 at most 2. */
export function asCounted(
  { atLeast, atMost, moreThan, lessThan }: Range,
  { inParts }: Pick<Counter, "inParts">,
): Range {
  if (inParts) return { atLeast, atMost, moreThan, lessThan };
  return {
    atLeast: atLeast ?? (moreThan === undefined ? undefined : nextAbove(moreThan, 1)),
    atMost: atMost ?? (lessThan === undefined ? undefined : nextBelow(lessThan, 1)),
  };
}

/** Whether what has a unit may be any number, not only a whole one. */
export const comesInParts = (unit: string): boolean => unitsInParts.has(unit);

const unitsInParts: ReadonlySet<string> = new Set(["%", "学时", "学分", "小时", "元", "万元"]);

/** How finely what comes in parts is said to lack or to be too much: rates by a tenth, hours and credits by a half. */
const stepOf = (unit: string): number => (unit === "%" ? 0.1 : 0.5);

const nextAbove = (limit: number, step: number): number => multiple(Math.floor(quotient(limit, step)) + 1, step);
const nextBelow = (limit: number, step: number): number => multiple(upTo(quotient(limit, step), 1) - 1, step);
const quotient = (limit: number, step: number): number => Number(over(limit, step));
const multiple = (n: number, step: number): number => Number(times(n, step));

/** The least amount that is enough; of 多于24学时 these are 24.5. */
export const leastEnough = ({ atLeast, moreThan, unit }: Limits): number =>
  atLeast ?? (moreThan === undefined ? 0 : nextAbove(moreThan, stepOf(unit)));

/** What lacks, or with `isOver` is too much. */
export function gapOf(limits: Limits, actual: Exact): { readonly gap: Exact; readonly isOver: boolean } {
  const { atMost, lessThan, unit } = limits;
  const isOver = isTooMuch(limits, actual);
  const most = atMost ?? (lessThan === undefined ? 0 : nextBelow(lessThan, stepOf(unit)));
  return { gap: isOver ? minus(actual, most) : minus(leastEnough(limits), actual), isOver };
}

/** 10节, 多于24学时, 20节（校长）; "" without a limit below. */
export function lowerWords({ atLeast, moreThan, unit, post }: Limits, before = ""): string {
  const limit = atLeast ?? moreThan;
  const by = post === undefined ? "" : `（${post}）`;
  if (limit === undefined) return "";
  return `${atLeast === undefined ? "多于" : before}${quantity(limit, unit)}${by}`;
}

/** 至多3次, 少于10%; "" without a limit above. */
export function upperWords({ atMost, lessThan, unit }: Limits, before = "至多"): string {
  if (atMost !== undefined) return before + quantity(atMost, unit);
  return lessThan === undefined ? "" : `少于${quantity(lessThan, unit)}`;
}

/** The limit that was missed, as a number. */
export const limitMissed = (limits: Limits, isOver: boolean): number =>
  (isOver ? (limits.atMost ?? limits.lessThan) : (limits.atLeast ?? limits.moreThan)) ?? 0;
