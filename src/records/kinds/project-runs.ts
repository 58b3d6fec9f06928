import { compareDays, type Day, earliestDay, latestDay } from "../../zh/dates.ts";
import { overlaps, type Span } from "../span.ts";

const opened = new Set(["立项"]);
const closed = new Set(["结题", "鉴定"]);
const stopped = new Set(["中止", "撤销"]);
const applying = new Set(["申报", "未立项"]);

/** A time in which a project ran, from the earliest day where nobody knows since when; `end` says how it ended. */
export interface Run {
  readonly start: Day;
  readonly end?: { readonly day: Day; readonly closed: boolean };
}

interface Milestone {
  readonly state: string;
  readonly date: Day;
}

/** What is recorded of the course of a project. */
interface Course {
  readonly from?: Day | undefined;
  readonly progress?: readonly Milestone[] | undefined;
}

/**
 * When a project ran (domain.md 7.8): from 立项, else from 起, else from before anything recorded of it, to the first
 * 结题 or 中止. 延期 after a 结题 means that it was not yet closed; 立项 after a 中止 begins anew. None for one that was
 * never approved or has no date at all.
 */
export function runsOf(project: Course): readonly Run[] {
  const milestones = (project.progress ?? []).toSorted((a, b) => compareDays(a.date, b.date) || rank(a) - rank(b));
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

/** Whether it ran in these days, or a milestone lies in them. One without any date counts like other undated records. */
export function isRecent(project: Course, days: Span): boolean {
  const { progress = [], from } = project;
  if (from === undefined && progress.length === 0) return true;
  const isRunning = runsOf(project).some(({ start, end }) =>
    overlaps({ from: start, to: end?.day ?? latestDay }, days),
  );
  return isRunning || within(progress, days).length > 0;
}

/** The milestones that lie in these days (domain.md 7.8). */
export const within = <M extends Milestone>(progress: readonly M[], { from, to }: Span): readonly M[] =>
  progress.filter(({ date }) => from <= date && date <= to);

function startOf({ from }: Course, milestones: readonly Milestone[]): Day | undefined {
  const approved = milestones.find(({ state }) => opened.has(state));
  if (approved) return approved.date;
  if (milestones.some(({ state }) => state === "未立项")) return undefined;
  return from ?? (milestones.some(({ state }) => !applying.has(state)) ? earliestDay : undefined);
}

/** Of one day: 立项, then 结题, then 中止. */
const rank = ({ state }: Milestone): number => (opened.has(state) ? 0 : closed.has(state) ? 1 : 2);
