import { type Fraction as F, Fraction, fraction, zero } from "./fraction.ts";
import { attendance, hoursAt, trainingHours } from "./naive-attendance.ts";
import { type Days, earlier } from "./naive-calendar.ts";
import { earned } from "./naive-hours.ts";
import { lessonsOnce } from "./naive-lessons.ts";
import { brought, isMeant, missed, times, valuesOf } from "./naive-measures.ts";
import { runsOf } from "./naive-projects.ts";
import { amount, number, type Row, rowsIn, text, words } from "./naive-read.ts";
import type { Counted, NaiveSchool } from "./naive-school.ts";
import { View } from "./naive-view.ts";
import { schoolYearEnd } from "./naive-windows.ts";
import { highest } from "./naive-works.ts";
import { decided } from "./rule-counts.ts";

/** 学分 by a 折算表, all lines or those of a 归类, with what was brought along. */
export function credits(school: NaiveSchool, item: Row, name: string, days: Counted): F {
  const table = rowsIn(school.calendar.row.折算表).find(
    (one) => item.折算表 === undefined || one.名称 === item.折算表,
  )!;
  const classes = words(item.归类);
  const lines = rowsIn(table.项目);
  const unit = text(table.单位) ?? "学分";
  const paid = new Map(lines.map((line) => [line, paidBy(school, line, name, days)]));
  const own = lines
    .filter((line) => classes.length === 0 || classes.includes(text(line.归类) ?? ""))
    .map((line) =>
      ofLine(
        line,
        paid.get(line)!.filter((one) => !isVoided(line, one, paid, days)),
        days,
      ),
    );
  const earned = Fraction.sum(own);
  // What is taken off never leaves less than nothing.
  const kept = earned.isLess(zero) ? zero : earned;
  return kept.plus(brought(school, `已修${classes[0] ?? ""}${unit}`, name, days));
}

/** What a line gave on a day. */
interface Paid {
  readonly day: string;
  readonly value: F;
}

const yearOf = (days: Days, { day }: Paid) => Math.max(0, wholeYears(days.from, day));

/** 作废: a line that came up often enough in the same year takes away what others gave. */
function isVoided(line: Row, one: Paid, paid: ReadonlyMap<Row, readonly Paid[]>, days: Days): boolean {
  return [...paid].some(([other, all]) => {
    const names = words(other.作废);
    if (!names.includes(text(line.名称)!) && !names.includes(text(line.归类) ?? "")) return false;
    return all.filter((two) => yearOf(days, two) === yearOf(days, one)).length >= number(other.满 ?? "1");
  });
}

const paidBy = (school: NaiveSchool, line: Row, name: string, days: Counted): Paid[] =>
  line.每 !== undefined ? yearly(school, line, name, days) : once(school, line, name, days);

/** 上限 is of each year from the first day of the window on. */
function ofLine(line: Row, paid: readonly Paid[], days: Days): F {
  if (line.上限 === undefined) return Fraction.sum(paid.map(({ value }) => value));
  const most = amount(line.上限);
  const years = [...new Set(paid.map((one) => yearOf(days, one)))];
  return Fraction.sum(
    years.map((year) => {
      const sum = Fraction.sum(paid.filter((one) => yearOf(days, one) === year).map(({ value }) => value));
      return most.isLess(sum) ? most : sum;
    }),
  );
}

const wholeYears = (from: string, to: string) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - Number(to.slice(5) < from.slice(5));

function once(school: NaiveSchool, line: Row, name: string, days: Counted): Paid[] {
  const kind = text(line.指标)!;
  if (kind === "缺席" || kind === "迟到")
    return missed(school, line, name, days).map(({ day }) => ({ day, value: taken(text(line.每次)) }));
  if (kind === "学时")
    return earned(school, name, days)
      .filter((one) => isHourMeant(line, one))
      .map((one) => ({ day: one.day, value: one.hours.times(amount(line.每学时)) }));
  const all = kind === "公开课" ? lessonsOnce(school, days) : school.counted(kind, days);
  // 就高 is a switch of all that is said (12.27).
  const rows = kind === "获奖" ? highest(all, new View(school, days)) : all;
  return rows
    .filter((row) => isMeant(school, kind, row, line, days) && !isExcepted(school, kind, row, line, days))
    .map((row) => ({ day: school.when(kind, row)?.from ?? days.to, value: worth(school, kind, row, line, name) }));
}

const taken = (typed = "0"): F => (typed.startsWith("-") ? zero.minus(fraction(typed.slice(1))) : fraction(typed));

function isHourMeant(line: Row, one: { source: string; hoursClass: string | undefined }): boolean {
  const fits = (typed: Row[string], value: string) =>
    typed === undefined || words(typed).includes(value) || typed === value;
  const except = rowsIn(line.除外)[0];
  const isOut = except?.学时类别 !== undefined && fits(except.学时类别, one.hoursClass ?? "未注明");
  return fits(line.来源, one.source) && fits(line.学时类别, one.hoursClass ?? "未注明") && !isOut;
}

function isExcepted(school: NaiveSchool, kind: string, row: Row, line: Row, days: Counted): boolean {
  const except = rowsIn(line.除外)[0];
  return (
    except !== undefined &&
    Object.keys(except).some((key) =>
      valuesOf(school, kind, row, key, days).some((one) => words(except[key]).includes(one)),
    )
  );
}

/** What one record is worth to a person. */
function worth(school: NaiveSchool, kind: string, row: Row, line: Row, name: string): F {
  if (line.每学时 !== undefined) {
    const hours =
      kind === "外出培训" ? trainingHours(school, row, name) : hoursAt(school, attendance(school, row), name);
    return hours.times(amount(line.每学时));
  }
  const often = fraction(times(school, kind, row, line, name));
  if (line.按 === undefined) return often.times(amount(line.每次));
  const value = valuesOf(school, kind, row, text(line.按)!, school.period)[0];
  const by = line.值 as Row;
  return value !== undefined && by[value] !== undefined ? often.times(amount(by[value])) : zero;
}

/** 12.6: once for each year that ends in the window, has begun, and in which the record ran. */
function yearly(school: NaiveSchool, line: Row, name: string, days: Counted): Paid[] {
  const kind = text(line.指标)!;
  const window = days.natural ?? days;
  const first = Number(window.from.slice(0, 4)) - 1;
  const years = Array.from({ length: 12 }, (_, i) => first + i)
    .map((y): Days & { end: string } => {
      if (line.每 === "年度") return { from: `${y}-01-01`, to: `${y}-12-31`, end: `${y}-12-31` };
      const year = { from: `${y}-09-01`, to: `${y + 1}-08-31` };
      return { ...year, end: schoolYearEnd(school, year) };
    })
    .filter(({ from, end }) => window.from <= end && end <= window.to && from <= days.to);
  const paid = years.flatMap((year) => {
    const counted = { from: year.from, to: earlier(year.to, days.to) };
    return school
      .rows(kind)
      .filter((row) => ranIn(school, kind, row, counted) && isMeant(school, kind, row, line, counted))
      .map((row) => ({ day: year.to, value: worth(school, kind, row, line, name) }));
  });
  if (years.length !== 1 && paid.some(({ value }) => value.n > 0n)) decided("12.6");
  return paid;
}

function ranIn(school: NaiveSchool, kind: string, row: Row, year: Days): boolean {
  if (kind === "课题")
    return runsOf(school, row).some(({ begins, end = "9999" }) => begins <= year.to && end >= year.from);
  return school.counts(row, school.when(kind, row), year);
}
