import { type Fraction, fraction, zero } from "./fraction.ts";
import { amount, isRow, number, type Row, type Typed, text, words } from "./naive-read.ts";
import type { NaiveSchool } from "./naive-school.ts";
import { decided } from "./rule-counts.ts";

/** 12.16: words that begin with one of these are 公出. */
const travel = ["公出", "公差", "公假", "因公", "出差", "监考", "送教", "带队"];
const absent = ["病假", "事假", "产假", "旷会", "旷课", "请假", "缺席"];

type Presence = "away on duty" | "late" | "early" | "absent";

/** Who was to come to an activity, who came, and what is known of it. */
export interface Attendance {
  readonly row: Row;
  readonly day: string;
  /** By name. */
  readonly due: readonly string[];
  readonly present: readonly string[];
  /** Those of `due` who are said to have been absent. */
  readonly missing: readonly string[];
  readonly early: ReadonlyMap<string, Fraction>;
  /** What is written behind the names under 缺席. */
  readonly reasons: ReadonlyMap<string, string>;
  /** The 学时 written behind the name of somebody, or of their group or campus, under 参加 or in a role. */
  readonly ownHours: ReadonlyMap<string, Fraction>;
  readonly madeUp: readonly string[];
  /** Whether anybody is known to have come, besides who had something to do there (12.15). */
  readonly isKnown: boolean;
  /** 应到 and 实到; undefined where no rate can be made. */
  readonly dueTimes: number | undefined;
  readonly presentTimes: number | undefined;
}

function reasonOf(word: string): string {
  return /（(.*)）/.exec(word)?.[1] ?? "";
}

export function presenceOf(reason: string, travelCounts: string | undefined): Presence | "present" {
  const isTravel = travel.some((one) => reason.startsWith(one));
  if (isTravel || !["", "迟到", "早退", ...absent].some((one) => reason.startsWith(one))) decided("12.16");
  if (isTravel) {
    if (travelCounts === "算到会" || travelCounts === "到会") return "present";
    return travelCounts === "缺席" ? "absent" : "away on duty";
  }
  if (reason.startsWith("迟到")) return reason.includes("早退") ? "early" : "late";
  return reason.startsWith("早退") ? "early" : "absent";
}

const roleKeys = ["主持", "主讲", "主备", "执教", "记录"];

export const dayOfActivity = (school: NaiveSchool, row: Row): string => school.when("研修活动", row)!.from;

/** Whether an activity is for teachers: those for students and parents decide nothing about presence (12.14). */
export function isForTeachers(row: Row): boolean {
  const is = row.对象 === undefined || row.对象 === "教师";
  if (!is) decided("12.14");
  return is;
}

export function attendance(school: NaiveSchool, row: Row): Attendance {
  const found = known.get(row);
  if (found) return found;
  const made = attendanceAt(school, row);
  known.set(row, made);
  return made;
}
const known = new WeakMap<Row, Attendance>();

function attendanceAt(school: NaiveSchool, row: Row): Attendance {
  const day = dayOfActivity(school, row);
  const who = (value: Typed | undefined) => school.people(value, day);
  const said = new Map<string, { is: Presence | "present"; hours: Fraction; reason: string }>();
  for (const word of words(row.缺席))
    for (const name of who(word)) {
      const reason = reasonOf(word);
      const hours = fraction(/，([\d./]+)学时/.exec(reason)?.[1]);
      said.set(name, { is: presenceOf(reason, text(school.calendar.row.公出)), hours, reason });
    }
  const is = (name: string) => said.get(name)?.is ?? "present";
  const expected = row.参加 ?? row.教研组 ?? row.校区;
  const named = [...new Set([...who(expected), ...who(row.缺席), ...roleKeys.flatMap((role) => who(row[role]))])];
  const isExcused = (name: string) =>
    (is(name) === "absent" && !school.roster.isHere(school.roster.teacher(name), day)) || is(name) === "away on duty";
  const due = named.filter((name) => !isExcused(name));
  const present = due.filter((name) => is(name) !== "absent");
  if (named.some((name) => is(name) === "present" && !school.roster.isHere(school.roster.teacher(name), day)))
    decided("12.18");
  const missed = due.length - present.length;
  const early = new Map(present.filter((name) => is(name) === "early").map((name) => [name, said.get(name)!.hours]));
  const madeUp = who(row.补学).filter((name) => !present.includes(name));
  const known = counts(row, due.length, present.length, missed, expected !== undefined);
  const missing = due.filter((name) => !present.includes(name));
  const reasons = new Map([...said].map(([name, { reason }]) => [name, reason]));
  const ownHours = hoursByName(school, row, day);
  return { row, day, due, present, missing, early, reasons, ownHours, madeUp, ...known };
}

