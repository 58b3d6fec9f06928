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
    // An end on the same day as a stop is an end.
    const rank = (state: string) => (state === "结题" || state === "鉴定" ? 0 : 1);
    const ends = steps
      .filter(([day, state]) => day >= start && ["结题", "鉴定", "中止", "撤销"].includes(state))
      .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : rank(x) - rank(y)));
    const [end = "9999-12-31", how = "never"] = ends[0] ?? [];
    if (start < from && end >= from) counts.projectsBefore++;
    if (start >= from && start <= to) counts.projectsOpened++;
    if (end >= from && end <= to && how !== "never") counts[rank(how) === 0 ? "projectsClosed" : "projectsStopped"]++;
  }
  counts.projectsAfter = counts.projectsBefore + counts.projectsOpened - counts.projectsClosed - counts.projectsStopped;
  counts.projectsAll = counts.projectsBefore + counts.projectsOpened;
  return counts satisfies { [name: string]: Count };
}
