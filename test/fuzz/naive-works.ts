import type { Counts } from "./naive-count.ts";
import { isRow, number, type Row, text, total, words } from "./naive-read.ts";
import type { View } from "./naive-view.ts";
import { decided } from "./rule-counts.ts";

/** Works, by the day they were published or written. */
export function paperCounts(view: View): Counts {
  const papers = view.counted("论文成果");
  const own = (row: Row) => view.people(row.作者, view.dayOf("论文成果", row));
  const published = papers.filter((row) => row.发表 !== undefined);
  return {
    papers: total(papers.map(piecesOf)),
    publishedPapers: total(published.map(piecesOf)),
    publishedTimes: total(published.map((row) => own(row).length)),
    journals: new Set(published.flatMap((row) => text((row.发表 as Row).刊物)?.replace(/[《》\s]/g, "") ?? [])).size,
    authors: new Set(papers.flatMap(own)).size,
  };
}

/** One, or a total without names. */
export const piecesOf = (row: Row): number => (row.篇数 === undefined ? 1 : number(row.篇数));

/** Awards: each is of teachers, else of people from outside, of students, of a unit, or of nobody named. */
export function awardCounts(view: View): Counts {
  const items = { teachers: 0, outside: 0, students: 0, unit: 0, nobody: 0 };
  let times = 0;
  let studentTimes = 0;
  let adviserTimes = 0;
  const winners = new Set<string>();
  for (const row of highest(view.counted("获奖"), view)) {
    const own = view.people(row.获奖人, view.dayOf("获奖", row));
    items[holderOf(row, view)] += itemsOf(row);
    studentTimes += studentsOf(row);
    adviserTimes +=
      row.指导教师 === undefined ? number(row.指导人次) : view.people(row.指导教师, view.dayOf("获奖", row)).length;
    for (const name of own) winners.add(name);
    times += row.获奖人 === undefined ? number(row.人次) : own.length;
  }
  return {
    awards: total(Object.values(items)),
    teacherAwards: items.teachers,
    outsideAwards: items.outside,
    teacherAwardTimes: times,
    awardedTeachers: winners.size,
    unitAwards: items.unit,
    studentAwards: items.students,
    otherAwards: items.nobody,
    studentAwardTimes: studentTimes,
    adviserTimes,
  };
}

/** 12.20: 人次 or 学生人次 without 项数 adds no 项. */
export function itemsOf(row: Row): number {
  if (row.项数 !== undefined) return number(row.项数);
  const isOnlyTimes =
    row.获奖人 === undefined &&
    row.获奖单位 === undefined &&
    row.获奖组 === undefined &&
    row.获奖学生 === undefined &&
    (row.人次 !== undefined || row.学生人次 !== undefined);
  if (isOnlyTimes) decided("12.20");
  return isOnlyTimes ? 0 : 1;
}

export function studentsOf(row: Row): number {
  if (row.学生人次 !== undefined) return number(row.学生人次);
  return words(row.获奖学生).length;
}

export function holderOf(
  row: Row,
  { school, dayOf, days }: View,
): "teachers" | "outside" | "students" | "unit" | "nobody" {
  const day = school.when("获奖", row)?.from ?? days.to ?? dayOf;
  if (school.people(row.获奖人, day).length > 0 || (row.获奖人 === undefined && row.人次 !== undefined))
    return "teachers";
  if (row.学生人次 !== undefined || row.获奖学生 !== undefined) return "students";
  if (row.获奖单位 !== undefined || row.获奖组 !== undefined) return "unit";
  decided("12.20");
  return row.获奖人 === undefined ? "nobody" : "outside";
}

const levels = ["国际级", "国家级", "省级", "市级", "县级", "片区级", "校级", "组内"];
const prizes = ["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖"];

/** 就高: of several awards for one work only the highest, among those of the period alone (12.27). */
export function highest(rows: readonly Row[], { school, isWhole, days }: View): readonly Row[] {
  if (school.calendar.row.就高 !== "是") return rows;
  const nameOf = (row: Row) => text(row.作品)?.replace(/[《》]/g, "");
  const place = (list: readonly string[], value: Row[string]) => {
    const index = list.indexOf(text(value) ?? "");
    return index < 0 ? list.length : index;
  };
  const rank = (row: Row) => place(levels, row.级别) * 100 + place(prizes, row.等次);
  const all = isWhole ? rows : school.counted("获奖", days);
  const everywhere = school.rows("获奖");
  return rows.filter((row) => {
    const name = nameOf(row);
    if (name === undefined) return true;
    const isBeaten = (list: readonly Row[]) => {
      const same = list.filter((other) => nameOf(other) === name && sharePeople(other, row));
      const best = [...same].sort((a, b) => rank(a) - rank(b))[0];
      return best !== undefined && best !== row;
    };
    const is = isBeaten(all);
    if (is !== isBeaten(everywhere)) decided("12.27");
    return !is;
  });
}

function sharePeople(a: Row, b: Row): boolean {
  const names = (row: Row) => [row.获奖人].flat().map((one) => (isRow(one) ? `${text(one.姓名)}` : one));
  return names(a).some((name) => name !== undefined && names(b).includes(name));
}
