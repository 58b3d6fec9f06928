import type { Calendar, Days } from "./naive-calendar.ts";
import { type Row, rowsIn, rowsOf, type Typed, text, words } from "./naive-read.ts";
import { once } from "./once.ts";
import { decided } from "./rule-counts.ts";

const leave = ["产假", "病假", "支教", "借调", "退休", "调出"];

/** Who is who on a day, straight from the typed roster. A teacher is a row; people are named by 姓名. */
export class Roster {
  readonly teachers: readonly Row[];
  readonly groups: readonly Row[];
  readonly #calendar: Calendar;
  readonly #words = new Map<string, string>();
  readonly #away = new Map<string, boolean>();
  readonly #staff = new Map<string, { readonly due: string[]; readonly exempt: string[] }>();
  constructor(files: readonly string[], calendar: Calendar) {
    this.#calendar = calendar;
    this.teachers = rowsOf(files, "教师");
    this.groups = rowsOf(files, "组织");
  }

  teacher(name: string): Row {
    return this.teachers.find((one) => one.姓名 === name)!;
  }
  #day(value: Typed | undefined): string | undefined {
    return this.#calendar.day(text(value));
  }

  statusOn(teacher: Row, day: string): string {
    if (teacher.状态 === undefined) return "在职";
    return once(this.#words, `${teacher.姓名} ${day}`, () => this.#statusOn(teacher, day));
  }
  #statusOn(teacher: Row, day: string): string {
    const spans = rowsIn(teacher.状态).map((s) => ({
      from: this.#day(s.起)!,
      to: this.#day(s.止) ?? "9999",
      word: text(s.值)!,
    }));
    const covering = spans.filter(({ from, to }) => from <= day && day <= to);
    const begun = covering.map(({ from }) => from).sort();
    return covering.findLast(({ from }) => from === begun.at(-1))?.word ?? "在职";
  }
  inPost(teacher: Row, day: string): boolean {
    return (this.#day(teacher.到校) ?? "") <= day && !["退休", "调出"].includes(this.statusOn(teacher, day));
  }
  isAway(teacher: Row, day: string): boolean {
    return leave.includes(this.statusOn(teacher, day));
  }
  isHere(teacher: Row, day: string): boolean {
    return this.inPost(teacher, day) && !this.isAway(teacher, day);
  }
  /** 12.17: 身份 may be several; who is 专任教师 among others is one. */
  positions(teacher: Row): readonly string[] {
    const typed = words(teacher.身份);
    return typed.length === 0 ? ["专任教师"] : typed;
  }
  isTeacher(teacher: Row): boolean {
    const is = this.positions(teacher).includes("专任教师");
    if (is && this.positions(teacher).length > 1) decided("12.17");
    return is;
  }

  /** A value that 调组 may change from a day on. */
  #moved(teacher: Row, key: string, day: string): string | undefined {
    const move = this.#moves(teacher, day).findLast((one) => one[key] !== undefined);
    return text(move?.[key]) ?? text(teacher[key]);
  }
  #moves(teacher: Row, day: string): readonly Row[] {
    return rowsIn(teacher.调组)
      .filter((move) => this.#day(move.日期)! <= day)
      .sort((a, b) => (this.#day(a.日期)! < this.#day(b.日期)! ? -1 : 1));
  }
  /** By 调组, by the roster, else the 教研组 that lists somebody. */
  groupOf(teacher: Row, day: string): string | undefined {
    const listing = this.groups.find((group) => group.类别 === "教研组" && this.#isListed(teacher, group, day));
    return this.#moved(teacher, "教研组", day) ?? text(listing?.名称);
  }
  /** The last move decides, by its 校区 or by that of the new group. */
  campusOf(teacher: Row, day: string): string | undefined {
    const campusOfGroup = (name: string | undefined) => text(this.groups.find((group) => group.名称 === name)?.校区);
    const move = this.#moves(teacher, day).findLast((one) => one.校区 !== undefined || one.教研组 !== undefined);
    return (
      text(move?.校区) ??
      campusOfGroup(text(move?.教研组)) ??
      text(teacher.校区) ??
      campusOfGroup(this.groupOf(teacher, day))
    );
  }
  postOf = (teacher: Row, day: string): string | undefined => this.#moved(teacher, "职务", day);

  isMember(teacher: Row, group: string, day: string): boolean {
    if (this.groupOf(teacher, day) === group) return true;
    const row = this.groups.find((one) => one.名称 === group);
    return row !== undefined && this.inPost(teacher, day) && this.#isListed(teacher, row, day);
  }
  /** As 组长 or 成员, on the days of the group. */
  #isListed(teacher: Row, row: Row, day: string): boolean {
    if (day < (this.#day(row.起) ?? day) || day > (this.#day(row.止) ?? day)) return false;
    if (words(row.组长).includes(text(teacher.姓名)!)) return true;
    return [row.成员].flat().some((member) => {
      if (member === undefined) return false;
      if (typeof member === "string") return words(member).includes(text(teacher.姓名)!);
      const { 姓名: name, 起: from, 止: to } = member as Row;
      return name === teacher.姓名 && (this.#day(from) ?? day) <= day && day <= (this.#day(to) ?? day);
    });
  }

  /** The own people a value names on a day, each once; 林秋野（病假） is 林秋野. */
  people(value: Typed | undefined, day: string): string[] {
    const found = new Set<string>();
    for (const word of words(value)) {
      const name = word.replace(/（.*/, "");
      for (const teacher of this.teachers) if (this.#isMeant(teacher, name, day)) found.add(text(teacher.姓名)!);
    }
    return [...found];
  }

  #isMeant(teacher: Row, name: string, day: string): boolean {
    if (teacher.姓名 === name) return true;
    if (!this.isHere(teacher, day)) return false;
    if (name === "全员") return this.isTeacher(teacher);
    const is = this.isMember(teacher, name, day) || this.campusOf(teacher, day) === name;
    if (is && !this.isTeacher(teacher)) decided("12.17");
    return is;
  }

  /** More than half of the days away; exactly half is not (12.18). */
  isMostlyAway(teacher: Row, days: Days): boolean {
    if (teacher.状态 === undefined) return false;
    const key = `${teacher.姓名} ${days.from} ${days.to}`;
    return once(this.#away, key, () => this.#isMostlyAway(teacher, days));
  }
  #isMostlyAway(teacher: Row, days: Days): boolean {
    const counting = this.#calendar.daysThatCount(days);
    const awayOn = (list: readonly string[]) => list.filter((day) => this.isAway(teacher, day)).length;
    const gone = awayOn(counting);
    const is = gone * 2 > counting.length;
    if (gone > 0 && this.#calendar.isTermKnown(days)) {
      const every = Array.from({ length: daysIn(days) }, (_, i) => addDays(days.from, i));
      if (awayOn(every) * 2 > every.length !== is || gone * 2 === counting.length) decided("12.18");
    }
    return is;
  }

  /** 应参训 and 免参训 by name. */
  staff(): { readonly due: string[]; readonly exempt: string[] } {
    return once(this.#staff, "", () => this.#allStaff());
  }
  #allStaff(): { readonly due: string[]; readonly exempt: string[] } {
    const { baseDay, period } = this.#calendar;
    const inN = this.teachers.filter((t) => this.isTeacher(t) && this.inPost(t, baseDay));
    const isExempt = (teacher: Row) => {
      const excused = teacher.免修 as Row | undefined;
      return this.isMostlyAway(teacher, period) || (excused !== undefined && excused.学时 === undefined);
    };
    const names = (list: readonly Row[]) => list.map((one) => text(one.姓名)!);
    return { due: names(inN.filter((one) => !isExempt(one))), exempt: names(inN.filter(isExempt)) };
  }
}

const addDays = (day: string, n: number) => new Date(Date.parse(day) + n * 864e5).toISOString().slice(0, 10);
const daysIn = ({ from, to }: Days) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 864e5) + 1);
