import { terms, year } from "./any-year.ts";
import { type Counts, counted, meanOf } from "./naive-count.ts";
import { type Days, isOut, type NaiveSchool, number, type Row, rowsOf, text, total } from "./naive-school.ts";

/** Lessons given, and lessons heard by each person. */
export function lessonCounts(school: NaiveSchool, days: Days): Counts {
  const isFirst = firstSessions(school, days);
  const lessons = counted(school, days, "公开课");
  const teaching = (row: Row) => school.people(row.执教, text(row.日期)!);
  const listening = (row: Row) => school.people(row.听课人, text(row.日期)!);
  const teachers = new Set(lessons.filter((row) => isFirst(row)).flatMap(teaching));
  // Every hearing by listener: what was heard, so that a lesson polished in several sessions is there once.
  const heard = new Map<string, Set<string>>();
  for (const [i, row] of lessons.entries())
    for (const name of listening(row).filter((one) => !teaching(row).includes(one)))
      if (isFirst(row, name)) heard.set(name, (heard.get(name) ?? new Set()).add(polished(row) ?? `lesson ${i}`));
  const times = new Map([...heard].map(([name, what]) => [name, what.size]));
  const add = (name: string, count: number) => times.set(name, (times.get(name) ?? 0) + count);

  const given = rowsOf(school.files, "公开课").filter((row) => !isOut(row));
  const isTypedTwice = (row: Row, name: string) =>
    given.some(
      (lesson) =>
        lesson.日期 === row.日期 &&
        teaching(lesson).some((one) => teaching(row).includes(one)) &&
        listening(lesson).includes(name) &&
        !teaching(lesson).includes(name),
    );
  for (const row of counted(school, days, "听课").filter((one) => one.日期 !== undefined))
    for (const name of listening(row)) if (!isTypedTwice(row, name)) add(name, 1);
  for (const row of rowsOf(school.files, "听课").filter((one) => one.月份 !== undefined && !isOut(one))) {
    const day = dayOfMonth(text(row.月份)!);
    if (day < days.from || day > days.to) continue;
    for (const [name, count] of Object.entries(row.节数 as Row)) add(name, number(count));
  }

  const { due } = school.staff();
  const keys = lessons.filter((row) => isFirst(row)).map((row, i) => polished(row) ?? `lesson ${i}`);
  return {
    lessons: new Set(keys).size,
    lessonTeachers: teachers.size,
    observations: total([...times.values()]),
    observers: times.size,
    meanObservations: meanOf(total(due.map((name) => times.get(name) ?? 0)), due.length),
    lessonCoverage: { n: due.filter((name) => teachers.has(name)).length, of: due.length },
  };
}

/** Whether no session of the same polished lesson came before in the year: at all, or with this listener there. */
function firstSessions(school: NaiveSchool, days: Days) {
  const all = days.from < year.from || year.to < days.to ? [] : counted(school, year, "公开课");
  return (row: Row, listener?: string): boolean => {
    const before = all.filter((other) => polished(other) === polished(row) && text(other.日期)! < days.from);
    if (polished(row) === undefined) return true;
    const names = (other: Row, key: string) => school.people(other[key], text(other.日期)!);
    return !before.some(
      (other) =>
        listener === undefined ||
        (names(other, "听课人").includes(listener) && !names(other, "执教").includes(listener)),
    );
  };
}

/** What the sessions of one polished lesson share. */
function polished(row: Row): string | undefined {
  const tags = row.标签;
  const isPolishing = row.类别 === "磨课" || tags === "磨课" || (Array.isArray(tags) && tags.includes("磨课"));
  if (!isPolishing || row.计节 === "每次") return undefined;
  const names = (row.执教 as readonly (string | Row)[]).map((one) => (typeof one === "string" ? one : one.姓名));
  return `${names.join("、")} ${text(row.课名)!.replace(/[《》]/g, "")}`;
}

/** A month's total stands on the month's first school day. */
function dayOfMonth(month: string): string {
  const inMonth = (from: string, to: string) => from <= `${month}-31` && to >= `${month}-01`;
  const span = terms.find(({ from, to }) => inMonth(from, to)) ?? (inMonth(year.from, year.to) ? year : undefined);
  return span && span.from > `${month}-01` ? span.from : `${month}-01`;
}
