import { type Days, dayAfter, daysApart, earlier, last, overlap } from "./naive-calendar.ts";
import { type Row, rowsIn, text } from "./naive-read.ts";
import type { Counted, NaiveSchool } from "./naive-school.ts";
import { decided } from "./rule-counts.ts";

/** A window of a requirement. `days`: whose records count for it. */
export interface Window extends Days {
  readonly name: string;
  readonly days: Counted;
  readonly end: string;
  readonly state: "ended" | "open";
  /** Ended, but nothing is included from before the period (12.2). */
  readonly isUnjudged: boolean;
}

interface Plain extends Days {
  readonly name: string;
  /** The day on which it ends: a 学年 with its last term. */
  readonly end: string;
  /** Of a term: the days whose records count, by its own 统计截止 and by that of the one before. */
  readonly counted?: Days;
}

/** The windows of a requirement that have begun, with the state on the day of the cut (12.1 to 12.3). */
export function windowsOf(school: NaiveSchool, requirement: Row): Window[] {
  const per = text(requirement.每)!;
  const { cutOff, period } = school.calendar;
  const valid = { from: school.day(requirement.起) ?? "0000", to: school.day(requirement.止) ?? "9999" };
  const all = plainWindows(school, per, requirement);
  const used = all.filter((one) => one.from <= cutOff && overlap(one, valid) && overlap(one, period));
  if (used.length < all.filter((one) => one.from <= cutOff).length) decided("12.4");
  return used.map((one, i) => {
    const isByDay = one.end <= cutOff;
    const isByCut = !isByDay && isClosed(school, per, one);
    if (isByCut || !isByDay) decided("12.1");
    const state = isByDay || isByCut ? "ended" : "open";
    if (one.from < period.from || one.to > period.to) decided("12.3");
    const isBefore = daysApart(one.from, period.from) > 31;
    const isUnjudged = state === "ended" && isBefore && !isWholeBefore(school, one, requirement);
    if (isBefore && state === "ended") decided("12.2");
    return { ...one, days: daysOf(school, one, i === 0), state, isUnjudged };
  });
}

/** 统计截止 closes a window inside the period with at most 31 days left; a week or a month without a teaching day left. */
function isClosed(school: NaiveSchool, per: string, { to, end }: Plain): boolean {
  const { cutOff, period } = school.calendar;
  if (per === "周" || per === "月") return school.calendar.teachingDays({ from: dayAfter(cutOff), to }).length === 0;
  return end <= period.to && daysApart(cutOff, end) <= 31;
}

function daysOf(school: NaiveSchool, { from, to, counted }: Plain, isFirst: boolean): Counted {
  if (counted !== undefined)
    return { from: counted.from, to: earlier(counted.to, school.calendar.cutOff), natural: { ...counted, to } };
  const { cutOff, previousCutOff, period } = school.calendar;
  const brought = previousCutOff === undefined ? undefined : dayAfter(previousCutOff);
  const isBrought = isFirst && brought !== undefined && brought < from && from >= period.from;
  if (isBrought) decided("12.7");
  // A month's total of 听课 fits into no shorter window.
  const isAsked = daysApart(from, to) < 27;
  return {
    from: isBrought ? brought : from,
    to: earlier(to, cutOff),
    natural: { from, to },
    ...(isAsked && { isAsked }),
  };
}

/** Whether all records of the window from before the period seem to be there, or 外部总数 says what was 已修. */
function isWholeBefore(school: NaiveSchool, { from }: Plain, requirement: Row): boolean {
  const { period, previousCutOff } = school.calendar;
  const before = { from, to: previousCutOff ?? dayAfter(period.from, -1) };
  if (isOfHours(requirement) && school.rows("外部总数").some((row) => isBroughtIn(school, row, before))) return true;
  const there = recordKinds.flatMap((kind) =>
    school.rows(kind).flatMap((row) => {
      const when = isStillValid(school, kind, row) ? undefined : school.when(kind, row);
      if (when === undefined || when.from >= period.from) return [];
      // What goes on for years is there in the month in which it began.
      return [{ kind, when: { from: when.from, to: earlier(when.to, last(when.from.slice(0, 7))) } }];
    }),
  );
  const isIn = (days: Days, kinds = recordKinds) =>
    there.some(({ kind, when }) => kinds.includes(kind) && overlap(when, days));
  if (!isIn(before)) return false;
  const said = school.day(school.calendar.row.记录齐全自);
  if (said !== undefined && daysApart(from, said) <= 31) return true;
  const unsaid = { from, to: said === undefined ? before.to : earlier(before.to, dayAfter(said, -1)) };
  const monthsAtWork = monthsIn(unsaid).filter((month) => !["01", "02", "07", "08"].includes(month.from.slice(5, 7)));
  if (!monthsAtWork.every((month) => isIn(month))) return false;
  const kinds = [requirement, ...rowsIn(requirement.各项), ...rowsIn(requirement.任一)].flatMap(kindsOf);
  return kinds.some((kind) => !recordKinds.includes(kind)) || isIn(before, kinds);
}

