import { type Fraction as F, Fraction, fraction, zero } from "./fraction.ts";
import { attendance, hoursAt, trainingHours } from "./naive-attendance.ts";
import { type Days, earlier } from "./naive-calendar.ts";
import { earned } from "./naive-hours.ts";
import { hearings, lessonsOnce } from "./naive-lessons.ts";
import { brought, isMeant, missed, times, valuesOf } from "./naive-measures.ts";
import { runsOf } from "./naive-projects.ts";
import { rateOf } from "./naive-rates.ts";
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
  const all = lines.flatMap((line) => ofLine(school, line, name, days));
  const isAsked = (line: Row) => classes.length === 0 || classes.includes(text(line.归类) ?? "");
  const paid = all.filter((one) => isAsked(one.line) && !isVoided(one, lines, all, days));
  const kept = rowsIn(table.共同就高).reduce<readonly Paid[]>(
    (some, group) => onlyBest(some, (line) => isIn(line, group)),
    paid,
  );
  const sum = Fraction.sum(totals(kept, lines.filter(isAsked), rowsIn(table.共用上限), days));
  // What is taken off never leaves less than nothing.
  const left = sum.isLess(zero) ? zero : sum;
  return left.plus(brought(school, `已修${classes[0] ?? ""}${unit}`, name, days));
}

const yearOf = (days: Days, { day }: Paid) => Math.max(0, wholeYears(days.from, day));

/** 作废: a line that came up often enough in the same year takes away what others gave. */
function isVoided(one: Paid, lines: readonly Row[], all: readonly Paid[], days: Days): boolean {
  return lines.some((other) => {
    const names = words(other.作废);
    if (!names.includes(text(one.line.名称)!) && !names.includes(text(one.line.归类) ?? "")) return false;
    const same = all.filter((two) => two.line === other && yearOf(days, two) === yearOf(days, one));
    return same.length >= number(other.满 ?? "1");
  });
}

const isIn = (line: Row, group: Row) =>
  words(group.归类).includes(text(line.归类) ?? "") || words(group.项目).includes(text(line.名称)!);

/** What a line gave for one record; `often` is how many times, or hours. */
interface Paid {
  readonly line: Row;
  readonly day: string;
  readonly often: F;
  readonly rate: F;
  readonly title?: string | undefined;
}
const valueIn = ({ often, rate }: Paid) => often.times(rate);

function ofLine(school: NaiveSchool, line: Row, name: string, days: Counted): readonly Paid[] {
  const all = line.每 !== undefined ? yearly(school, line, name, days) : onceEach(school, line, name, days);
  const paid = line.就高 === "是" ? onlyBest(all, () => true) : all;
  let free = amount(line.超过);
  return paid
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((one) => {
      const skipped = free.isLess(one.often) ? free : one.often;
      free = free.minus(skipped);
      return { ...one, often: one.often.minus(skipped) };
    });
}

/** 就高: of one title the one that pays most, if it is by such a line; of equal ones any. */
function onlyBest(all: readonly Paid[], isOf: (line: Row) => boolean): readonly Paid[] {
  const titles = new Set<string>();
  return [...all]
    .sort((a, b) => (valueIn(b).isLess(valueIn(a)) ? -1 : valueIn(a).isLess(valueIn(b)) ? 1 : a.day < b.day ? -1 : 1))
    .filter(({ line, title }) => {
      if (!isOf(line) || title === undefined) return true;
      const isFirst = !titles.has(title);
      titles.add(title);
      return isFirst;
    });
}

/** 上限 is of each year from the first day of the window on. No line is in two of the groups. */
function totals(paid: readonly Paid[], lines: readonly Row[], groups: readonly Row[], days: Counted): readonly F[] {
  const years = [...new Set(paid.map((one) => yearOf(days, one)))];
  const atMost = (value: F, cap: Row[string]) => (cap !== undefined && amount(cap).isLess(value) ? amount(cap) : value);
  const inYear = (line: Row, year: number) =>
    atMost(Fraction.sum(paid.filter((one) => one.line === line && yearOf(days, one) === year).map(valueIn)), line.上限);
  const alone = lines.filter((line) => !groups.some((group) => isIn(line, group)));
  return [
    ...alone.map((line) => atMost(Fraction.sum(years.map((year) => inYear(line, year))), line.周期上限)),
    ...groups.flatMap((group) => {
      const own = lines.filter((line) => isIn(line, group));
      return years.map((year) => atMost(Fraction.sum(own.map((line) => inYear(line, year))), group.上限));
    }),
  ];
}

