import { compareDays, type Day, earliestDay, latestDay } from "../../zh/dates.ts";
import type { CountingRules } from "../ask-school.ts";
import { dayCounted, eventsIn } from "../counted-in.ts";
import { overlaps, type Span } from "../span.ts";

const opened = new Set(["立项"]);
const closed = new Set(["结题", "鉴定"]);
const stopped = new Set(["中止", "撤销"]);
const applying = new Set(["申报", "未立项"]);

/** A time in which a project ran. `start` is the earliest day if nobody knows it; `end` is missing while it runs. */
export interface Run {
  readonly start: Day;
  readonly end?: { readonly day: Day; readonly closed: boolean };
}

/** What was reached, and when. */
export interface Milestone {
  readonly state: string;
  readonly date: Day;
  readonly countedIn?: string | undefined;
}

/** What is recorded about when a project ran. */
interface Course {
  readonly from?: Day | undefined;
  readonly progress?: readonly Milestone[] | undefined;
}

/**
 * When a project ran (domain.md 7.8): from 立项, else from 起, else from the earliest day, to the first 结题 or 中止.
 * 延期 after a 结题 means that it was not yet closed; 立项 after a 中止 begins a new run. A project that was never
 * approved, or has no date at all, has no run. A milestone with 计入 stands where that says.
 */
export function runsOf(project: Course, rules: CountingRules): readonly Run[] {
  const milestones = (project.progress ?? [])
    .map((one) => ({ ...one, date: dayCounted(one, rules) }))
    .sort((a, b) => compareDays(a.date, b.date) || rank(a) - rank(b));
  const runs: Run[] = [];
  const start = startOf(project, milestones);
  if (start === undefined) return runs;
  runs.push({ start });
  for (const { state, date } of milestones.filter((milestone) => milestone.date >= start)) {
    const run = runs.at(-1)!;
    if (run.end === undefined) {
      const isEnd = closed.has(state) || stopped.has(state);
      if (isEnd) runs[runs.length - 1] = { start: run.start, end: { day: date, closed: closed.has(state) } };
    } else if (state === "延期" && run.end.closed) {
      runs[runs.length - 1] = { start: run.start };
    } else if (opened.has(state) && !run.end.closed) {
      runs.push({ start: date });
    }
  }
  return runs;
}

/** Whether it ran in these days, or a milestone lies in them. Without any date it counts, as other undated records do. */
export function isRecent(project: Course, days: Span, rules: CountingRules): boolean {
  const { progress = [], from } = project;
  if (from === undefined && progress.length === 0) return true;
  const isRunning = runsOf(project, rules).some(({ start, end }) =>
    overlaps({ from: start, to: end?.day ?? latestDay }, days),
  );
  return isRunning || eventsIn(progress, days, rules).length > 0;
}

/** Whether it runs on, or waits for an answer to its application. Without any date nobody knows that it ended. */
export function isOpen(project: Course, rules: CountingRules): boolean {
  const runs = runsOf(project, rules);
  const isRefused = (project.progress ?? []).some(({ state }) => state === "未立项");
  return runs.length > 0 ? runs.at(-1)!.end === undefined : !isRefused;
}

function startOf({ from }: Course, milestones: readonly Milestone[]): Day | undefined {
  const approved = milestones.find(({ state }) => opened.has(state));
  if (approved) return approved.date;
  if (milestones.some(({ state }) => state === "未立项")) return undefined;
  return from ?? (milestones.some(({ state }) => !applying.has(state)) ? earliestDay : undefined);
}

/** The order of milestones on one day: 立项, 结题, 中止. */
const rank = ({ state }: Milestone): number => (opened.has(state) ? 0 : closed.has(state) ? 1 : 2);
