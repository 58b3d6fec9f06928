import { fraction } from "./fraction.ts";
import { type Count, type Counts, meanOf } from "./naive-count.ts";
import { isObligor } from "./naive-obligors.ts";
import { type Row, text, total } from "./naive-read.ts";
import type { View } from "./naive-view.ts";

/** Who the 专任教师 in post are, on leave or not: by figure, and with their ages where these are known. */
export function teacherLists(view: View) {
  const { school, days } = view;
  const { roster, calendar } = school;
  const { baseDay } = calendar;
  const staff = roster.teachers.filter(
    (row) => roster.isTeacher(row) && roster.inPost(row, baseDay) && view.covers(text(row.姓名)!, days.to),
  );
  const young = calendar.row.青年教师 === undefined ? { 年龄: { 至多: "35" } } : "青年教师";
  const ages = staff.flatMap((row) =>
    row.出生 === undefined ? [] : [{ name: text(row.姓名)!, age: yearsOn(school.day(row.出生)!, baseDay) }],
  );
  const having = (key: string) => staff.filter((row) => ![undefined, "否", "无"].includes(text(row[key])));
  const ranked = (ranks: readonly string[]) => staff.filter((row) => ranks.includes(text(row.职称) ?? ""));
  const lists = {
    teachers: staff,
    youngTeachers: staff.filter((row) => isObligor(school, young, text(row.姓名)!, baseDay)),
    backbones: having("骨干"),
    headTeachers: having("班主任"),
    // 小学高级 was 中级, 小学一级 初级.
    seniorRanks: ranked(["高级教师", "正高级教师", "中学高级教师"]),
    middleRanks: ranked(["一级教师", "中学一级教师", "小学高级教师"]),
  };
  return { lists, ages };
}

export function teacherCounts(view: View): Counts {
  const { lists, ages } = teacherLists(view);
  const counts = Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]));
  return { ...counts, meanAge: meanAge(total(ages.map(({ age }) => age)), ages.length) };
}

/** Nobody says 38.0岁. */
export const meanAge = (sum: number, people: number): Count => wholeIfExact(meanOf(fraction(sum), people));

const wholeIfExact = (count: Count): Count => (typeof count === "object" && "mean" in count ? count.mean : count);

const yearsOn = (born: string, day: string) =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - Number(day.slice(5) < born.slice(5));

/** The 教研组 there were before those merged that came of others in these days. */
export function groupsMerged(view: View, groups: readonly Row[]): number {
  const { school, days } = view;
  const isNew = (row: Row) => {
    const from = school.day(row.起);
    return row.合并自 !== undefined && (from === undefined || (days.from <= from && from <= days.to));
  };
  if (!groups.some(isNew)) return 0;
  return new Set(groups.flatMap((row) => (isNew(row) ? text(row.合并自)!.split("、") : [text(row.名称)!]))).size;
}
