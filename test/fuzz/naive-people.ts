import { Fraction, fraction } from "./fraction.ts";
import { trained, trainees, trainingHours } from "./naive-attendance.ts";
import { daysApart } from "./naive-calendar.ts";
import { type Counts, meanOf } from "./naive-count.ts";
import { honourCounts, isOwnSchool } from "./naive-honours.ts";
import { distinct, isRow, number, type Row, rowsIn, type Typed, text, total, words } from "./naive-read.ts";
import type { View } from "./naive-view.ts";
import { decided } from "./rule-counts.ts";

export const passing = ["合格", "良好", "优秀", "通过", "达标", "结业"];

export function trainingCounts(view: View): Counts {
  const { school } = view;
  const rows = view.counted("外出培训");
  const who = (row: Row) => trained(school, row).filter((name) => view.covers(name, view.dayOf("外出培训", row)));
  const people = rows.flatMap(who);
  const shared = rows.flatMap((row) =>
    who(row).filter((name) => school.events(row.后续, view.days).some((next) => next.教师 === name)),
  );
  const judged = rows.filter((row) => trainees(school, row).some(({ entry }) => entry.结果 !== undefined));
  const isPassed = (row: Row, name: string) =>
    trainees(school, row).some(({ entry, names }) => names.includes(name) && passing.includes(text(entry.结果) ?? ""));
  return {
    trainings: rows.length,
    trainingTimes: people.length + total(rows.map((row) => (row.人员 === undefined ? number(row.人数) : 0))),
    trainingPeople: distinct(people),
    trainingDays: total(rows.map((row) => daysApart(school.day(row.起)!, school.day(row.止 ?? row.起)!) + 1)),
    trainingHours: Fraction.sum(rows.flatMap((row) => who(row).map((name) => trainingHours(school, row, name)))),
    followUps: total(rows.map((row) => school.events(row.后续, view.days).length)),
    followUpRate: { n: shared.length, of: people.length },
    passRate: {
      n: total(judged.map((row) => who(row).filter((name) => isPassed(row, name)).length)),
      of: total(judged.map((row) => who(row).length)),
    },
  };
}

export const gained = (row: Row) => ["通过", "获得"].includes(text(row.状态) ?? "获得");

/** Certificates that are valid on the last day. */
export const certificatesHeld = (view: View): readonly Row[] =>
  view.school
    .rows("称号证书")
    .filter(
      (row) =>
        (view.isWhole || view.belongs("称号证书", row)) &&
        gained(row) &&
        view.school.day(row.日期)! <= view.days.to &&
        (view.school.day(row.有效期至) ?? view.days.to) >= view.days.to,
    );

/** Records that say who came from outside; a lesson during an activity of the same visitors is none. */
export function visitsOf(view: View): readonly Row[] {
  const { school } = view;
  const visits = (kind: string) =>
    view.counted(kind).filter((row) => row.来访单位 !== undefined || row.校外人数 !== undefined);
  const events = visits("研修活动");
  const during = (lesson: Row, event: Row) => {
    const [day, from] = [school.day(lesson.日期)!, school.day(event.日期 ?? event.起 ?? event.止)!];
    const to = event.日期 === undefined ? school.day(event.止 ?? event.起)! : from;
    const units = words(event.来访单位);
    return from <= day && day <= to && words(lesson.来访单位).every((unit) => units.includes(unit));
  };
  return [...events, ...visits("公开课").filter((lesson) => !events.some((event) => during(lesson, event)))];
}

export function peopleCounts(view: View): Counts {
  const who = (row: Row, key: string, kind: string) => view.people(row[key], view.dayOf(kind, row));
  const times = (rows: readonly Row[], kind: string) =>
    total(rows.map((row) => (row.教师 === undefined ? number(row.人数) : who(row, "教师", kind).length)));
  const pairs = view.counted("青蓝结对");
  const certificates = view.counted("称号证书");
  const held = certificatesHeld(view);
  const posts = view.counted("受聘基地");
  const came = visitsOf(view);
  return {
    pairings: total(pairs.map((row) => pairsIn(view, row))),
    mentors: distinct(pairs.flatMap((row) => paired(view, row, "师傅", "徒弟"))),
    mentees: distinct(pairs.flatMap((row) => paired(view, row, "徒弟", "师傅"))),
    recognitions: times(certificates, "称号证书"),
    recognitionsGained: times(certificates.filter(gained), "称号证书"),
    recognitionsHeld: times(held, "称号证书"),
    appointments: times(posts, "受聘基地"),
    bases: posts.filter((row) => row.学校 !== undefined).length,
    hosted: view.counted("研修活动").filter((row) => isOwnSchool(row.承办, view)).length,
    visitingUnits: distinct(came.flatMap((row) => words(row.来访单位))),
    visitors: total(came.map((row) => number(row.校外人数))),
    speakersUnits: distinct(
      view.counted("研修活动").flatMap((row) =>
        [row.主讲]
          .flat()
          .filter(isRow)
          .flatMap((one) => text(one.单位) ?? []),
      ),
    ),
    ...inspections(view),
    ...honourCounts(view),
  };
}

