import { parse } from "yaml";
import { terms, year } from "./any-year.ts";

/** A map as it was typed. */
export interface Row {
  readonly [key: string]: Typed | undefined;
}
type Typed = string | readonly Typed[] | Row;

/** Days counted. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const text = (value: Typed | undefined): string | undefined => (typeof value === "string" ? value : undefined);
export const number = (value: Typed | undefined): number => Number(text(value) ?? 0);
export const rowsIn = (value: Typed | undefined): Row[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "object") : [];
export const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
/** The rows of one kind; a series is a row for each 场次. */
export function rowsOf(files: readonly string[], kind: string): Row[] {
  const all = files.flatMap((file) => rowsIn(read(file)[kind]));
  return all.flatMap(({ 场次: sessions, ...row }) =>
    sessions === undefined ? [row] : rowsIn(sessions).map((session) => ({ ...row, ...session })),
  );
}

const known = new Map<string, Row>();

/** The text of the latest few files as data: a school's files are asked for many times. */
function read(file: string): Row {
  const found = known.get(file) ?? (parse(file, { schema: "failsafe" }) as Row);
  if (known.size > 10) known.clear();
  known.set(file, found);
  return found;
}

export const isOut = (row: Row): boolean => row.审核 === "草稿" || row.审核 === "驳回";

const named: readonly (Days & { name: string })[] = [...terms, { name: "2024学年", ...year }];

/** Whether a row that happened `from` to `to` (no days: at any time) counts in these days, by itself or by 计入. */
export function isCounted(row: Row, days: Days, from: string | undefined, to = from): boolean {
  if (isOut(row)) return false;
  const late = named.find(({ name }) => name === row.计入);
  const own = from === undefined || (from <= days.to && days.from <= to!);
  const isOwnOfNamed = late && from !== undefined && from <= late.to && late.from <= to!;
  return late && !isOwnOfNamed ? days.from <= late.from && late.from <= days.to : own;
}

const away = ["产假", "病假", "支教", "借调", "退休", "调出"];

/** Who is who, straight from the typed roster. */
export class NaiveSchool {
  readonly teachers: readonly Row[];
  readonly groups: readonly Row[];
  readonly files: readonly string[];
  constructor(files: readonly string[]) {
    this.files = files;
    this.teachers = rowsOf(files, "教师");
    this.groups = rowsOf(files, "组织");
  }

  statusOn(teacher: Row, day: string): string {
    const covering = rowsIn(teacher.状态).filter((s) => text(s.起)! <= day && day <= (text(s.止) ?? day));
    const begun = covering.map((s) => text(s.起)!).sort();
    return text(covering.findLast((s) => s.起 === begun.at(-1))?.值) ?? "在职";
  }
  inPost(teacher: Row, day: string): boolean {
    return (text(teacher.到校) ?? "") <= day && !["退休", "调出"].includes(this.statusOn(teacher, day));
  }
  isAway(teacher: Row, day: string): boolean {
    return away.includes(this.statusOn(teacher, day));
  }
  isTeacher(teacher: Row): boolean {
    return (teacher.身份 ?? "专任教师") === "专任教师";
  }

  /** The own people a value names on a day, each once; `林秋野（病假）` is 林秋野. */
  people(value: Typed | undefined, day: string): string[] {
    const words = typeof value === "string" ? value.split("、") : Array.isArray(value) ? value : [];
    const found: string[] = [];
    for (const word of words) {
      if (typeof word !== "string") continue;
      const name = word.replace(/（.*/, "");
      for (const teacher of this.teachers) {
        const here = this.inPost(teacher, day) && !this.isAway(teacher, day);
        const isMeant =
          teacher.姓名 === name ||
          (here && name === teacher.教研组) ||
          (here && this.isTeacher(teacher) && (name === "全员" || name === teacher.校区));
        if (isMeant && !found.includes(text(teacher.姓名)!)) found.push(text(teacher.姓名)!);
      }
    }
    return found;
  }

  /** 应参训 and 免参训 by name. */
  staff(): { readonly due: string[]; readonly exempt: string[] } {
    const due: string[] = [];
    const exempt: string[] = [];
    for (const teacher of this.teachers.filter((t) => this.isTeacher(t) && this.inPost(t, "2025-06-30"))) {
      let days = 0;
      let gone = 0;
      for (let day = year.from; day <= year.to; day = dayAfter(day)) {
        days++;
        if (this.isAway(teacher, day)) gone++;
      }
      const excused = teacher.免修 as Row | undefined;
      const isExempt = gone > days / 2 || (excused !== undefined && excused.学时 === undefined);
      (isExempt ? exempt : due).push(text(teacher.姓名)!);
    }
    return { due, exempt };
  }
}

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
