import type { NamedSpan, Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { addDays, type Day, dayNumber } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";

/** The 学期 of the period; if the period is a 学期, this one. */
export const termsOf = ({ period }: Settings): readonly NamedSpan[] =>
  period.type === "学期" ? [period] : (period.terms ?? []);

/** Fewer school days than this make no teaching week (domain.md 12.5). */
const leastDays = 3;

/** The teaching weeks of every term. */
export const teachingWeeks = (settings: Settings): readonly NamedSpan[] =>
  termsOf(settings).flatMap((term) => teachingWeeksIn(term, settings));

/**
 * The teaching weeks of a term or of its first part, from Monday to Sunday, named by their number in the term: weeks with
 * at least three weekdays that lie in the term and outside 放假.
 */
export function teachingWeeksIn({ name, from, to }: NamedSpan, { period }: Settings): readonly NamedSpan[] {
  const isOff = (day: Day) => (period.holidays ?? []).some((holiday) => holiday.from <= day && day <= holiday.to);
  const weeks: NamedSpan[] = [];
  for (let start = monday(from), number = 1; start <= to; start = addDays(start, 7), number++) {
    const days = [0, 1, 2, 3, 4].map((n) => addDays(start, n)).filter((day) => from <= day && day <= to && !isOff(day));
    if (days.length >= leastDays) weeks.push({ name: `${name}第${number}周`, from: start, to: addDays(start, 6) });
  }
  return weeks;
}

const monday = (day: Day): Day => addDays(day, -((dayNumber(day) + 3) % 7));

/** The teaching days of a span: weekdays of the terms outside 放假. */
export const teachingDaysIn = ({ from, to }: Span, settings: Settings): readonly Day[] =>
  teachingDays(settings).filter((day) => from <= day && day <= to);

const teachingDays = oncePer((settings: Settings): readonly Day[] => {
  const { holidays = [] } = settings.period;
  const isOff = (day: Day) => holidays.some(({ from, to }) => from <= day && day <= to);
  const days = termsOf(settings).flatMap(({ from, to }) => weekdays(from, to));
  return [...new Set(days)].filter((day) => !isOff(day)).sort();
});

function weekdays(from: Day, to: Day): Day[] {
  const all: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if ((dayNumber(day) + 3) % 7 < 5) all.push(day);
  return all;
}
