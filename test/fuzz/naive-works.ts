import { type Count, type Counts, counted } from "./naive-count.ts";
import {
  type Days,
  isCounted,
  isOut,
  type NaiveSchool,
  number,
  type Row,
  rowsIn,
  rowsOf,
  text,
  total,
} from "./naive-school.ts";

/** Papers, by the day they were published. */
export function paperCounts(school: NaiveSchool, days: Days): Counts {
  const papers = rowsOf(school.files, "论文成果").filter((row) => {
    const first = Array.isArray(row.作者) ? row.作者[0] : row.作者;
    return typeof first === "string" && isCounted(row, days, dayOf(row));
  });
  const own = (row: Row) => school.people(row.作者, dayOf(row) ?? days.to);
  const published = papers.filter((row) => row.发表 !== undefined);
  return {
    papers: papers.length,
    publishedPapers: published.length,
    publishedTimes: total(published.map((row) => own(row).length)),
    authors: new Set(papers.flatMap(own)).size,
  };
}

const dayOf = (row: Row) => text((row.发表 as Row | undefined)?.日期);

/** Awards: each is of teachers, else of students, else of a unit, else of nobody named. */
export function awardCounts(school: NaiveSchool, days: Days): Counts {
  const items = { teachers: 0, students: 0, unit: 0, nobody: 0 };
  let times = 0;
  let studentTimes = 0;
  const winners = new Set<string>();
  for (const row of counted(school, days, "获奖")) {
    const students = row.学生人次 ?? row.获奖学生;
    const of =
      (row.获奖人 ?? row.人次)
        ? "teachers"
        : students !== undefined
          ? "students"
          : (row.获奖单位 ?? row.获奖组)
            ? "unit"
            : "nobody";
    items[of] += Number(row.项数 ?? 1);
    const named = row.获奖学生;
    if (row.学生人次 !== undefined) studentTimes += number(row.学生人次);
    else if (named !== undefined) studentTimes += Array.isArray(named) ? named.length : text(named)!.split("、").length;
    const own = school.people(row.获奖人, text(row.日期)!);
    for (const name of own) winners.add(name);
    times += row.获奖人 === undefined ? number(row.人次) : own.length;
  }
  return {
    awards: items.teachers + items.students + items.unit + items.nobody,
    teacherAwards: items.teachers,
    teacherAwardTimes: times,
    awardedTeachers: winners.size,
    unitAwards: items.unit,
    studentAwards: items.students,
    otherAwards: items.nobody,
    studentAwardTimes: studentTimes,
  };
}

/** Projects, each walked through its milestones in the order of their days. */
export function projectCounts(school: NaiveSchool, { from, to }: Days): Counts {
  const counts = {
    projectsBefore: 0,
    projectsOpened: 0,
    projectsClosed: 0,
    projectsStopped: 0,
    projectsAfter: 0,
    projectsAll: 0,
  };
  for (const row of rowsOf(school.files, "课题").filter((one) => !isOut(one))) {
    const steps = rowsIn(row.进程).map((step) => [text(step.日期)!, text(step.状态)!] as const);
    const states = steps.map(([, state]) => state);
    const openings = steps.filter(([, state]) => state === "立项").map(([day]) => day);
    const isRefused = states.includes("未立项");
    const hasRun = states.some((state) => state !== "申报" && state !== "未立项");
    const start =
      openings.length > 0 ? openings.sort()[0]! : isRefused ? undefined : (text(row.起) ?? (hasRun ? "" : undefined));
    if (start === undefined) continue;
    // As letters in the order of the days, then read by a pattern: O 立项, C 结题, S 中止, D 延期.
    const letter = (state: string) =>
      ({ 立项: "O", 结题: "C", 鉴定: "C", 中止: "S", 撤销: "S", 延期: "D" })[state] ?? "x";
    const rank = (state: string) => "OC".indexOf(letter(state)) >>> 0;
    const later = steps
      .filter(([day]) => day >= start)
      .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : rank(x) - rank(y)));
    const letters = ["O", ...later.map(([, state]) => letter(state))].join("");
    const dayAt = (index: number) => [start, ...later.map(([day]) => day)][index]!;
    let isRunning = false;
    for (const run of letters.matchAll(/O[^CS]*(?:C[^D]*D[^CS]*)*(C|S)?/g)) {
      const begins = dayAt(run.index);
      const how = run[1];
      const end = how ? dayAt(run.index + run[0].length - 1) : "9999-12-31";
      if (begins < from && end >= from) counts.projectsBefore++;
      if (begins >= from && begins <= to) counts.projectsOpened++;
      if (how && end >= from && end <= to) counts[how === "C" ? "projectsClosed" : "projectsStopped"]++;
      if ((begins < from && end >= from) || (begins >= from && begins <= to)) isRunning = true;
      if (how === "C") break;
    }
    if (isRunning) counts.projectsAll++;
  }
  counts.projectsAfter = counts.projectsBefore + counts.projectsOpened - counts.projectsClosed - counts.projectsStopped;
  return counts satisfies { [name: string]: Count };
}
