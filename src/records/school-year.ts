import { addDays, type Day } from "../zh/dates.ts";
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
