import { type Fraction as F, Fraction, fraction, zero } from "./fraction.ts";
import { dayAfter, earlier, weekday } from "./naive-calendar.ts";
import { isRate, measure, measureOfGroup } from "./naive-measures.ts";
import { isObligor } from "./naive-obligors.ts";
import { amount, isRow, type Row, rowsIn, type Typed, text } from "./naive-read.ts";
import type { NaiveSchool } from "./naive-school.ts";
import type { View } from "./naive-view.ts";
import { type Window, windowsOf } from "./naive-windows.ts";
import { decided } from "./rule-counts.ts";

export type Outcome = "达标" | "未达标" | "未到期" | "未判";

/** What one owed in a window, and had. */
export interface Owed {
  readonly who: string;
  readonly state: "ended" | "open" | "unjudged";
  readonly item: string;
  readonly owed: F | undefined;
  /** 多于: `owed` itself is not enough. */
  readonly isStrict: boolean;
  readonly actual: F;
  readonly outcome: Outcome;
  /** Above 至多 or 少于. */
  readonly isOver: boolean;
}

export interface Requirement {
  readonly name: string;
  readonly amounts: readonly Owed[];
  /** By obligor: the amounts of the windows that decide, and what came of them. */
  readonly deciding: ReadonlyMap<string, readonly Owed[]>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** 达标率: of those who are judged. */
  readonly rate: { readonly n: number; readonly of: number };
}

/** Every requirement of term.yaml, judged window by window. */
export function requirements(view: View): Requirement[] {
  return rowsIn(view.school.calendar.row.要求).map((one) => requirement(view, one));
}

function requirement(view: View, row: Row): Requirement {
  const { school } = view;
  const windows = windowsOf(school, row);
  const amounts = windows.flatMap((window) =>
    obligors(view, row, window).flatMap((who) =>
      itemsOf(row).flatMap((item) => owedOf(school, row, item, window, who)),
    ),
  );
  const names = [...new Set(amounts.map(({ who }) => who))];
  const decisive = new Map(names.map((who) => [who, deciding(amounts.filter((one) => one.who === who))]));
  const outcomes = new Map([...decisive].map(([who, own]) => [who, outcomeOf(own)]));
  const judged = [...decisive.values()].filter(([first]) => first!.state === "ended").map(outcomeOf);
  const rate = { n: judged.filter((one) => one === "达标").length, of: judged.length };
  return { name: text(row.名称)!, amounts, deciding: decisive, outcomes, rate };
}

const itemsOf = (row: Row): Row[] => (row.各项 === undefined ? [row] : rowsIn(row.各项));

/** The ended windows decide, then one that cannot be judged; an open one only where none has ended (12.1). */
function deciding(own: readonly Owed[]): readonly Owed[] {
  const judged = own.filter((one) => one.state === "ended");
  const unjudged = own.filter((one) => one.state === "unjudged");
  const found = judged.length > 0 ? judged : unjudged.length > 0 ? unjudged : own;
  if (found.length < own.length) decided("12.1");
  return found;
}

function outcomeOf(own: readonly Owed[]): Outcome {
  const order: readonly Outcome[] = ["未达标", "未判", "未到期"];
  return order.find((one) => own.some(({ outcome }) => outcome === one)) ?? "达标";
}

/** Who has to reach it in a window: by age, post and group of its last day, or of the cut (12.22). */
function obligors(view: View, row: Row, window: Window): string[] {
  const { school, scope, days } = view;
  const { roster } = school;
  const day = lastDay(row, window);
  const type = groupTypeOf(row);
  if (type !== undefined) {
    const groups = roster.groups.filter(
      (group) =>
        group.类别 === type &&
        (scope.group === undefined || group.名称 === scope.group) &&
        (scope.campus === undefined || group.校区 === scope.campus) &&
        scope.teacher === undefined,
    );
    return groups.map((group) => text(group.名称)!);
  }
  const inN = roster.staff().due;
  return roster.teachers
    .filter((teacher) => {
      const excused = teacher.免修 as Row | undefined;
      const name = text(teacher.姓名)!;
      const isAsked = isOfN(row.对象!) ? inN.includes(name) : roster.inPost(teacher, day);
      return (
        isAsked &&
        isObligor(school, row.对象!, name, day) &&
        !roster.isMostlyAway(teacher, window) &&
        (excused === undefined || excused.学时 !== undefined) &&
        view.covers(name, days.to)
      );
    })
    .map((teacher) => text(teacher.姓名)!);
}

