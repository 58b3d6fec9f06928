import type { NamedSpan, Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { addDays, compareDays, type Day, earlierDay } from "../zh/dates.ts";
import { wholePeriod } from "./scope.ts";

/** A 学期, and the last day counted in it if that is not the last before the next one. */
interface Term extends NamedSpan {
  readonly cutOff?: Day | undefined;
}

/** The 学期 of the period, the earliest first; if the period is a 学期, this one. */
export const termsOf = ({ period }: Settings): readonly Term[] =>
  period.type === "学期" ? [period] : (period.terms ?? []).toSorted((a, b) => compareDays(a.from, b.from));

/**
 * The days whose records count in each 学期: 寒假 in the first, 暑假 in the second, and what comes after a 统计截止 of its own
 * in the next one (domain.md 12.7). Days of the period before the first 学期 count in it, as there is none before.
 */
export function termDays(settings: Settings): readonly { readonly term: Term; readonly counts: Span }[] {
  const terms = termsOf(settings);
  const starts = wholePeriod(settings).from;
  return terms.map((term, i) => {
    const [before, next] = [terms[i - 1], terms[i + 1]];
    const ofFirst = earlierDay(term.from, starts);
    const from = before ? (before.cutOff ? addDays(before.cutOff, 1) : term.from) : ofFirst;
    const lastDay = next ? addDays(next.from, -1) : endOfHolidays(term.to, settings);
    return { term, counts: { from, to: term.cutOff ?? lastDay } };
  });
}

/** The end of the holidays after the last 学期 known: 暑假 ends with the 学年, the end of 寒假 is not known. */
function endOfHolidays(to: Day, settings: Settings): Day {
  const year = Number(to.slice(0, 4));
  return isSummer(to) ? addDays(yearStart(year, settings), -1) : to;
}

/** Whether a 学年 may end with this day: May to August (domain.md 12.1). */
const isSummer = (day: Day): boolean => day.slice(5) >= "05-01" && day.slice(5) <= "08-31";

/** A 学年: its days, and the day on which it is over for whoever is judged. */
export interface SchoolYear extends NamedSpan {
  readonly ends: Day;
}

/** The 学年 that begins in a year: from 1 September to 31 August, unless the term says otherwise (domain.md 12.1, 12.3). */
export function schoolYear(year: number, settings: Settings): SchoolYear {
  const [from, to] = [yearStart(year, settings), addDays(yearStart(year + 1, settings), -1)];
  const { type, to: stops } = settings.period;
  const june: Day = `${year + 1}-06-30`;
  const endsOfTerms = termsOf(settings).map((term) => term.to);
  const known = endsOfTerms.filter((day) => isSummer(day) && from <= day && day <= to).at(-1);
  const own = type === "学年" && isSummer(stops) && from <= stops && stops < june ? stops : june;
  return { name: `${year}学年`, from, to, ends: known ?? own };
}

/** 1 September, or the day in July or August on which a 学期 or the period begins. */
function yearStart(year: number, settings: Settings): Day {
  const usual: Day = `${year}-09-01`;
  const begins = [settings.period, ...termsOf(settings)].map(({ from }) => from);
  return begins.filter((day) => `${year}-07-01` <= day && day < usual).sort()[0] ?? usual;
}
