import { number, type Row, read, rowsIn, text } from "./naive-read.ts";
import { once } from "./once.ts";
import { decided } from "./rule-counts.ts";

/** First and last day. */
export interface Days {
  readonly from: string;
  readonly to: string;
}
export interface Named extends Days {
  readonly name: string;
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
const following = new Map<string, string>();
/** The day after, which is asked for all the time, or so many days after. */
export const dayAfter = (day: string, days = 1): string =>
  days === 1 ? once(following, day, () => shifted(day, 1)) : shifted(day, days);
export const daysApart = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
export const weekday = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;
export const isIn = (day: string, { from, to }: Days): boolean => from <= day && day <= to;
export const later = (a: string, b: string): string => [a, b].sort()[1]!;
export const earlier = (a: string, b: string): string => [a, b].sort()[0]!;
export const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;
export const last = (month: string): string => {
  const [year, m] = month.split("-").map(Number);
  return new Date(Date.UTC(year!, m!, 0)).toISOString().slice(0, 10);
};
export const eachDay = ({ from, to }: Days): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day)) days.push(day);
  return days;
};

interface Term extends Named {
  readonly cutOff: string | undefined;
}

/** 暑假 belongs to the term before it (12.7); how long 寒假 is, nobody says. */
export const endOfHolidays = (end: string): string =>
  end.slice(5) >= "05-01" && end.slice(5) <= "08-31" ? `${end.slice(0, 4)}-08-31` : end;

/** What term.yaml says of days. */
export class Calendar {
  readonly row: Row;
  readonly period: Named & { readonly type: string };
  readonly terms: readonly Term[];
  readonly cutOff: string;
  readonly previousCutOff: string | undefined;
  readonly baseDay: string;
  readonly #teaching: readonly string[];
  readonly #days = new Map<string, string | undefined>();
  readonly #weeks = new Map<string, readonly Days[]>();

  constructor(term: string) {
    this.row = read(term);
    const period = this.row.时段 as Row;
    const named = (row: Row) => ({ name: text(row.名称)!, from: text(row.起)!, to: text(row.止)! });
    this.period = { ...named(period), type: text(period.类型)! };
    const terms = rowsIn(period.学期).map((row) => ({ ...named(row), cutOff: text(row.统计截止) }));
    this.terms = terms.length > 0 ? terms : this.period.type === "学期" ? [{ ...this.period, cutOff: undefined }] : [];
    this.cutOff = text(this.row.统计截止) ?? this.period.to;
    this.previousCutOff = text(this.row.上期统计截止);
    this.baseDay = text(this.row.基准日) ?? this.cutOff;
    const holidays = rowsIn(period.放假).map(named);
    this.#teaching = this.terms
      .flatMap(eachDay)
      .filter((day) => weekday(day) < 5 && !holidays.some((holiday) => isIn(day, holiday)));
  }

  /** Weekdays of terms outside 放假. */
  teachingDays(days: Days): readonly string[] {
    return this.#teaching.filter((day) => isIn(day, days));
  }

  /** 12.18, 12.19: teaching days where the terms of these days are known, else all days. */
  daysThatCount(days: Days): readonly string[] {
    return this.isTermKnown(days) ? this.teachingDays(days) : eachDay(days);
  }
  /** Holidays are never longer than a hundred days: where more is without a term, one is not named. */
  isTermKnown(days: Days): boolean {
    const inside = this.terms.filter((term) => overlap(term, days));
    const ends = [dayAfter(days.from, -1), ...inside.map(({ to }) => to)];
    const starts = [...inside.map(({ from }) => from), dayAfter(days.to)];
    return inside.length > 0 && ends.every((end, i) => daysApart(end, starts[i]!) <= 101);
  }

  /** 12.5: weeks of a term, cut to its own days, with at least three teaching days. */
  teachingWeeks(): readonly Days[] {
    return once(this.#weeks, "", () => this.#teachingWeeks());
  }
  #teachingWeeks(): readonly Days[] {
    return this.terms.flatMap((term) => {
      const weeks: Days[] = [];
      for (let monday = dayAfter(term.from, -weekday(term.from)); monday <= term.to; monday = dayAfter(monday, 7)) {
        const sunday = dayAfter(monday, 6);
        const week = { from: later(monday, term.from), to: earlier(sunday, term.to) };
        if (this.teachingDays(week).length >= 3) weeks.push(week);
        else if (week.from !== monday || week.to !== sunday) decided("12.5");
      }
      return weeks;
    });
  }

  /** 12.7: a term has the days up to the next one; a 统计截止 of its own ends it, and the next takes what came after. */
  daysOfTerm(index: number): Days & { readonly natural: string } {
    const term = this.terms[index]!;
    const before = this.terms[index - 1];
    const after = this.terms[index + 1];
    const brought = before === undefined ? this.previousCutOff : before.cutOff;
    const from = brought === undefined ? term.from : earlier(term.from, dayAfter(brought));
    const natural = after ? dayAfter(after.from, -1) : later(endOfHolidays(term.to), this.period.to);
    return { from, to: term.cutOff ?? natural, natural };
  }

  /** The days of this report: after the 统计截止 of the one before, up to its own. */
  counted(): Days {
    const { period, previousCutOff, cutOff } = this;
    return { from: previousCutOff === undefined ? period.from : dayAfter(previousCutOff), to: cutOff };
  }

  /** A day as typed in any of the ways that are understood; a month is its first day in a term, else its first. */
  day(typed: string | undefined): string | undefined {
    return typed === undefined ? undefined : once(this.#days, typed, () => this.#read(typed));
  }

  #read(typed: string): string | undefined {
    const parts = typed
      .replace(/（.*|[ T]\d+:.*/, "")
      .split(/[-/.年月日]/)
      .filter((part) => part !== "");
    const iso = (year: number, month: number, day: number) =>
      `${year < 100 ? year + 2000 : year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const [a, b, c] = parts.map(number);
    if (c !== undefined) {
      if (!/^\d{4}-\d\d-\d\d$/.test(typed)) decided("12.9");
      return iso(a!, b!, c);
    }
    if (a! > 12) return this.#dayOfMonth(iso(a!, b!, 1));
    decided("12.9");
    const years = [0, 1].map((n) => Number(this.period.from.slice(0, 4)) + n);
    return years.map((year) => iso(year, a!, b!)).find((day) => isIn(day, this.period));
  }

  #dayOfMonth(first: string): string {
    decided("12.8");
    const month = { from: first, to: last(first.slice(0, 7)) };
    return eachDay(month).find((day) => this.terms.some((term) => isIn(day, term))) ?? first;
  }
}
