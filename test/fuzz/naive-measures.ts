import { type Fraction as F, Fraction, fraction, zero } from "./fraction.ts";
import { type Attendance, attendance, isForTeachers, trained } from "./naive-attendance.ts";
import { credits } from "./naive-credits.ts";
import { earned } from "./naive-hours.ts";
import { hearings, lessonsOnce } from "./naive-lessons.ts";
import { isRunning } from "./naive-projects.ts";
import { amount, isRow, number, type Row, rowsIn, type Typed, text, words } from "./naive-read.ts";
import type { Counted, NaiveSchool } from "./naive-school.ts";
import { decided } from "./rule-counts.ts";

/** How much of 指标 (with filters) a person has in some days. */
export function measure(school: NaiveSchool, item: Row, name: string, days: Counted): F | undefined {
  if (item.任一 !== undefined)
    return Fraction.sum(rowsIn(item.任一).map((one) => measure(school, one, name, days) ?? zero));
  const kind = text(item.指标)!;
  if (isRate(item)) return rate(school, item, name, days);
  if (kind === "学时")
    return hours(school, item, name, days).plus(
      brought(school, `已修${text(item.学时类别 ?? item.来源) ?? ""}学时`, name, days),
    );
  if (kind === "学分") return credits(school, item, name, days);
  if (kind === "缺席" || kind === "迟到" || kind === "早退") return fraction(missed(school, item, name, days).length);
  if (kind === "缺后续") return fraction(notFollowedUp(school, name, days));
  if (kind === "听课")
    return fraction(hearings(school, days).reduce((all, one) => all + (one.name === name ? one.times : 0), 0));
  const rows = kind === "公开课" ? lessonsOnce(school, days) : school.counted(kind, days);
  const fitting = rows.filter((row) => isMeant(school, kind, row, item, days));
  return fraction(fitting.reduce((all, row) => all + times(school, kind, row, item, name), 0));
}

function hours(school: NaiveSchool, item: Row, name: string, days: Counted): F {
  const sources = words(item.来源);
  const classes = words(item.学时类别);
  return Fraction.sum(
    earned(school, name, days)
      .filter(({ source }) => sources.length === 0 || sources.includes(source))
      .filter(({ hoursClass }) => classes.length === 0 || classes.includes(hoursClass ?? "未注明"))
      .map((one) => one.hours),
  );
}

/**
 * 外部总数 brings along what somebody had from elsewhere, in the window of its date; without one it is from before, and
 * counts where a window begins before the period (12.19).
 */
export function brought(school: NaiveSchool, label: string, name: string, days: Counted): F {
  const isFromBefore = days.from < school.period.from;
  const own = school
    .counted("外部总数", days)
    .filter((row) => row.名称 === label && row.范围 === name && (row.日期 !== undefined || isFromBefore));
  if (own.length > 0) decided("12.19");
  return Fraction.sum(own.map((row) => amount(row.值)));
}

export const isRate = (item: Row) => item.指标 === "缺席率" || item.指标 === "出勤率";

/** 缺席 or 实到 of 应到 in per cent, of what somebody was due at; nothing if that was nothing. */
function rate(school: NaiveSchool, item: Row, name: string, days: Counted): F | undefined {
  const due = meetings(school, days).filter((at) => at.isKnown && at.due.includes(name));
  const part = due.filter((at) => (item.指标 === "出勤率" ? at.present.includes(name) : isMissed(at, item, name)));
  return due.length === 0 ? undefined : fraction(part.length * 100).over(fraction(due.length));
}

const meetings = (school: NaiveSchool, days: Counted) =>
  school
    .counted("研修活动", days)
    .filter(isForTeachers)
    .map((row) => attendance(school, row));

export const missed = (school: NaiveSchool, item: Row, name: string, days: Counted) =>
  meetings(school, days).filter((at) => isMissed(at, item, name));

function isMissed(at: Attendance, item: Row, name: string): boolean {
  const reason = at.reasons.get(name) ?? "";
  if (item.指标 === "迟到") return at.present.includes(name) && reason.startsWith("迟到");
  if (item.指标 === "早退") return at.early.has(name);
  const asked = words(item.原因);
  return at.missing.includes(name) && (asked.length === 0 || asked.some((one) => isReason(reason, one)));
}

/** The reasons of the random schools: what they are called, and which of them are leave. */
function isReason(reason: string, asked: string): boolean {
  if (asked === "旷会") return reason === "旷会" || reason.startsWith("无故");
  if (asked === "未注明") return reason === "";
  if (asked === "请假") return ["病假", "事假", "请假"].some((one) => reason.startsWith(one));
  return reason.startsWith(asked);
}

function notFollowedUp(school: NaiveSchool, name: string, days: Counted): number {
  return school
    .counted("外出培训", days)
    .filter((row) => trained(school, row).includes(name))
    .filter((row) => !school.events(row.后续, days).some((one) => one.教师 === name)).length;
}

