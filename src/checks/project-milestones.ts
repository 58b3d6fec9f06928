import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Project } from "../records/kinds/project.ts";
import { asWritten } from "../records/month-as-day.ts";
import { compareDays, monthEnd } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { project } from "./lookups/example-records.ts";

type Milestone = NonNullable<Project["progress"]>[number];
type State = Milestone["state"];

const written = (one: Milestone): string => String(asWritten(one, "date"));

/** Whether one was before another for certain: a month may mean any of its days. */
const isBefore = (one: Milestone, other: Milestone): boolean => {
  const [last, first] = [written(one), written(other)];
  return (last.length > 7 ? last : monthEnd(last)) < (first.length > 7 ? first : `${first}-01`);
};

const progressOf = (...list: readonly (readonly [state: State, date: string])[]) =>
  project(`负责人: 沈一舟, 进程: [${list.map(([state, date]) => `{状态: ${state}, 日期: ${date}}`).join(", ")}]`);

const milestoneOrder = defineMistake("check/milestone-order", "warning", {
  message: ({ one, later }: { one: Milestone; later: Milestone }) =>
    `“${one.state}”是${written(one)}，却在“${later.state}”（${written(later)}）之后`,
  hint: () => "核对两个日期，多半是年份写错。",
  why: "先开题后中期，次序反了多半是年份打错。",
  wrong: progressOf(["立项", "2024-10-20"], ["开题", "2025-05-20"], ["中期", "2025-03-20"]),
  right: progressOf(["立项", "2024-10-20"], ["开题", "2024-11-20"], ["中期", "2025-03-20"]),
});

const closedTooEarly = defineMistake("check/closed-too-early", "error", {
  message: ({ closed, opened }: { closed: Milestone; opened: Milestone }) =>
    `${written(closed)}${closed.state}，却到${written(opened)}才立项`,
  hint: () => "核对两个日期；不改的话，这个课题会一直算作在研。",
  why: "结题早于立项，这个课题会一直算作在研。",
  wrong: progressOf(["立项", "2025-10-20"], ["结题", "2025-06-12"]),
  right: progressOf(["立项", "2024-10-20"], ["结题", "2025-06-12"]),
});

const closedNotOpened = defineMistake("check/closed-not-opened", "warning", {
  message: ({ closed }: { closed: Milestone }) => `有“${closed.state}”，没有写什么时候立项`,
  hint: () => "在“进程”里补上 {状态: 立项, 日期: …}。",
  why: "没有立项的日期，算不出哪些年在研。",
  wrong: progressOf(["结题", "2025-06-12"]),
  right: progressOf(["立项", "2024-10-20"], ["结题", "2025-06-12"]),
});

const afterTheEnd = defineMistake("check/after-the-end", "warning", {
  message: ({ end, after }: { end: Milestone; after: Milestone }) =>
    `${written(end)}${end.state === "未立项" ? "没有立项" : `已经${end.state}`}，${written(after)}又有“${after.state}”`,
  hint: () => "核对状态和日期；后来立项、恢复的，先补一条“立项”。",
  why: "中止、撤销了的课题不会再结题；恢复了的，写明什么时候再立项。",
  wrong: progressOf(["立项", "2023-10-20"], ["中止", "2024-10-12"], ["结题", "2025-06-12"]),
  right: progressOf(["立项", "2023-10-20"], ["中止", "2024-10-12"], ["立项", "2024-12-20"], ["结题", "2025-06-12"]),
});

/** 申报 → 立项 → 开题 → 中期 → 结题/鉴定 → 推广 (domain.md 6). */
const order: { readonly [Name in State]?: number } = { 申报: 0, 立项: 1, 开题: 2, 中期: 3, 结题: 4, 鉴定: 4, 推广: 5 };
const closings = new Set<State>(["结题", "鉴定"]);
const ends = new Set<State>(["中止", "撤销", "未立项"]);
const restarts = new Set<State>(["申报", "立项"]);

/** A project goes its way from application to completion; what does not fit is probably a wrong date. */
export const projectMilestones: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const project of records.projects) {
      const { progress = [], from } = project;
      const found = [from === undefined ? notOpened(progress) : undefined, outOfPlace(progress)];
      for (const one of found) if (one) yield one.mistake.at(project.place("进程", progress.indexOf(one.at), "状态"));
    }
  },
};

type Found = { readonly at: Milestone; readonly mistake: Mistake } | undefined;

function notOpened(progress: readonly Milestone[]): Found {
  const closed = progress.find(({ state }) => closings.has(state));
  if (!closed || progress.some(({ state }) => state === "立项")) return undefined;
  return { at: closed, mistake: closedNotOpened.of({ closed }) };
}

/** The first of these that is wrong; the order is not looked at if a project began anew after its end. */
function outOfPlace(progress: readonly Milestone[]): Found {
  const early = beforeOpening(progress);
  if (early) return early;
  const stop = progress.filter(({ state }) => ends.has(state)).sort((a, b) => compareDays(a.date, b.date))[0];
  const later = stop ? progress.filter((one) => isBefore(stop, one)) : [];
  if (later.some(({ state }) => restarts.has(state))) return undefined;
  const after = later.find(({ state }) => !ends.has(state));
  if (!stop || !after) return outOfOrder(progress);
  return { at: after, mistake: afterTheEnd.of({ end: stop, after }) };
}

function beforeOpening(progress: readonly Milestone[]): Found {
  const opened = progress.find(({ state }) => state === "立项");
  const closed = progress.filter(({ state }) => closings.has(state));
  const [first] = closed;
  if (!first || !opened || closed.some((one) => !isBefore(one, opened))) return undefined;
  return { at: first, mistake: closedTooEarly.of({ closed: first, opened }) };
}

/** The first milestone that is dated after one that should follow it. */
function outOfOrder(progress: readonly Milestone[]): Found {
  const comesLater = (one: Milestone, other: Milestone) => (order[one.state] ?? -1) > (order[other.state] ?? 9);
  for (const one of progress) {
    const later = progress.find((other) => comesLater(other, one) && isBefore(other, one));
    if (later) return { at: one, mistake: milestoneOrder.of({ one, later }) };
  }
  return undefined;
}
