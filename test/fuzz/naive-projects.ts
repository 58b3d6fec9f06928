import type { Counts } from "./naive-count.ts";
import { type Row, rowsIn, text } from "./naive-read.ts";
import type { NaiveSchool } from "./naive-school.ts";
import type { View } from "./naive-view.ts";

interface Run {
  readonly begins: string;
  readonly end: string | undefined;
  readonly isClosed: boolean;
}

const openEnd = "9999-12-31";

/** The runs of a project, walked through its milestones in the order of their days. */
export function runsOf(school: NaiveSchool, row: Row): Run[] {
  const steps = rowsIn(row.进程).map((step) => [school.day(step.日期)!, text(step.状态)!] as const);
  const states = steps.map(([, state]) => state);
  const openings = steps.filter(([, state]) => state === "立项").map(([day]) => day);
  const isRefused = states.includes("未立项");
  const hasRun = states.some((state) => state !== "申报" && state !== "未立项");
  const typed = school.day(row.起) ?? (hasRun ? "" : undefined);
  const start = openings.length > 0 ? openings.sort()[0]! : isRefused ? undefined : typed;
  if (start === undefined) return [];
  // As letters in the order of the days, then read by a pattern: O 立项, C 结题, S 中止, D 延期.
  const letter = (state: string) =>
    ({ 立项: "O", 结题: "C", 鉴定: "C", 中止: "S", 撤销: "S", 延期: "D" })[state] ?? "x";
  const rank = (state: string) => "OC".indexOf(letter(state)) >>> 0;
  const later = steps
    .filter(([day]) => day >= start)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : rank(x) - rank(y)));
  const letters = ["O", ...later.map(([, state]) => letter(state))].join("");
  const dayAt = (index: number) => [start, ...later.map(([day]) => day)][index]!;
  const runs: Run[] = [];
  for (const run of letters.matchAll(/O[^CS]*(?:C[^D]*D[^CS]*)*(C|S)?/g)) {
    const end = run[1] ? dayAt(run.index + run[0].length - 1) : undefined;
    runs.push({ begins: dayAt(run.index), end, isClosed: run[1] === "C" });
    if (run[1] === "C") break;
  }
  return runs;
}

/** Whether a project runs on any of these days. */
export const isRunning = (
  school: NaiveSchool,
  row: Row,
  days: { readonly from: string; readonly to: string },
): boolean => runsOf(school, row).some(({ begins, end = openEnd }) => begins <= days.to && end >= days.from);

/** What one project adds to each figure. */
export function countsOf({ school, days }: View, row: Row) {
  const { from, to } = days;
  const counts = { projectsBefore: 0, projectsOpened: 0, projectsClosed: 0, projectsStopped: 0, projectsAll: 0 };
  for (const { begins, end = openEnd, isClosed } of runsOf(school, row)) {
    if (begins < from && end >= from) counts.projectsBefore++;
    if (begins >= from && begins <= to) counts.projectsOpened++;
    if (end >= from && end <= to) counts[isClosed ? "projectsClosed" : "projectsStopped"]++;
  }
  if (isRunning(school, row, days)) counts.projectsAll++;
  return counts;
}

export function projectCounts(view: View): Counts {
  const projects = view.school.rows("课题").filter((row) => view.isWhole || view.belongs("课题", row));
  const counts = { projectsBefore: 0, projectsOpened: 0, projectsClosed: 0, projectsStopped: 0, projectsAll: 0 };
  for (const row of projects) {
    const own = countsOf(view, row);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += own[name];
  }
  const { projectsBefore, projectsOpened, projectsClosed, projectsStopped } = counts;
  return { ...counts, projectsAfter: projectsBefore + projectsOpened - projectsClosed - projectsStopped };
}
