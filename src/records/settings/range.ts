import { compare, type Exact } from "../exact.ts";
import { field, type ValuesOf } from "../field.ts";
import { amount } from "../values/amount.ts";

export const rangeFields = { atLeast: field("至少", amount()), atMost: field("至多", amount()) };
/** A range of numbers; an end that is left out is open. */
export type Range = ValuesOf<typeof rangeFields>;
/** Whether a number of at least 0 is in a range. */
export const isWithin = ({ atLeast = 0, atMost }: Range, n: Exact): boolean =>
  compare(atLeast, n) <= 0 && (atMost === undefined || compare(n, atMost) <= 0);