const keysOfPeople: { readonly [kind: string]: readonly string[] } = {
  公开课: ["执教"],
  论文成果: ["作者"],
  获奖: ["获奖人"],
  课题: ["负责人"],
  外出培训: ["人员"],
  阅读自修: ["教师"],
  青蓝结对: ["师傅", "徒弟"],
};

/** How often a person did what a record says. */
export function times(school: NaiveSchool, kind: string, row: Row, item: Row, name: string): number {
  const day = school.when(kind, row)?.from;
  const roles = words(item.角色);
  const keys = roles.length > 0 ? roles : (keysOfPeople[kind] ?? []);
  const isIn =
    kind === "研修活动" && roles.length === 0
      ? attendance(school, row).present.includes(name)
      : kind === "外出培训"
        ? trained(school, row).includes(name)
        : keys.some((key) => school.people(row[key] as Typed, day).includes(name));
  if (!isIn) return 0;
  // Nobody guides or is guided by themself.
  if (kind === "青蓝结对") return keys.some((key) => isPaired(school, row, key, name)) ? 1 : 0;
  if (kind === "阅读自修") return row.册数 === undefined ? (row.数量 === undefined ? 1 : number(row.数量)) : 0;
  return 1;
}

function isPaired(school: NaiveSchool, row: Row, key: string, name: string): boolean {
  const day = school.day(row.起)!;
  const other = row[key === "师傅" ? "徒弟" : "师傅"];
  if (other === undefined) return school.people(row[key], day).includes(name);
  const others = [...school.people(other, day), ...rowsIn(other).map(() => "校外")];
  return school.people(row[key], day).includes(name) && others.some((one) => one !== name);
}

const itsOwn = new Set([
  "名称",
  "指标",
  "至少",
  "至多",
  "多于",
  "少于",
  "原因",
  "任一",
  "每",
  "角色",
  "对象",
  "比例",
  "周期",
  "各项",
  "起",
  "止",
  "折减",
  "折算表",
  "归类",
  "每次",
  "按",
  "值",
  "每学时",
  "上限",
  "除外",
  "超过",
  "每次至多",
  "每期至多",
  "周期上限",
  "就高",
  "平分",
  "排名",
]);

/** Whether a record is of the sort that an item's other keys say. */
export function isMeant(school: NaiveSchool, kind: string, row: Row, item: Row, days: Counted): boolean {
  return Object.keys(item)
    .filter((key) => !itsOwn.has(key))
    .every((key) => fits(valuesOf(school, kind, row, key, days), words(item[key])));
}

/** Whether values are among the words asked for: 市级以上 and 非小课题 are spelt out. */
function fits(values: readonly string[], asked: readonly string[]): boolean {
  const not = asked.filter((word) => word.startsWith("非")).map((word) => word.slice(1));
  const any = asked.filter((word) => !word.startsWith("非"));
  const isOne = (word: string) => {
    if (word === "有") return values.length > 0;
    if (word === "无") return values.length === 0;
    const from = ranks.indexOf(word.replace(/以上$/, ""));
    return word.endsWith("以上") ? ranks.slice(0, from + 1).some((one) => values.includes(one)) : values.includes(word);
  };
  return !not.some(isOne) && (any.length === 0 || any.some(isOne));
}

const ranks = ["国际级", "国家级", "省级", "市级", "县级", "片区级", "校级", "组内"];

/** What a key of a filter finds in a record: milestones only inside the days asked for (12.11). */
export function valuesOf(school: NaiveSchool, kind: string, row: Row, key: string, days: Counted): readonly string[] {
  if (kind === "课题" && (key === "状态" || key === "进程状态"))
    return school.events(row.进程, days).map((step) => text(step.状态)!);
  if (kind === "课题" && key === "在研") return [isRunning(school, row, days) ? "是" : "否"];
  if (kind === "阅读自修" && key === "类别") {
    const typed = text(row.类别) ?? "书";
    return [typed === "图书" ? "书" : typed === "专业论文" ? "论文" : typed];
  }
  if (key === "后续") return school.events(row.后续, days).map((one) => text(one.教师)!);
  if (key === "发表级别") return isRow(row.发表) ? words(row.发表.级别) : [];
  if (key === "学时类别") return [text(row.学时类别) ?? "未注明"];
  return words(row[key]);
}

/** How often a group did it: the activities that it held. */
export function measureOfGroup(school: NaiveSchool, item: Row, group: string, days: Counted): F {
  const rows = school.counted("研修活动", days).filter((row) => row.教研组 === group);
  return rows.length === 0 ? zero : fraction(rows.filter((row) => isMeant(school, "研修活动", row, item, days)).length);
}
