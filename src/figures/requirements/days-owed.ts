import { halfUp, over, plus, times, upTo } from "../../records/exact.ts";
import { existsOn, type Group } from "../../records/kinds/group.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { Span } from "../../records/span.ts";
import { measuredDays, measuredWeeks } from "../../school/measured-days.ts";
import type { School } from "../../school/school.ts";
import { longLeave } from "../../school/staff.ts";
import type { Day } from "../../zh/dates.ts";
import type { Ratio } from "../measures.ts";
import type { Counter } from "./counter.ts";
import type { Obligor } from "./obligor.ts";

/**
 * The share of a window for which somebody owes something: the teaching days on which a teacher is in post or a group
 * exists, of all (domain.md 12.19, 12.23). Away for more than half of them, one owes nothing (12.18).
 */
export function daysOwed(
  obligor: Obligor,
  span: Span,
  school: School,
  { reduced }: Partial<Pick<Requirement, "reduced">> = {},
): Ratio {
  const { teacher } = obligor;
  const days = measuredDays(span, school);
  if (teacher && longLeave(teacher, span, school) !== undefined) return { n: 0, of: days.length };
  const isThere = (day: Day) => (teacher ? school.roster.inPost(teacher, day) : existsOn(obligor.group!, day));
  const n = comesOrGoes(obligor) ? days.filter(isThere).length : days.length;
  const weeks = reduced === undefined || !teacher?.status ? undefined : weeksThere(obligor, span, school, isThere);
  return weeks ? { n: n * weeks.n, of: days.length * weeks.of } : { n, of: days.length };
}

const comesOrGoes = ({ teacher, group }: Obligor): boolean =>
  teacher ? teacher.joined !== undefined || teacher.status !== undefined : Boolean(group?.from ?? group?.to);

/** Of the weeks in which somebody is in post those that are not mostly leave (折减: 按周, domain.md 12.18). */
function weeksThere(
  { teacher }: Obligor,
  span: Span,
  school: School,
  isThere: (day: Day) => boolean,
): Ratio | undefined {
  const weeks = measuredWeeks(span, school).filter((days) => days.some(isThere));
  const isAway = (day: Day) => isThere(day) && school.roster.awayOn(teacher!, day) !== undefined;
  const there = weeks.filter((days) => days.filter(isAway).length * 2 <= days.length);
  return weeks.length === 0 ? undefined : { n: there.length, of: weeks.length };
}

/** Whether a teaching week counts for a group: it exists on half of the teaching days or more (domain.md 12.23). */
export const isWeekOf = (group: Group, week: Span, school: School): boolean =>
  owed(1, daysOwed({ group }, week, school), false) === 1;

/**
 * A minimum times a share: hours and credits are rounded up to a half, everything else half up to whole ones (domain.md
 * 12.19).
 */
export function owed(minimum: number, { n, of }: Ratio, inHalves: boolean): number {
  if (n === of) return minimum;
  const part = over(times(minimum, n), of);
  return inHalves ? upTo(part, 0.5) : halfUp(part, 0);
}

/** An amount as a requirement states it. */
type Stated = Pick<Counter, "unit" | "inHalves" | "isHours"> & { readonly atLeast?: number | undefined };

/** What somebody with a share of the window has to reach: less what 免修 takes off. A rate has no share. */
export function minimumOwed(
  { unit, inHalves = false, isHours, atLeast }: Stated,
  share: Ratio,
  { teacher }: Obligor,
): number | undefined {
  if (atLeast === undefined || unit === "%") return atLeast;
  const exempt = isHours ? (teacher?.exemption?.hours ?? 0) : 0;
  return Math.max(0, plus(owed(atLeast, share, inHalves), -exempt));
}

/** Whether nothing is owed in a window: not there in it, or a minimum of which nothing is left. */
export const owesNothing = (
  share: Ratio,
  stated: number | undefined,
  atLeast: number | undefined,
  atMost: number | undefined,
): boolean => share.n === 0 || (atMost === undefined && atLeast === 0 && stated !== 0);
