import { over, times, upTo } from "../../records/exact.ts";
import type { Span } from "../../records/span.ts";
import type { School } from "../../school/school.ts";
import { longLeave } from "../../school/staff.ts";
import { countDays } from "../../zh/dates.ts";
import type { Ratio } from "../measures.ts";
import type { Obligor } from "./obligor.ts";

/**
 * The days of a span on which somebody owes something, of all its days: those since a teacher came or a group was set up.
 * Somebody on leave for more than half of the span owes nothing in it (domain.md 7.9).
 */
export function daysOwed({ teacher, group }: Obligor, span: Span, school: School): Ratio {
  const { from, to } = span;
  const of = countDays(from, to);
  const since = teacher ? teacher.joined : group?.from;
  if (teacher && longLeave(teacher, span, school) !== undefined) return { n: 0, of };
  if (since === undefined || since <= from) return { n: of, of };
  return { n: since > to ? 0 : countDays(since, to), of };
}

/** A minimum times the share of days, rounded up to a half. */
export const owed = (minimum: number, { n, of }: Ratio): number =>
  n === of ? minimum : upTo(over(times(minimum, n), of), 0.5);
