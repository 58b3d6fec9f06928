import { addDays, countDays, type Day } from "../zh/dates.ts";
import type { CountingRules } from "./ask-school.ts";
import { endOfHolidays, schoolYearDays } from "./school-year.ts";
import { onDay, overlaps, type Span } from "./span.ts";

/** A period that has a name, as 计入 may say it; of a 学期 perhaps with a 统计截止 of its own. */
interface Named extends Span {
  readonly name: string;
  readonly cutOff?: Day | undefined;
}

/**
 * The days that 计入 names: the period or a term, also with its year before it or without (2024学年第一学期 for 第一学期), or
 * another 学年 or 年度.
 */
export function spanNamed(name: string, rules: CountingRules): Named | undefined {
  const { period } = rules;
  const known: readonly Named[] = [period, ...(period.years ?? []), ...(period.terms ?? [])];
  return known.find((span) => span.name === name) ?? likeNamed(name, known, rules) ?? yearNamed(name, rules);
}

const yearBefore = /^(\d{4})(?:[-—–－~～至/]\d{2,4})?(学年|年)?度?/;

/** Other names of a 学期: 2024年秋季学期 is the first of its 学年, 2025年春季学期 the second. The year is the calendar's. */
const seasons = { 第一学期: /^秋季?(?:学期)?$/, 第二学期: /^春季?(?:学期)?$/ };

/** A known period whose name is the same but for the year before it, if there is only one. */
function likeNamed(name: string, known: readonly Named[], rules: CountingRules): Named | undefined {
  const year = yearBefore.exec(name)?.[1];
  const isSeason = Object.values(seasons).some((season) => season.test(withoutYear(name)));
  const isOf = (span: Named, year: string) => (isSeason ? span.from.startsWith(year) : isOfYear(span, year, rules));
  const found = known.filter(
    (span) => bare(name) !== "" && bare(span.name) === bare(name) && (year === undefined || isOf(span, year)),
  );
  return found.length === 1 ? found[0] : undefined;
}

const withoutYear = (full: string): string => full.replace(yearBefore, "").trim();

/** A name without its year, and a season as the number of the 学期. */
function bare(full: string): string {
  const rest = withoutYear(full);
  return Object.entries(seasons).find(([, season]) => season.test(rest))?.[0] ?? rest;
}

const isOfYear = ({ from }: Span, year: string, rules: CountingRules): boolean => {
  const days = schoolYearDays(Number(year), rules);
  return (days.from <= from && from <= days.to) || from.startsWith(year);
};

/** 2024学年 or 2024年度. */
function yearNamed(name: string, rules: CountingRules): Named | undefined {
  const [all, year = "", unit] = yearBefore.exec(name) ?? [];
  if (all !== name || unit === undefined) return undefined;
  if (unit === "年") return { name, from: `${year}-01-01`, to: `${year}-12-31` };
  return { name, ...schoolYearDays(Number(year), rules) };
}

/** Whether something counts in some days by the period that its 计入 names, or by its own date. */
type Counted = "by name" | "by date" | undefined;

/**
 * Whether something dated, or without a date, counts in these days (domain.md 12.12). A period that 计入 names has it,
 * 统计截止 or not. In a part of that period, such as a term of the year that is named, it counts by its own date if that
 * lies in the period named; otherwise nobody knows in which part.
 */
export function counted(
  own: Span | undefined,
  countedIn: string | undefined,
  days: Span,
  rules: CountingRules,
): Counted {
  if (countedIn === undefined) return own === undefined || overlaps(own, days) ? "by date" : undefined;
  const named = spanNamed(countedIn, rules);
  if (named === undefined) return own && isEarlier(own, rules) && overlaps(own, days) ? "by date" : undefined;
  if (days.from <= named.from && lastDayOf(named, rules) <= days.to) return "by name";
  // A term that has not begun at 统计截止 takes nothing over it.
  const heldIn = named.from > rules.cutOff ? days : uncut(days, rules);
  if (own && overlaps(own, withHolidays(named, rules))) return overlaps(own, heldIn) ? "by date" : undefined;
  // Days shorter than the period named are a part of it, or a part of its beginning: a month does not have a term.
  if (countDays(days.from, days.to) < countDays(named.from, named.to)) return undefined;
  return days.from <= named.from && named.from <= days.to ? "by name" : undefined;
}

/**
 * Whether something is of before the report. There a 计入 that no period of this report has names one of those days: a
 * window that began then counts it by its date (domain.md 12.2).
 */
const isEarlier = (own: Span, { period, previousCutOff }: CountingRules): boolean =>
  own.to < period.from && (previousCutOff === undefined || own.to <= previousCutOff);

/** A term with the holidays after it, which count in it (domain.md 12.7). */
function withHolidays(named: Named, { period }: CountingRules): Span {
  const { terms = [] } = period;
  if (!terms.some(({ name }) => name === named.name)) return named;
  const [next] = terms
    .map(({ from }) => from)
    .filter((from) => from > named.to)
    .toSorted();
  return { from: named.from, to: endOfHolidays(named.to, next, { period }) };
}

/**
 * The last day of a period on which anything counts. A 学年 goes on after the last day of the period in its summer only:
 * with an autumn term it has not ended.
 */
function lastDayOf({ from, to, cutOff = to }: Named, { period, cutOff: cut }: CountingRules): Day {
  const isOver = to <= period.to || countDays(period.to, to) <= summerDays;
  return [to, cutOff, ...(isOver && cut >= from ? [cut] : [])].toSorted()[0]!;
}

/** From the first of May to the end of August (domain.md 12.1). */
const summerDays = 123;

/** Days without the 统计截止 that ends them: up to the next term, else to the end of the period. */
function uncut({ from, to }: Span, { period, cutOff }: CountingRules): Span {
  const terms = (period.terms ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const cut = terms.findLast((term) => term.from <= to);
  if (to !== cutOff && (cut === undefined || to !== cut.cutOff)) return { from, to };
  if (from > (cut ?? period).from) return { from, to };
  const next = terms.find((term) => term.from > to);
  return { from, to: next ? addDays(next.from, -1) : period.to > to ? period.to : to };
}

/** Whether 计入 moves something: into days that do not hold its own date, out of all days, or back before 统计截止. */
export function isMoved(own: Span | undefined, countedIn: string | undefined, rules: CountingRules): boolean {
  if (countedIn === undefined) return false;
  const named = spanNamed(countedIn, rules);
  return named === undefined || own === undefined || !overlaps(own, named) || own.from > lastDayOf(named, rules);
}

/** Something that happened inside a longer record: a milestone, a review, what followed a training. */
export interface DatedEvent {
  readonly date?: Day | undefined;
  readonly countedIn?: string | undefined;
}

/** The events that count in some days, by their own dates or by their own 计入 (domain.md 12.11, 12.12). */
export const eventsIn = <E extends DatedEvent>(events: readonly E[], days: Span, rules: CountingRules): readonly E[] =>
  events.filter(({ date, countedIn }) => counted(onDay(date), countedIn, days, rules) !== undefined);

/** The day on which an event counts, if one day must stand for it: its own, else the nearest that counts where 计入 says. */
export function dayCounted(
  { date, countedIn }: { date: Day; countedIn?: string | undefined },
  rules: CountingRules,
): Day {
  const named = countedIn === undefined ? undefined : spanNamed(countedIn, rules);
  if (named === undefined) return date;
  return [named.from, date, lastDayOf(named, rules)].toSorted()[1]!;
}
