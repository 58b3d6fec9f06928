import type { NamedSpan, Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { addDays, type Day, dayOfWeek, earlierDay, laterDay, mondayOf } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";
import { termsOf } from "./terms.ts";

/** Fewer teaching days than this make no teaching week and no month to judge (domain.md 12.5). */
export const leastDays = 3;

/** The teaching weeks of every term. */
export const teachingWeeks = (settings: Settings): readonly NamedSpan[] =>
  termsOf(settings).flatMap((term) => teachingWeeksIn(term, settings));

/**
 * The teaching weeks of a term, named by their number in it: weeks with at least three weekdays that lie in the term and
 * outside 放假. They go from Monday to Sunday, and no further than the term (domain.md 12.5, 12.7). In a term from a Sunday
 * the next day begins week 1, as in school calendars.
 */
function teachingWeeksIn({ name, from, to }: NamedSpan, settings: Settings): readonly NamedSpan[] {
  const weeks: NamedSpan[] = [];
  for (let start = mondayOf(firstWeekday(from)), number = 1; start <= to; start = addDays(start, 7), number++) {
    const week = { from: laterDay(from, start), to: earlierDay(to, addDays(start, 6)) };
    if (teachingDaysIn(week, settings).length >= leastDays) weeks.push({ name: `${name}第${number}周`, ...week });
  }
  return weeks;
}

const firstWeekday = (day: Day): Day => (dayOfWeek(day) < 5 ? day : addDays(day, 7 - dayOfWeek(day)));

/** The teaching days of a span: weekdays of the terms outside 放假. */
export const teachingDaysIn = ({ from, to }: Span, settings: Settings): readonly Day[] =>
  daysBetween(settings)(from)(to);

/** Worked out once for each span: every person's share of a window asks for the same one. */
const daysBetween = oncePer((settings: Settings) =>
  oncePer((from: Day) => oncePer((to: Day) => teachingDays(settings).filter((day) => from <= day && day <= to))),
);

const teachingDays = oncePer((settings: Settings): readonly Day[] => {
  const { holidays = [] } = settings.period;
  const isOff = (day: Day) => holidays.some(({ from, to }) => from <= day && day <= to);
  const days = termsOf(settings).flatMap(({ from, to }) => weekdays(from, to));
  return [...new Set(days)].filter((day) => !isOff(day)).sort();
});

function weekdays(from: Day, to: Day): Day[] {
  const all: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (dayOfWeek(day) < 5) all.push(day);
  return all;
}
