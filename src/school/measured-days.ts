import { longestHolidays } from "../records/school-year.ts";
import type { Settings } from "../records/settings/settings.ts";
import { overlaps, type Span } from "../records/span.ts";
import { addDays, countDays, type Day, dayNumber, mondayOf } from "../zh/dates.ts";
import { groupBy } from "./group-by.ts";
import { oncePer } from "./once-per.ts";
import { teachingDaysIn } from "./teaching-weeks.ts";
import { termsOf } from "./terms.ts";

/**
 * The days by which the time somebody was there is measured (domain.md 12.18): the teaching days of a span; all its days
 * where the terms are not known, and where a span has no teaching day.
 */
export const measuredDays = (span: Span, { settings }: { readonly settings: Settings }): readonly Day[] =>
  inSettings(settings)(span);

const inSettings = oncePer((settings: Settings) =>
  oncePer((span: Span): readonly Day[] => {
    const teaching = isMeasuredByTerms(span, settings) ? teachingDaysIn(span, settings) : [];
    const length = Math.max(0, countDays(span.from, span.to));
    return teaching.length > 0 ? teaching : Array.from({ length }, (_, i) => addDays(span.from, i));
  }),
);

/** Whether term.yaml names all terms of a span. Of a cycle of five years it often names those of one. */
export function isMeasuredByTerms(span: Span, settings: Settings): boolean {
  const terms = termsOf(settings).filter((term) => overlaps(term, span));
  const starts = [...terms.map(({ from }) => from), addDays(span.to, 1)].sort();
  const ends = [addDays(span.from, -1), ...terms.map(({ to }) => to)].sort();
  return terms.length > 0 && starts.every((start, i) => dayNumber(start) - dayNumber(ends[i]!) - 1 <= longestHolidays);
}

/** Those days week by week, for 折减: 按周. */
export const measuredWeeks = (span: Span, school: { readonly settings: Settings }): readonly (readonly Day[])[] => {
  const weeks = [...groupBy(measuredDays(span, school), mondayOf).values()];
  const whole = weeks.filter((days) => days.length >= 3);
  return whole.length > 0 ? whole : weeks;
};