/** The whole months of some days. */
function monthsIn({ from, to }: Days): Days[] {
  const months: Days[] = [];
  for (let day = `${from.slice(0, 7)}-01`; last(day.slice(0, 7)) <= to; day = dayAfter(last(day.slice(0, 7))))
    if (day >= from) months.push({ from: day, to: last(day.slice(0, 7)) });
  return months;
}

/** 已修 of 外部总数: what somebody has from elsewhere needs no date to be from before. */
function isBroughtIn(school: NaiveSchool, row: Row, before: Days): boolean {
  const when = school.when("外部总数", row);
  return text(row.名称)!.startsWith("已修") && (when === undefined || overlap(when, before));
}

/** The kinds that an item is counted from. */
function kindsOf({ 指标 }: Row): string[] {
  const kind = text(指标);
  if (kind === undefined) return [];
  if (kind === "学时") return ["研修活动", "外出培训"];
  if (kind === "听课") return ["听课", "公开课"];
  if (kind === "缺后续") return ["外出培训"];
  return ["缺席", "迟到", "早退", "缺席率", "出勤率"].includes(kind) ? ["研修活动"] : [kind];
}

/** What is brought along are hours and credits. */
const isOfHours = (requirement: Row): boolean =>
  [requirement, ...rowsIn(requirement.各项)].some(({ 指标: kind }) => kind === "学时" || kind === "学分");

/** A certificate that is valid in the period may stand in the files of any year. */
function isStillValid(school: NaiveSchool, kind: string, row: Row): boolean {
  const isGained = ["通过", "获得"].includes(text(row.状态) ?? "获得");
  return kind === "称号证书" && isGained && (school.day(row.有效期至) ?? "9999") >= school.calendar.period.from;
}

/** Projects, pairs and plans are kept from year to year: they do not show that the records of then are included. */
const recordKinds = [
  "研修活动",
  "公开课",
  "听课",
  "论文成果",
  "获奖",
  "参赛",
  "外出培训",
  "称号证书",
  "阅读自修",
  "受聘基地",
  "集体荣誉",
  "常规检查",
  "校刊简报",
  "制度文件",
  "考核评选",
  "问卷调查",
];

function plainWindows(school: NaiveSchool, per: string, requirement: Row): Plain[] {
  const { calendar } = school;
  const { period, terms } = calendar;
  const years = Array.from({ length: 12 }, (_, i) => Number(period.from.slice(0, 4)) - 1 + i);
  const plain = (name: string, from: string, to: string, end = to): Plain => ({ name, from, to, end });
  if (per === "时段") return [plain(period.name, period.from, period.to)];
  if (per === "周期") {
    const cycle = requirement.周期 as Row;
    return [plain("周期", text(cycle.起)!, text(cycle.止)!)];
  }
  if (per === "学期")
    return terms.map((term, i) => {
      const { natural, ...counted } = calendar.daysOfTerm(i);
      if (counted.from < term.from || counted.to < term.to) decided("12.7");
      return { ...plain(term.name, term.from, natural, term.to), counted };
    });
  if (per === "周") return calendar.teachingWeeks().map(({ from, to }) => plain(from, from, to));
  if (per === "年度")
    return years.map((y) => plain(`${y}年度`, `${y}-01-01`, `${y}-12-31`)).filter((one) => overlap(one, period));
  if (per === "学年") {
    if (period.type === "学年") return [plain(period.name, period.from, period.to, schoolYearEnd(school, period))];
    return years
      .map((y) => ({ name: `${y}学年`, from: `${y}-09-01`, to: `${y + 1}-08-31` }))
      .filter((one) => overlap(one, period))
      .map((one) => ({ ...one, end: schoolYearEnd(school, one) }));
  }
  const months: Plain[] = [];
  for (let day = `${period.from.slice(0, 7)}-01`; day <= period.to; day = dayAfter(last(day.slice(0, 7))))
    months.push(plain(day.slice(0, 7), day, last(day.slice(0, 7))));
  return months.filter((month) => calendar.terms.length === 0 || calendar.teachingDays(month).length >= 3);
}

/** A 学年 ends when its last term has, one that ends in May to August; else on 30 June. */
export function schoolYearEnd({ calendar }: NaiveSchool, year: Days): string {
  const month = (day: string) => Number(day.slice(5, 7));
  const ends = calendar.terms
    .map(({ to }) => to)
    .filter((to) => year.from <= to && to <= year.to && month(to) >= 5 && month(to) <= 8)
    .sort();
  return ends.at(-1) ?? `${year.to.slice(0, 4)}-06-30`;
}
