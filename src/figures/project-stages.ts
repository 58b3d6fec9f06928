import type { Project } from "../records/kinds/project.ts";
import type { Day } from "../zh/dates.ts";

const opened = new Set(["立项"]);
const closed = new Set(["结题", "鉴定"]);
const stopped = new Set(["中止", "撤销"]);
const applying = new Set(["申报", "未立项"]);
/** The start of a project that is known to have run, but not since when. */
const longAgo: Day = "0000-01-01";

/** When a project began and ended; `end` says how. Nothing for one that was never approved. */
export interface Stages {
  readonly start?: Day;
  readonly end?: { readonly day: Day; readonly closed: boolean };
}

/**
 * The milestones that decide (domain.md 7.8): 立项, else 起, else before anything recorded of it; the first end after
 * the start. A project with no date at all has no stages.
 */
export function stagesOf({ progress = [], from }: Project): Stages {
  const first = (states: ReadonlySet<string>, since: Day) =>
    progress
      .filter(({ state, date }) => states.has(state) && date >= since)
      .map(({ date }) => date)
      .sort()[0];
  const refused = progress.some(({ state }) => state === "未立项");
  const hasRun = progress.some(({ state }) => !applying.has(state));
  const start = first(opened, "") ?? (refused ? undefined : (from ?? (hasRun ? longAgo : undefined)));
  if (start === undefined) return {};
  const [closing, stopping] = [first(closed, start), first(stopped, start)];
  if (closing !== undefined && (stopping === undefined || closing <= stopping)) {
    return { start, end: { day: closing, closed: true } };
  }
  return { start, ...(stopping !== undefined && { end: { day: stopping, closed: false } }) };
}
