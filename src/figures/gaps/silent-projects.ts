import { dayCounted } from "../../records/counted-in.ts";
import type { Project } from "../../records/kinds/project.ts";
import { runsOf } from "../../records/kinds/project-runs.ts";
import { asWritten } from "../../records/month-as-day.ts";
import type { Settings } from "../../records/settings/settings.ts";
import { schoolWords } from "../../school/school-words.ts";
import { addDays, compareDays, type Day } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import type { GapTable } from "./gap-table.ts";
import { openly } from "./openly.ts";

/** Projects in progress on the last day counted of which nothing was reported for a year. */
export function silentProjects({ counted, school: { settings }, scope: { to } }: Facts): GapTable {
  const running = counted.projects.filter((project) => isRunning(project, to, settings));
  const { shown, hiddenWords } = openly(running.filter((project) => isSilent(project, to, settings)));
  const { level } = schoolWords(settings);
  return {
    name: "silent projects",
    title: "一年没有进程的在研课题",
    note: [`到${to}在研${running.length}项，“进程”里近一年没有记录的列在这里`, ...hiddenWords]
      .map((one) => `${one}。`)
      .join(""),
    head: ["课题", "级别", "负责人", "最近的进程", "应完成"],
    rows: shown.map((project) => [
      project.title,
      level(project.level),
      project.leader.map(({ name }) => name).join("、"),
      lastWords(project, to, settings),
      String(asWritten(project, "to") ?? ""),
    ]),
    instead: running.length > 0 ? "在研的课题一年内都有进程" : "没有在研的课题",
  };
}

const isRunning = (project: Project, day: Day, settings: Settings): boolean =>
  runsOf(project, settings).some(({ start, end }) => start <= day && (end === undefined || end.day > day));

/** Whether neither its beginning nor a milestone lies in the year up to a day. */
function isSilent(project: Project, day: Day, settings: Settings): boolean {
  const since = addDays(`${Number(day.slice(0, 4)) - 1}${day.slice(4)}`, 1);
  const last = lastOf(project, day, settings);
  return (last ? dayCounted(last, settings) : (project.from ?? "")) < since;
}

const lastOf = ({ progress = [] }: Project, day: Day, settings: Settings) =>
  progress
    .filter((one) => dayCounted(one, settings) <= day)
    .toSorted((a, b) => compareDays(dayCounted(a, settings), dayCounted(b, settings)))
    .at(-1);

/** 中期 2024-03-20; without any milestone, when it began. */
function lastWords(project: Project, day: Day, settings: Settings): string {
  const last = lastOf(project, day, settings);
  if (last) return `${last.state} ${String(asWritten(last, "date"))}`;
  return project.from === undefined ? "没有写" : `没有写（${String(asWritten(project, "from"))}起）`;
}
