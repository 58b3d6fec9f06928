import { addDays, type Day, dayNumber } from "../zh/dates.ts";
import type { CountingRules } from "./ask-school.ts";
import type { Span } from "./span.ts";

type Terms = Pick<CountingRules, "period">;

/** The days of the 学年 that begins in a year: from 1 September to 31 August, unless the term says otherwise (domain.md 12.3). */
export const schoolYearDays = (year: number, terms: Terms): Span => ({
  from: schoolYearStart(year, terms),
  to: addDays(schoolYearStart(year + 1, terms), -1),
});

/** 1 September, or the day in July or August on which a 学期 or the period begins. */
export function schoolYearStart(year: number, { period }: Terms): Day {
  const usual: Day = `${year}-09-01`;
  const begins = [period, ...(period.terms ?? [])].map(({ from }) => from);
  return begins.filter((day) => `${year}-07-01` <= day && day < usual).sort()[0] ?? usual;
}

/** Whether a 学年 may end with this day: May to August (domain.md 12.1). */
export const isSummer = (day: Day): boolean => day.slice(5) >= "05-01" && day.slice(5) <= "08-31";

/** So many days without a 学期 hold one that term.yaml does not name: no holidays are so long. */
export const longestHolidays = 100;

/**
 * The last day of the holidays after a 学期 that ends on `to`: before the `next` one begins, else 暑假 ends with the 学年, and the
 * end of 寒假 is not known (domain.md 12.7).
 */
export function endOfHolidays(to: Day, next: Day | undefined, terms: Terms): Day {
  if (next !== undefined && dayNumber(next) - dayNumber(to) <= longestHolidays) return addDays(next, -1);
  return isSummer(to) ? addDays(schoolYearStart(Number(to.slice(0, 4)), terms), -1) : to;
}