/** A term's own last day, not that of the holidays after it. */
const lastDay = (row: Row, window: Window) =>
  row.每 === "学期" ? earlier(window.end, window.days.to) : window.days.to;

/** 每个教研组: which 类别 of groups is asked. */
const groupTypeOf = (row: Row): string | undefined =>
  typeof row.对象 === "string" && row.对象.startsWith("每个") ? row.对象.slice(2) : undefined;
/** 专任教师, the young ones and those of an age are of N; a 身份 or a post is looked for in the whole roster. */
const isOfN = (target: Typed): boolean =>
  !isRow(target) || target.身份 === "专任教师" || (target.身份 === undefined && target.职务 === undefined);

function owedOf(school: NaiveSchool, row: Row, item: Row, window: Window, who: string): Owed[] {
  const isGroup = groupTypeOf(row) !== undefined;
  const limits = limitsOf(school, row, item, window, who);
  if (limits === undefined) return [];
  const { least, most, isStrict, isBelow } = limits;
  const owed = least && reduced(school, row, item, least, window, who);
  if (owed?.n === 0n && least!.n > 0n && most === undefined) {
    decided(isGroup ? "12.23" : "12.19");
    return [];
  }
  // Nobody is asked about a window that they were in post for and away from altogether, nor about days before they came, no group about days before it was there.
  if (!thereDays(school, row, window, who).some((day) => day <= window.days.to)) return [];
  if (!isGroup && row.折减 === "按周" && weeksThere(school, school.roster.teacher(who), window).n === 0n) return [];
  const actual = isGroup ? measureOfGroup(school, item, who, window.days) : measure(school, item, who, window.days);
  // Nobody was due at anything: there is no rate.
  if (actual === undefined) return [];
  const isOver = most !== undefined && (most.isLess(actual) || (isBelow && most.equals(actual)));
  const isEnough = owed === undefined || owed.isLess(actual) || (!isStrict && owed.equals(actual));
  countExactness(owed, actual);
  const outcome = judge(window, owed !== undefined, isEnough, isOver);
  const state = window.isUnjudged ? "unjudged" : window.state;
  return [{ who, state, item: text(item.名称) ?? text(row.名称)!, owed, isStrict, actual, outcome, isOver }];
}

/** What is asked of somebody at least and at most. Of whole things more than 1.5 are at least 2, fewer than 3 at most 2. */
function limitsOf(school: NaiveSchool, row: Row, item: Row, window: Window, who: string) {
  const isLimited = ["至少", "至多", "多于", "少于"].some((key) => item[key] !== undefined);
  const typed = (key: string) => (item[key] === undefined ? undefined : amount(item[key]));
  const [more, less] = [typed("多于"), typed("少于")];
  const most = typed("至多");
  const by = isRow(item.至少) ? byPost(school, item.至少, who, lastDay(row, window)) : undefined;
  if (isRow(item.至少) && by === undefined) return undefined;
  const least = by ?? (isLimited ? (isRow(item.至少) ? undefined : typed("至少")) : fraction(1));
  if (inParts(item))
    return { least: more ?? least, isStrict: more !== undefined, most: less ?? most, isBelow: less !== undefined };
  const above = more && new Fraction(more.n / more.d + 1n);
  const below = less && new Fraction((less.n + less.d - 1n) / less.d - 1n);
  return { least: above ?? least, isStrict: false, most: below ?? most, isBelow: false };
}

const inParts = (item: Row) => inHalves(item) || isRate(item);

