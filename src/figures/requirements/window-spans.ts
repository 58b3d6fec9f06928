import type { Requirement } from "../../records/settings/requirement.ts";
import type { NamedSpan, Settings } from "../../records/settings/settings.ts";
import { overlaps, type Span } from "../../records/span.ts";
import { wholePeriod } from "../../school/scope.ts";
import { leastDays, teachingDaysIn, teachingWeeks } from "../../school/teaching-weeks.ts";
import { schoolYear, termDays, termsOf } from "../../school/terms.ts";
import { addDays, type Day, dayNumber, earliestDay, latestDay, monthEnd } from "../../zh/dates.ts";

/** A window of a requirement, whatever days are asked about. */
export interface WindowSpan extends NamedSpan {
  /** The day after which it is over; `to` is the one that is printed. A 学年 ends in June and is printed to 31 August. */
  readonly ends: Day;
  /** The days whose records count in it. */
  readonly counts: Span;
  /** It is over when no teaching day of it is left: a 周 or a 月. */
  readonly byTeachingDays: boolean;
}

/** The windows of 每 that the period touches, the earliest first (domain.md 12.1, 12.3). None if 学期 are not known. */
export function windowSpans(requirement: Requirement, settings: Settings): readonly WindowSpan[] {
  const { from = earliestDay, to = latestDay } = requirement;
  const touched = { from: settings.period.from, to: wholePeriod(settings).to };
  const all = spansOf(requirement, settings).filter((span) => overlaps(span, touched));
  const isFirst = (i: number) => i === 0 && requirement.per !== "周";
  return all.map((span, i) => inReport(span, isFirst(i), settings)).filter((span) => overlaps(span, { from, to }));
}

/** Whether the windows of this 每 can be known: terms, weeks and months of term time need 学期. */
export const knowsWindows = ({ per }: Requirement, settings: Settings): boolean =>
  !["周", "月", "学期"].includes(per) || termsOf(settings).length > 0;

function spansOf({ per, cycle }: Requirement, settings: Settings): readonly WindowSpan[] {
  const { period } = settings;
  if (per === "周") return teachingWeeks(settings).map((week) => ({ ...plain(week), byTeachingDays: true }));
  if (per === "月") return months(settings).map((month) => ({ ...plain(month), byTeachingDays: true }));
  if (per === "学期") return termDays(settings).map(({ term, counts }) => ({ ...plain(term), counts }));
  if (per === "时段") return [plain(period)];
  if (per === "周期") {
    return cycle ? [plain({ name: cycleName(cycle), ...cycle })] : [];
  }
  const years = yearsAround(period).map((year) => (per === "学年" ? schoolYear(year, settings) : calendarYear(year)));
  const touched = years.filter((year) => overlaps(year, period));
  return touched.map((year) => {
    const name = touched.length === 1 && period.type === per ? period.name : year.name;
    return { ...plain(year), name, ends: year.ends };
  });
}

/** 2021—2025年周期. */
export const cycleName = ({ from, to }: Span): string => `${from.slice(0, 4)}—${to.slice(0, 4)}年周期`;

const plain = ({ name, from, to }: NamedSpan): WindowSpan => {
  return { name, from, to, ends: to, counts: { from, to }, byTeachingDays: false };
};

const yearsAround = ({ from, to }: Span): readonly number[] => {
  const first = Number(from.slice(0, 4)) - 1;
  return Array.from({ length: Math.max(0, Number(to.slice(0, 4)) - first + 1) }, (_, i) => first + i);
};

/** 年度: the calendar year. */
export function calendarYear(year: number): NamedSpan & { readonly ends: Day } {
  return { name: `${year}年`, from: `${year}-01-01`, to: `${year}-12-31`, ends: `${year}-12-31` };
}

/** The months of the terms that have as many teaching days as a teaching week needs. */
function months(settings: Settings): NamedSpan[] {
  const { from, to } = settings.period;
  const days = teachingDaysIn({ from: `${from.slice(0, 7)}-01`, to: monthEnd(to.slice(0, 7)) }, settings);
  const names = [...new Set(days.map((day) => day.slice(0, 7)))];
  return names
    .filter((month) => days.filter((day) => day.startsWith(month)).length >= leastDays)
    .map((month) => ({
      name: `${+month.slice(0, 4)}年${+month.slice(5)}月`,
      from: `${month}-01`,
      to: monthEnd(month),
    }));
}

/**
 * The days of the report that count in a window. What 上期统计截止 brings in counts in the first one, but weeks lie within
 * their term (domain.md 12.7).
 */
function inReport(span: WindowSpan, isFirst: boolean, settings: Settings): WindowSpan {
  const { from } = wholePeriod(settings);
  const { counts } = span;
  if (beganBefore(span, settings)) return span;
  const bringsIn = isFirst && from < settings.period.from;
  return { ...span, counts: { ...counts, from: bringsIn || counts.from < from ? from : counts.from } };
}

/** Days that make no difference: to the end of a window, or from its first day to that of the report. */
export const fewDays = 31;

/** Whether a window began before the days of the report, so that records of earlier days count in it (domain.md 12.2). */
export const beganBefore = ({ from }: Span, settings: Settings): boolean => from < settings.period.from;

/** Whether a window began so much earlier that it cannot be judged without records of then. */
export const needsEarlier = ({ from }: Span, settings: Settings): boolean =>
  dayNumber(settings.period.from) - dayNumber(from) > fewDays;

/** The days of a window before those of the report. */
export const daysBefore = ({ from }: Span, settings: Settings): Span => ({
  from,
  to: addDays(wholePeriod(settings).from, -1),
});
