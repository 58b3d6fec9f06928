import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../records/kinds/project.ts";
import { isReviewedOut } from "../school/scope.ts";
import { compareDays } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";

/** 申报 → 立项 → 开题 → 中期 → 结题/鉴定 → 推广 (domain.md 6). */
const order: { readonly [state: string]: number } = { 申报: 0, 立项: 1, 开题: 2, 中期: 3, 结题: 4, 鉴定: 4, 推广: 5 };
const closings = new Set(["结题", "鉴定"]);
const ends = new Set(["中止", "撤销", "未立项"]);
const restarts = new Set(["申报", "立项"]);

type Milestone = NonNullable<Project["progress"]>[number];

/** A project goes its way from application to completion; what does not fit is a slip of a date. */
export const projectMilestones: Check = {
  name: "project-milestones",
  rule: "课题的进程按申报、立项、开题、中期、结题的先后，结题的有立项",
  needs: [],
  *run({ school: { records } }) {
    for (const project of records.projects.filter((r) => !isReviewedOut(r))) {
      yield* judge(project);
      if (project.category === "子课题" && project.parent === undefined)
        yield diagnose("check/no-parent", project.place("名称"), { title: project.title });
    }
  },
};

function* judge(project: Project): Iterable<Diagnostic> {
  const { progress = [], from, title } = project;
  if (progress.length === 0 && from === undefined) {
    yield diagnose("check/project-undated", project.place("名称"), { title });
    return;
  }
  const at = (milestone: Milestone) => project.place("进程", (project.progress ?? []).indexOf(milestone), "状态");
  const opened = progress.find(({ state }) => state === "立项");
  const closed = progress.find(({ state }) => closings.has(state));
  if (closed && !opened && from === undefined) {
    yield diagnose("check/closed-not-opened", at(closed), { state: closed.state });
  }
  const tooEarly =
    closed !== undefined &&
    opened !== undefined &&
    progress.every(({ state, date }) => !closings.has(state) || date < opened.date);
  if (tooEarly) {
    const args = { state: closed.state, date: closed.date, opened: opened.date };
    yield diagnose("check/closed-too-early", at(closed), args);
    return;
  }
  const stop = progress.filter(({ state }) => ends.has(state)).sort(byDate)[0];
  const restart = stop && progress.some(({ state, date }) => restarts.has(state) && date > stop.date);
  if (restart) return;
  const after = stop && progress.find(({ date, state }) => date > stop.date && !ends.has(state));
  if (stop && after) {
    const args = { state: after.state, date: after.date, end: stop.state, endDate: stop.date };
    yield diagnose("check/after-the-end", at(after), args);
    return;
  }
  yield* outOfOrder(progress, at);
}

/** The first milestone that is dated after one that should follow it. */
function* outOfOrder(progress: readonly Milestone[], at: (milestone: Milestone) => ReturnType<Project["place"]>) {
  for (const milestone of progress) {
    const rank = order[milestone.state];
    const later = progress.find(({ state, date }) => (order[state] ?? -1) > (rank ?? 9) && date < milestone.date);
    if (!later) continue;
    const args = { state: milestone.state, date: milestone.date, later: later.state, laterDate: later.date };
    yield diagnose("check/milestone-order", at(milestone), args);
    return;
  }
}

const byDate = (a: Milestone, b: Milestone): number => compareDays(a.date, b.date);