const wholeYears = (from: string, to: string) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - Number(to.slice(5) < from.slice(5));

function onceEach(school: NaiveSchool, line: Row, name: string, days: Counted): Paid[] {
  const kind = text(line.指标)!;
  if (kind === "缺席" || kind === "迟到")
    return missed(school, line, name, days).map(({ day }) => ({
      line,
      day,
      often: fraction(1),
      rate: taken(text(line.每次)),
    }));
  if (kind === "学时")
    return earned(school, name, days)
      .filter((one) => isHourMeant(line, one))
      .map((one) => ({ line, day: one.day, often: one.hours, rate: amount(line.每学时) }));
  if (kind === "听课")
    return hearings(school, days)
      .filter((one) => one.name === name)
      .map((one) => ({
        line,
        day: one.day,
        often: fraction(one.times),
        rate: rateOf(school, kind, one.row, line, name),
      }));
  const all = kind === "公开课" ? lessonsOnce(school, days) : school.counted(kind, days);
  // 就高 is a switch of all that is said (12.27).
  const rows = kind === "获奖" ? highest(all, new View(school, days)) : all;
  return rows
    .filter((row) => isMeant(school, kind, row, line, days) && !isExcepted(school, kind, row, line, days))
    .map((row) => ({ line, day: dayIn(school, kind, row, line, days), ...worth(school, kind, row, line, name) }));
}

/** The day of a record; of a project the last that its milestones of the state asked for have in the days. */
function dayIn(school: NaiveSchool, kind: string, row: Row, line: Row, days: Counted): string {
  const asked = words(line.进程状态);
  const steps = asked.length === 0 ? [] : school.events(row.进程, days);
  const dates = steps.filter((step) => asked.includes(text(step.状态)!)).map((step) => school.day(step.日期)!);
  return dates.toSorted().at(-1) ?? school.when(kind, row)?.from ?? days.to;
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
function worth(school: NaiveSchool, kind: string, row: Row, line: Row, name: string) {
  const title = text(row[{ 公开课: "课名", 论文成果: "题目", 获奖: "作品", 课题: "名称" }[kind] ?? ""]);
  const known = title?.replace(/[《》]/g, "");
  if (line.每学时 !== undefined) {
    const hours =
      kind === "外出培训"
        ? trainingHours(school, row, name)
        : hoursAt(school, { ...attendance(school, row), row: { ...row, 主讲: undefined } }, name);
    const most = line.每次至多 === undefined || hours.n === 0n ? undefined : amount(line.每次至多).over(hours);
    const rate = amount(line.每学时);
    return { often: hours, rate: most?.isLess(rate) ? most : rate, title: known };
  }
  const isRanked = line.按 !== undefined && words(line.按).includes("排名");
  const roles = kind === "课题" && isRanked ? { ...line, 角色: ["负责人", "主研", "参研", "执笔"] } : line;
  const often = fraction(times(school, kind, row, roles, name));
  return { often, rate: rateOf(school, kind, row, line, name), title: known };
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
      .map((row) => ({ line, day: year.to, ...worth(school, kind, row, line, name) }));
  });
  if (years.length !== 1 && paid.some((one) => valueIn(one).n > 0n)) decided("12.6");
  return paid;
}

function ranIn(school: NaiveSchool, kind: string, row: Row, year: Days): boolean {
  if (kind === "课题")
    return runsOf(school, row).some(({ begins, end = "9999" }) => begins <= year.to && end >= year.from);
  return school.counts(row, school.when(kind, row), year);
}
