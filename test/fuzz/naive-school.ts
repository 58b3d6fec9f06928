import { Calendar, type Days, daysApart, endOfHolidays, isIn, last, later, overlap } from "./naive-calendar.ts";
import { isOut, isRow, type Row, rowsIn, rowsOf, type Typed, text } from "./naive-read.ts";
import { Roster } from "./naive-roster.ts";
import { once } from "./once.ts";
import { decided } from "./rule-counts.ts";

/** Days that are counted. `natural`: the same without a cut, which 计入 does not heed; `named`: what 计入 may call them. */
export interface Counted extends Days {
  readonly natural?: Days;
  /** Days that the user asked for with --from and --to. */
  readonly isAsked?: boolean;
}

/** Whose records are counted. */
export interface Scope {
  readonly group?: string;
  readonly campus?: string;
  readonly teacher?: string;
}

const openEnd = "9999-12-31";

/** A school as it was typed, and what of it counts in which days. */
export class NaiveSchool {
  readonly calendar: Calendar;
  readonly roster: Roster;
  readonly files: readonly string[];
  readonly #rows = new Map<string, readonly Row[]>();
  readonly #counted = new Map<string, readonly Row[]>();
  /** What other files of the second count keep for this school. */
  readonly kept = new Map<string, unknown>();
  constructor(term: string, files: readonly string[]) {
    this.calendar = new Calendar(term);
    this.roster = new Roster(files, this.calendar);
    this.files = files;
  }

  day(value: Typed | undefined): string | undefined {
    return this.calendar.day(text(value));
  }
  people(value: Typed | undefined, day: string | undefined): string[] {
    return this.roster.people(value, day ?? this.calendar.cutOff);
  }
  rows(kind: string): readonly Row[] {
    return once(this.#rows, kind, () => rowsOf(this.files, kind).filter((row) => !isOut(row)));
  }
  /** The days of the report. */
  get period(): Counted {
    return { ...this.calendar.counted(), natural: this.calendar.period };
  }

  /** What 计入 calls: its own days and those that count for it. */
  #named(
    name: string | undefined,
  ): { readonly own: Days; readonly natural: Days; readonly cutOff: string } | undefined {
    const { terms, period } = this.calendar;
    if (name === undefined) return undefined;
    const index = terms.findIndex((term) => term.name === name);
    if (index >= 0) {
      const after = terms[index + 1];
      const to = after ? dayBefore(after.from) : later(endOfHolidays(terms[index]!.to), period.to);
      return { own: terms[index]!, natural: { from: terms[index]!.from, to }, cutOff: terms[index]!.cutOff ?? to };
    }
    return period.name === name ? { own: period, natural: period, cutOff: period.to } : undefined;
  }

  /** Whether something that happened on these days (undefined: nobody knows when) counts, by itself or by 计入. */
  counts(row: Row, when: Days | undefined, days: Counted, isAnyTime = false): boolean {
    const named = this.#named(text(row.计入));
    const byItself = when === undefined ? isAnyTime : overlap(when, days);
    if (named === undefined) {
      if (!byItself && when !== undefined && days.natural && overlap(when, days.natural)) decided("12.7");
      return byItself;
    }
    const isHeld = when === undefined ? false : overlap(when, named.natural);
    const uncut = days.natural ?? days;
    // Of a period that still runs, what there is of it up to the cut.
    const end = [named.own.to, named.cutOff, this.calendar.cutOff].filter((day) => day >= named.own.from).sort()[0]!;
    const isWholeNamed = days.from <= named.own.from && end <= days.to;
    const isOwnDay = isHeld && overlap(when!, uncut);
    const isBegun = named.own.from <= this.calendar.cutOff;
    const counted =
      (isHeld && byItself) || (isBegun && (isOwnDay || isWholeNamed || (!isHeld && isNamedIn(named.own, uncut))));
    if (counted !== byItself) decided("12.12");
    return counted;
  }

  /** Records of a kind that count in these days. */
  counted(kind: string, days: Counted): readonly Row[] {
    const { from, to, natural, isAsked } = days;
    const key = [kind, from, to, natural?.from, natural?.to, isAsked].join(" ");
    return once(this.#counted, key, () => this.#countedIn(kind, days));
  }
  #countedIn(kind: string, days: Counted): readonly Row[] {
    return this.rows(kind).filter((row) => {
      const when = this.when(kind, row);
      const isIt = this.counts(row, when, days, !undatedIsNowhere.has(kind));
      if (when === undefined && !isIt && undatedIsNowhere.has(kind)) decided("12.10");
      return isIt && (kind !== "论文成果" || this.#isOwnWork(row)) && this.#isMonthWhole(row, days);
    });
  }

  /** The day that decides about a record; undefined where none is written. */
  when(kind: string, row: Row): Days | undefined {
    const on = (day: string | undefined) => (day === undefined ? undefined : { from: day, to: day });
    if (kind === "研修活动") {
      if (row.起 !== undefined && row.止 !== undefined) decided("12.13");
      return on(this.day(row.日期 ?? row.止 ?? row.起));
    }
    if (kind === "外出培训") return on(this.day(row.止 ?? row.起));
    if (kind === "青蓝结对" || kind === "受聘基地") return { from: this.day(row.起)!, to: this.day(row.止) ?? openEnd };
    if (kind === "论文成果") {
      const published = isRow(row.发表) ? row.发表.日期 : undefined;
      return on(this.day(published ?? row.日期));
    }
    if (kind === "听课" && row.月份 !== undefined) return on(this.day(row.月份));
    if (kind === "经费") return yearOf(text(row.年度)!);
    return on(this.day(row.日期));
  }

  /** 7.5: a work whose first author is from outside counts only where the school says so. */
  #isOwnWork(row: Row): boolean {
    if (row.篇数 !== undefined) return true;
    const first = [row.作者].flat()[0];
    return typeof first === "string" || this.calendar.row.校外第一作者 === "计";
  }

  /** 12.8: a month of 听课 counts in days that somebody asked for only as a whole. */
  #isMonthWhole(row: Row, days: Counted): boolean {
    if (row.月份 === undefined || !days.isAsked) return true;
    const month = text(row.月份)!;
    const is = isIn(`${month}-01`, days) && isIn(last(month), days);
    if (!is) decided("12.8");
    return is;
  }

  /** The events inside a record that count in these days by their own date or their own 计入 (12.11). */
  events(value: Typed | undefined, days: Counted): Row[] {
    return rowsIn(value).filter((event) => {
      const day = this.day(event.日期);
      const isIt = this.counts(event, day === undefined ? undefined : { from: day, to: day }, days, true);
      if (!isIt) decided("12.11");
      return isIt;
    });
  }
}

/** 12.10: works and books without a date count nowhere. */
const undatedIsNowhere = new Set(["论文成果", "阅读自修", "校刊简报"]);

/** A period that is named counts in what is as long and holds its first day: 学期 in 年度. */
function isNamedIn(named: Days, { from, to }: Days): boolean {
  return daysApart(from, to) >= daysApart(named.from, named.to) && isIn(named.from, { from, to });
}

const yearOf = (typed: string): Days => ({ from: `${typed}-01-01`, to: `${typed}-12-31` });
const dayBefore = (day: string) => new Date(Date.parse(day) - 864e5).toISOString().slice(0, 10);
