import { fraction } from "./fraction.ts";
import { type Counts, meanOf } from "./naive-count.ts";
import { isRow, number, type Row, type Typed, text, total, words } from "./naive-read.ts";
import type { Counted, NaiveSchool } from "./naive-school.ts";
import type { View } from "./naive-view.ts";
import { once } from "./once.ts";
import { decided } from "./rule-counts.ts";

/** Lessons given and lessons heard. */
export function lessonCounts(view: View): Counts {
  const { school, days } = view;
  const given = lessonsOnce(school, days).filter((row) => view.isWhole || view.belongs("公开课", row));
  const teachers = new Set(given.flatMap((row) => view.people(row.执教, school.day(row.日期)!)));
  const heard = hearings(school, days).filter(({ name, day }) => view.covers(name, day));
  const staff = view.staff();
  const own = total(staff.map((name) => total(heard.filter((one) => one.name === name).map(({ times }) => times))));
  return {
    lessons: total(given.map((row) => (row.节数 === undefined ? 1 : number(row.节数)))),
    lessonTeachers: teachers.size,
    observations: total(heard.map(({ times }) => times)),
    observers: new Set(heard.map(({ name }) => name)).size,
    staffObservations: own,
    meanObservations: meanOf(fraction(own), staff.length),
    lessonCoverage: { n: staff.filter((name) => teachers.has(name)).length, of: staff.length },
  };
}

/** 12.13: a lesson polished several times is one, on its first day among all records; its name tells it apart. */
export function lessonsOnce(school: NaiveSchool, days: Counted): Row[] {
  const all = school.rows("公开课");
  const dayOf = (row: Row) => school.day(row.日期)!;
  const seen = new Set<string>();
  return school
    .counted("公开课", days)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .filter((row) => {
      const key = polished(row);
      if (key === undefined) return true;
      const isLater = all.some((other) => polished(other) === key && dayOf(other) < dayOf(row));
      const isFirst = !isLater && !seen.has(key);
      if (!isFirst) decided("12.13");
      seen.add(key);
      return isFirst;
    });
}

/** What the sessions of one polished lesson share. */
function polished(row: Row): string | undefined {
  if (row.节数 !== undefined) return undefined;
  const isPolishing = row.类别 === "磨课" || words(row.标签).includes("磨课");
  if (!isPolishing || row.计节 === "每次") return undefined;
  const teachers = [row.执教 as Typed].flat().map((one) => (isRow(one as Typed) ? text((one as Row).姓名) : one));
  return `${teachers.join("、")} ${text(row.课名)!.replace(/[《》]/g, "")}`;
}

export interface Hearing {
  readonly name: string;
  readonly day: string;
  readonly times: number;
  readonly row: Row;
}

/** Every lesson heard, by listener: of 公开课, then of 听课 unless it is typed there too (7.12, 12.14). */
export function hearings(school: NaiveSchool, days: Counted): readonly Hearing[] {
  const key = `heard ${days.from} ${days.to} ${days.natural?.from} ${days.natural?.to} ${days.isAsked}`;
  return once(school.kept, key, () => hearingsIn(school, days)) as readonly Hearing[];
}

function hearingsIn(school: NaiveSchool, days: Counted): readonly Hearing[] {
  const at = (row: Row) => school.day(row.日期)!;
  const listening = (row: Row) => {
    const teaching = school.people(row.执教, at(row));
    const named = school.people(row.听课人, at(row));
    if (named.some((name) => teaching.includes(name))) decided("12.14");
    return named.filter((name) => !teaching.includes(name));
  };
  const of = (row: Row, names: readonly string[]) => names.map((name) => ({ name, day: at(row), times: 1, row }));
  const lessons = school.counted("公开课", days);
  const given = school.rows("公开课");
  const isTypedTwice = (row: Row, name: string) =>
    given.some(
      (lesson) =>
        at(lesson) === at(row) &&
        school.people(lesson.执教, at(lesson)).some((one) => school.people(row.执教, at(row)).includes(one)) &&
        listening(lesson).includes(name),
    );
  return [
    ...lessons.flatMap((row) => of(row, listening(row))),
    ...school.counted("听课", days).flatMap((row) => {
      if (row.月份 !== undefined) return ofMonth(school, row);
      return of(
        row,
        listening(row).filter((name) => !isTypedTwice(row, name)),
      );
    }),
  ];
}

/** 节数 of a month; 0 makes nobody a listener. */
function ofMonth(school: NaiveSchool, row: Row): Hearing[] {
  const day = school.day(row.月份)!;
  return Object.entries(row.节数 as Row).flatMap(([name, count]) => {
    if (number(count) === 0) decided("12.14");
    return number(count) > 0 ? [{ name, day, times: number(count), row }] : [];
  });
}
