import type { KindName } from "../../records/kinds/index.ts";
import { kindOf } from "../../records/kinds/index.ts";
import { overlaps, type Span } from "../../records/span.ts";
import { figuresOfOthers, isBroughtAlong } from "../../school/brought-along.ts";
import { datedKinds, stillValid } from "../../school/kept-records.ts";
import { oncePer } from "../../school/once-per.ts";
import type { School } from "../../school/school.ts";
import { addDays, type Day, dayNumber, earlierDay, laterDay, monthEnd } from "../../zh/dates.ts";
import { daysBefore, fewDays, needsEarlier } from "./window-spans.ts";

/** The days before the report of which records lack, and what shows it. */
export interface Lacking extends Span {
  /**
   * `nothing`: not one record; `months`: none in these months of school; `kinds`: none of what is counted; `other period`: what
   * there is was included for an 另计时段, and may be a part.
   */
  readonly sign: "nothing" | "months" | "kinds" | "other period";
  /** Of `months`: 2025-03. Of `kinds`: their labels. Of `other period`: its name. */
  readonly names: readonly string[];
}

/** What a requirement is counted from, so far as it matters for the days before the report. */
export interface CountedFrom {
  /** Left out: whatever there is. */
  readonly kinds?: readonly KindName[];
  /** 外部总数 can say what somebody had of it before. */
  readonly isBrought: boolean;
}

/**
 * The days before the report of which a window has no records, or seems to have a part; `undefined` if it has all, or needs
 * none. All are there where 记录齐全自 says so, or each month of school has a record (domain.md 12.2).
 */
export function daysLacking(window: Span, school: School, { kinds = [], isBrought }: CountedFrom): Lacking | undefined {
  const { settings } = school;
  if (!needsEarlier(window, settings)) return undefined;
  const before = daysBefore(window, settings);
  if (isBrought && isBroughtAlong(before, school)) return undefined;
  const found = earlierRecords(school).filter(({ begins, counts }) => overlaps(begins, before) && counts(before));
  if (found.length === 0) return { ...before, sign: "nothing", names: [] };
  const { wholeFrom } = settings;
  if (wholeFrom && dayNumber(wholeFrom) - dayNumber(before.from) <= fewDays) return undefined;
  const unsure = wholeFrom ? { from: before.from, to: earlierDay(before.to, addDays(wholeFrom, -1)) } : before;
  const other = otherPeriodIn(unsure, school);
  if (other) return { ...unsure, sign: "other period", names: [other] };
  const months = schoolMonths(unsure).filter(
    (month) => !found.some(({ begins, counts }) => overlaps(begins, month) && counts(month)),
  );
  if (months.length > 0) return { ...unsure, sign: "months", names: months.map(({ from }) => from.slice(0, 7)) };
  const isThere = kinds.some((kind) => !datedKinds.includes(kind) || found.some((one) => one.kind === kind));
  return isThere || kinds.length === 0
    ? undefined
    : { ...unsure, sign: "kinds", names: kinds.map((kind) => kindOf(kind).label) };
}

interface EarlierRecord {
  readonly kind: KindName;
  /** Its day, or the month that it stands for; of what goes on for years, when it began. */
  readonly begins: Span;
  /** Whether it belongs to these days by 计入 and by the month it stands for (domain.md 12.8, 12.12). */
  counts(days: Span): boolean;
}

/** The records of days before the report. Titles still valid, and figures of others, may stand in the files of any year. */
const earlierRecords = oncePer((school: School): readonly EarlierRecord[] => {
  const { settings, records } = school;
  const kept = stillValid(school, settings.period.from);
  return datedKinds.flatMap((kind) => {
    const { when, belongs = () => true } = kindOf(kind);
    return records[kind].flatMap((record): EarlierRecord[] => {
      const span = when(record as never);
      const isEarlier = span !== undefined && span.from < settings.period.from;
      if (!isEarlier || kept.has(record) || figuresOfOthers(school).has(record)) return [];
      const begins = { from: span.from, to: earlierDay(span.to, monthEnd(span.from.slice(0, 7))) };
      return [{ kind, begins, counts: (days) => belongs(record as never, days, settings) }];
    });
  });
});

/** An 另计时段 of days that needs records of these: its files were included for it. */
const otherPeriodIn = (days: Span, { settings: { others = {} } }: School): string | undefined =>
  Object.entries(others).find(([, { span }]) => span && overlaps(span, days))?.[0];

/** Months in which every school is at work; in the others 寒假 and 暑假 may leave nothing to record. */
const atWork = [3, 4, 5, 6, 9, 10, 11, 12];

/** The months of school that lie whole in some days. */
function schoolMonths({ from, to }: Span): readonly Span[] {
  const months: Span[] = [];
  for (let day: Day = `${from.slice(0, 7)}-01`; day <= to; day = addDays(monthEnd(day.slice(0, 7)), 1)) {
    const month = { from: day, to: monthEnd(day.slice(0, 7)) };
    if (laterDay(day, from) === day && month.to <= to && atWork.includes(Number(day.slice(5, 7)))) months.push(month);
  }
  return months;
}