/** 许知行（1.5学时）: a person's own number goes before that of their group or campus. */
function hoursByName(school: NaiveSchool, row: Row, day: string): ReadonlyMap<string, Fraction> {
  const found = ["参加", ...roleKeys]
    .flatMap((key) => words(row[key]))
    .map((word) => /^(.+)（([\d.]+)学时）$/.exec(word));
  const written = found.flatMap((one) => (one === null ? [] : [{ word: one[1]!, hours: fraction(one[2]) }]));
  const own = written.filter(({ word }) => school.roster.teachers.some((teacher) => teacher.姓名 === word));
  const ofSets = written.filter((one) => !own.includes(one));
  return new Map(
    [...ofSets, ...own].flatMap(({ word, hours }) => school.people(word, day).map((name) => [name, hours] as const)),
  );
}

/** 应到 and 实到 as typed, else as the names say; 实到 alone makes no rate (12.15). */
function counts(row: Row, due: number, present: number, missed: number, hasNames: boolean) {
  const typedDue = text(row.应到);
  const typedPresent = text(row.实到);
  const isKnown = hasNames || (typedDue !== undefined && (typedPresent !== undefined || row.缺席 !== undefined));
  if (!isKnown) {
    decided("12.15");
    return { isKnown, dueTimes: undefined, presentTimes: undefined };
  }
  const came = typedDue === undefined ? present : Math.max(0, Number(typedDue) - missed);
  return {
    isKnown,
    dueTimes: typedDue === undefined ? Math.max(due, Number(typedPresent ?? 0)) : Number(typedDue),
    presentTimes: typedPresent === undefined ? came : Number(typedPresent),
  };
}

/** The 学时 of an activity, once. */
export function hoursOnce(row: Row): Fraction {
  if (row.计入学时 === "否") return zero;
  return isRow(row.学时) ? amount(row.学时.参加) : amount(row.学时);
}

/** The 学时 that a person has from an activity. */
export function hoursAt(school: NaiveSchool, at: Attendance, name: string): Fraction {
  const { row, present, early, madeUp } = at;
  if (row.计入学时 === "否" || ![...present, ...madeUp].includes(name)) return zero;
  const left = early.get(name);
  if (left !== undefined) {
    decided("12.16");
    return left;
  }
  const own = present.includes(name) ? at.ownHours.get(name) : undefined;
  if (own !== undefined) return own;
  // Whoever made it up did not speak.
  const isSpeaking = present.includes(name) && school.people(row.主讲, at.day).includes(name);
  return isRow(row.学时) && row.学时.主讲 !== undefined && isSpeaking ? amount(row.学时.主讲) : hoursOnce(row);
}

/** The entries of 人员 of an 外出培训, each with the people it names. */
export function trainees(
  school: NaiveSchool,
  row: Row,
): readonly { readonly entry: Row; readonly names: readonly string[] }[] {
  const day = school.when("外出培训", row)!.from;
  const list: readonly (Typed | undefined)[] = Array.isArray(row.人员) ? row.人员 : [row.人员];
  return list.map((entry) =>
    isRow(entry) ? { entry, names: school.people(entry.教师, day) } : { entry: {}, names: school.people(entry, day) },
  );
}
export const trained = (school: NaiveSchool, row: Row): string[] => [
  ...new Set(trainees(school, row).flatMap(({ names }) => names)),
];

export function trainingHours(school: NaiveSchool, row: Row, name: string): Fraction {
  const own = trainees(school, row).find(({ names }) => names.includes(name));
  return own ? amount(own.entry.认定学时 ?? row.学时 ?? own.entry.申报学时) : zero;
}

/** Whose hours of a record they are, and where they come from (columns of the 学时统计表). */
export interface Earned {
  readonly row: Row;
  readonly kind: string;
  readonly day: string;
  readonly source: string;
  readonly hoursClass: string | undefined;
  readonly hours: Fraction;
}

export function sourceOf(kind: string, row: Row): string {
  if (kind === "研修活动") return row.形式 === "自主研修" ? "自主" : row.教研组 !== undefined ? "教研" : "集中";
  if (row.方式 === "线上") return "远程";
  const level = text(row.级别);
  return level !== undefined && ["县级", "市级", "省级", "国家级"].includes(level) ? level : "其他";
}

export const numberOf = (row: Row, key: string): number => number(row[key]);
