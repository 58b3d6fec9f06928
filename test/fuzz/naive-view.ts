import { attendance } from "./naive-attendance.ts";
import { isRow, type Row, rowsIn, type Typed, text, words } from "./naive-read.ts";
import type { Counted, NaiveSchool, Scope } from "./naive-school.ts";

const allKeys = {
  获奖: ["获奖人", "指导教师"],
  课题: ["负责人", "执笔", "主研", "参研"],
} as const;

/** The keys whose people decide whose record it is. */
const ownKeys: { readonly [kind: string]: readonly string[] } = {
  ...allKeys,
  公开课: ["执教"],
  听课: ["听课人", "节数"],
  论文成果: ["作者"],
  参赛: ["参赛人"],
  外出培训: ["人员"],
  青蓝结对: ["师傅", "徒弟"],
  称号证书: ["教师"],
  受聘基地: ["教师"],
  常规检查: ["结果"],
  阅读自修: ["教师"],
  考核评选: ["对象"],
};

/** Some days of a school, for all of it or for a group, a campus or a person. */
export class View {
  readonly school: NaiveSchool;
  readonly days: Counted;
  readonly scope: Scope;
  constructor(school: NaiveSchool, days: Counted, scope: Scope = {}) {
    this.school = school;
    this.days = days;
    this.scope = scope;
  }
  get isWhole(): boolean {
    const { group, campus, teacher } = this.scope;
    return (group ?? campus ?? teacher) === undefined;
  }

  /** Whether somebody's share is counted on a day: their group, campus or they themselves are asked about. */
  covers(name: string, day: string): boolean {
    const { roster } = this.school;
    const { group, campus, teacher } = this.scope;
    const row = roster.teacher(name);
    if (teacher !== undefined) return name === teacher;
    if (group !== undefined) return roster.isMember(row, group, day);
    return campus === undefined || roster.campusOf(row, day) === campus;
  }
  /** The own people of a value who are covered. */
  people(value: Typed | undefined, day: string): string[] {
    return this.school.people(value, day).filter((name) => this.covers(name, day));
  }
  /** The day on which a record's people are asked: one that lasts is asked on its first day. */
  dayOf(kind: string, row: Row): string {
    return this.school.when(kind, row)?.from ?? this.days.to;
  }

  /** Records of the whole school in these days. */
  all(kind: string): readonly Row[] {
    return this.school.counted(kind, this.days);
  }
  /** Those of the scope. */
  counted(kind: string): readonly Row[] {
    return this.all(kind).filter((row) => this.isWhole || this.belongs(kind, row));
  }

  belongs(kind: string, row: Row): boolean {
    const { group, campus, teacher } = this.scope;
    if (kind === "研修活动" && teacher === undefined) {
      if (group !== undefined) return row.教研组 === group;
      return (row.校区 ?? this.school.roster.groups.find((one) => one.名称 === row.教研组)?.校区) === campus;
    }
    if (kind === "研修活动" && teacher !== undefined) {
      const { present, madeUp } = attendance(this.school, row);
      return [...present, ...madeUp].includes(teacher);
    }
    if (kind === "获奖" && group !== undefined && row.获奖组 === group) return true;
    const day = this.dayOf(kind, row);
    // An appraisal of a group is no appraisal of its people.
    if (kind === "考核评选")
      return words(row.对象).some((name) => this.school.roster.teacher(name) && this.covers(name, day));
    return peopleOf(this.school, kind, row, day).some((name) => this.covers(name, day));
  }

  /** 应参训 of the scope. */
  staff(): string[] {
    return this.school.roster.staff().due.filter((name) => this.covers(name, this.days.to));
  }
}

function peopleOf(school: NaiveSchool, kind: string, row: Row, day: string): string[] {
  return (ownKeys[kind] ?? []).flatMap((key) => {
    const value = row[key];
    if (key === "节数" && isRow(value)) return Object.keys(value).filter((name) => text(value[name]) !== "0");
    if (key === "结果") return rowsIn(value).flatMap((one) => school.people(one.教师, day));
    if (key === "人员")
      return [value].flat().flatMap((one) => school.people(isRow(one) ? one.教师 : (one as Typed), day));
    return school.people(value, day);
  });
}