function inspections(view: View): Counts {
  const checks = view.counted("常规检查");
  const inspected = (row: Row) =>
    distinct(rowsIn(row.结果).flatMap((one) => view.people(one.教师, view.school.day(row.日期)!)));
  return { inspections: checks.length, inspectedTimes: total(checks.map(inspected)) };
}

/** 对: each mentor with each mentee, nobody with themself; a group stands for its members on the first day (12.14). */
export function pairsIn(view: View, row: Row): number {
  return row.对数 === undefined ? pairsNamed(view, row).length : number(row.对数);
}

/** The pairs by who they are; somebody from outside as typed. */
export function pairsNamed({ school }: View, row: Row): (readonly string[])[] {
  const day = school.day(row.起)!;
  const each = (value: Typed | undefined) => {
    const outsiders = [value]
      .flat()
      .filter(isRow)
      .map((one) => `${text(one.姓名)} ${text(one.单位)}`);
    return [...school.people(value, day), ...new Set(outsiders)];
  };
  const [mentors, mentees] = [each(row.师傅), each(row.徒弟)];
  if (row.师傅 === undefined) return mentees.map((mentee) => [mentee]);
  const pairs = mentors.flatMap((mentor) =>
    mentees.filter((mentee) => mentee !== mentor).map((mentee) => [mentor, mentee]),
  );
  if (pairs.length < mentors.length * mentees.length) decided("12.14");
  return pairs;
}

/** The own people under a key who have somebody else on the other side. */
export function paired(view: View, row: Row, key: string, other: string): string[] {
  const day = view.school.day(row.起)!;
  if (row[other] === undefined) return view.people(row[key], day);
  const others = [...view.school.people(row[other], day), ...rowsIn(row[other]).map(() => "校外")];
  return view.people(row[key], day).filter((name) => others.some((one) => one !== name));
}

/** 12.21: speakers from outside, each time and each once. */
export function outsideSpeakers(view: View): { readonly times: number; readonly people: number } {
  const found = view.all("研修活动").map((row) =>
    [row.主讲]
      .flat()
      .filter(isRow)
      .map((one) => `${text(one.姓名)} ${text(one.单位)}`),
  );
  const names = found.flatMap((list) => [...new Set(list)]);
  if (names.length > 0) decided("12.21");
  return { times: names.length, people: distinct(names) };
}

export function readingCounts(view: View): Counts {
  const all = view.counted("阅读自修");
  const read = all.filter((row) => row.册数 === undefined);
  const isArticle = (row: Row) => ["论文", "专业论文"].includes(text(row.类别) ?? "书");
  const times = (row: Row) => (row.数量 === undefined ? 1 : number(row.数量));
  const who = (row: Row) => view.people(row.教师, view.dayOf("阅读自修", row)).length;
  const amount = (rows: readonly Row[]) => total(rows.map((row) => times(row) * who(row)));
  if (all.some((row) => row.册数 !== undefined && row.心得 === "是")) decided("12.27");
  const books = amount(read.filter((row) => !isArticle(row)));
  // A mean per head of N is of what N read (12.26).
  const staff = view.staff();
  const ofStaff = view
    .counted("阅读自修")
    .filter((row) => row.册数 === undefined && !isArticle(row))
    .map((row) => {
      const readers = view.people(row.教师, view.dayOf("阅读自修", row));
      return times(row) * readers.filter((name) => staff.includes(name)).length;
    });
  if (total(ofStaff) !== books) decided("12.26");
  return {
    books,
    bookTitles: distinct(read.filter((row) => !isArticle(row)).flatMap((row) => text(row.书目) ?? [])),
    articles: amount(read.filter(isArticle)),
    notes: amount(read.filter((row) => row.心得 === "是")),
    meanBooks: meanOf(fraction(total(ofStaff)), staff.length),
    copies: total(all.map((row) => number(row.册数))),
  };
}
