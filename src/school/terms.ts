import { endOfHolidays, isSummer, longestHolidays, schoolYearDays, schoolYearStart } from "../records/school-year.ts";
import type { NamedSpan, Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { addDays, compareDays, type Day, dayNumber, earlierDay, laterDay } from "../zh/dates.ts";

/** A 学期, and the last day counted in it if that is not the last before the next one. */
interface Term extends NamedSpan {
  readonly cutOff?: Day | undefined;
}

/** The 学期 of the period, the earliest first; if the period is a 学期, this one. */
export const termsOf = ({ period }: Settings): readonly Term[] =>
  period.type === "学期" ? [period] : (period.terms ?? []).toSorted((a, b) => compareDays(a.from, b.from));

/**
 * The days whose records count in each 学期: 寒假 in the first, 暑假 in the second, and what comes after a 统计截止 of its own
 * in the next one (domain.md 12.7). Days of a 学年 before its first 学期 count in that, as there is none before.
 */
export function termDays(settings: Settings): readonly { readonly term: Term; readonly counts: Span }[] {
  const terms = termsOf(settings);
  const follows = (one: Term | undefined, other: Term | undefined): other is Term =>
    one !== undefined && other !== undefined && dayNumber(other.from) - dayNumber(one.to) <= longestHolidays;
  const lastDays = terms.map((term, i): Day => {
    const last = endOfHolidays(term.to, terms[i + 1]?.from, settings);
    const { cutOff } = term;
    return cutOff !== undefined && term.from <= cutOff && cutOff < last ? cutOff : last;
  });
  return terms.map((term, i) => {
    const from = follows(terms[i - 1], term) ? addDays(lastDays[i - 1]!, 1) : firstDay(term, settings);
    return { term, counts: { from, to: lastDays[i]! } };
  });
}

/** The first day that counts in the first 学期 known: that of its 学年, if the period holds it. */
function firstDay({ from }: Term, settings: Settings): Day {
  const begins = schoolYearStart(Number(from.slice(0, 4)), settings);
  return earlierDay(from, laterDay(begins, settings.period.from));
}

/** A 学年: its days, and the day on which it is over for whoever is judged. */
export interface SchoolYear extends NamedSpan {
  readonly ends: Day;
}

/** The 学年 that begins in a year: from 1 September to 31 August, unless the term says otherwise (domain.md 12.1, 12.3). */
export function schoolYear(year: number, settings: Settings): SchoolYear {
  const { from, to } = schoolYearDays(year, settings);
  const { type, to: stops } = settings.period;
  const june: Day = `${year + 1}-06-30`;
  const endsOfTerms = termsOf(settings).map((term) => term.to);
  const known = endsOfTerms.filter((day) => isSummer(day) && from <= day && day <= to).at(-1);
  const own = type === "学年" && isSummer(stops) && from <= stops && stops < june ? stops : june;
  return { name: `${year}学年`, from, to, ends: known ?? own };
}