/** The highest of the amounts of all posts that somebody holds, else that of 其余. */
function byPost(school: NaiveSchool, amounts: Row, who: string, day: string): F | undefined {
  const held = Object.keys(amounts).filter((post) => isObligor(school, { 职务: post }, who, day));
  const own = held.map((post) => amount(amounts[post]));
  if (own.length > 0) return own.reduce((a, b) => (a.isLess(b) ? b : a));
  return amounts.其余 === undefined ? undefined : amount(amounts.其余);
}

function judge(window: Window, isOwed: boolean, isEnough: boolean, isOver: boolean): Outcome {
  if (window.isUnjudged) return "未判";
  if (isOver) return "未达标";
  if (window.state === "ended") return isEnough ? "达标" : "未达标";
  return isOwed && isEnough ? "达标" : "未到期";
}

/** 12.25: where a sum of binary numbers is not the exact one, at the threshold. */
function countExactness(owed: F | undefined, actual: F): void {
  if (owed?.equals(actual) && actual.d > 1n) decided("12.25");
}

/** The days of a window that count, on which a teacher is in post or a group exists. */
function thereDays(school: NaiveSchool, row: Row, window: Window, who: string): readonly string[] {
  const all = school.calendar.daysThatCount(window);
  if (groupTypeOf(row) === undefined) return all.filter((day) => school.roster.inPost(school.roster.teacher(who), day));
  const group = school.roster.groups.find((one) => one.名称 === who)!;
  return all.filter((day) => (school.day(group.起) ?? day) <= day && day <= (school.day(group.止) ?? day));
}

/** The share of a joiner or a new group, weeks of leave (折减: 按周) and hours of 免修 lower what is owed (12.18, 12.19). */
function reduced(school: NaiveSchool, row: Row, item: Row, least: F, window: Window, who: string): F {
  // A rate has no share.
  if (isRate(item)) return least;
  const all = school.calendar.daysThatCount(window);
  const own = thereDays(school, row, window, who);
  const isGroup = groupTypeOf(row) !== undefined;
  let share = all.length === 0 ? fraction(1) : fraction(own.length).over(fraction(all.length));
  if (row.折减 === "按周" && !isGroup) {
    const weeks = weeksThere(school, school.roster.teacher(who), window);
    if (weeks.isLess(fraction(1))) decided("12.18");
    share = share.times(weeks);
  }
  if (own.length < all.length) decided(isGroup ? "12.23" : "12.19");
  const shared = share.equals(fraction(1)) ? least : rounded(item, least.times(share));
  const excused = isGroup ? undefined : school.roster.teacher(who).免修;
  const free = isRow(excused) && isHours(school, item) ? amount(excused.学时) : zero;
  return shared.isLess(free) ? zero : shared.minus(free);
}

const inHalves = (item: Row) => ["学时", "学分"].includes(text(item.指标) ?? "");
/** 免修 is in hours: credits by a table in 学时 are hours, other credits are not. */
const isHours = (school: NaiveSchool, item: Row) =>
  item.指标 === "学时" ||
  (item.指标 === "学分" &&
    rowsIn(school.calendar.row.折算表).some((one) => one.名称 === item.折算表 && one.单位 === "学时"));

const rounded = (item: Row, owed: F): F => (inHalves(item) ? owed.upToHalf() : owed.rounded(0));

/** Of the weeks in which somebody is in post the share of those that are not mostly leave; a week has three days or more. */
function weeksThere(school: NaiveSchool, teacher: Row, window: Window): F {
  const { calendar, roster } = school;
  const byWeek = new Map<string, string[]>();
  for (const day of calendar.daysThatCount(window)) {
    const monday = dayAfter(day, -weekday(day));
    byWeek.set(monday, [...(byWeek.get(monday) ?? []), day]);
  }
  const all = [...byWeek.values()];
  const whole = all.filter((days) => days.length >= 3);
  const weeks = (whole.length > 0 ? whole : all).filter((days) => days.some((day) => roster.inPost(teacher, day)));
  const there = weeks.filter((days) => {
    const away = days.filter((day) => roster.inPost(teacher, day) && roster.isAway(teacher, day));
    return away.length * 2 <= days.length;
  });
  return weeks.length === 0 ? fraction(1) : new Fraction(BigInt(there.length), BigInt(weeks.length));
}
