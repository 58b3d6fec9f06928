import type { Project } from "../records/kinds/project.ts";
import { defineFigure, type Figure } from "./define-figure.ts";
import type { Facts } from "./facts.ts";

const opened = new Set(["立项"]);
const closed = new Set(["结题", "鉴定"]);
const stopped = new Set(["中止", "撤销"]);

/** The first day a project reached one of these states. */
const firstDay = ({ progress = [] }: Project, states: ReadonlySet<string>): string | undefined =>
  progress
    .filter(({ state }) => states.has(state))
    .map(({ date }) => date)
    .sort()[0];
const startOf = (project: Project) => firstDay(project, opened) ?? project.from;
const endOf = (project: Project) =>
  [firstDay(project, closed), firstDay(project, stopped)].filter((d) => d !== undefined).sort()[0];
const within = (day: string | undefined, { scope }: Facts) => day !== undefined && scope.from <= day && day <= scope.to;

const runningBefore = (project: Project, { scope }: Facts) =>
  (startOf(project) ?? "9999") < scope.from && (endOf(project) ?? "9999") >= scope.from;
const runningAfter = (project: Project, { scope }: Facts) =>
  (startOf(project) ?? "9999") <= scope.to && (endOf(project) ?? "9999") > scope.to;
const isClosed = (project: Project, facts: Facts) =>
  within(endOf(project), facts) && endOf(project) === firstDay(project, closed);

const projectFigure = (name: string, label: string, rule: string, where: (project: Project, facts: Facts) => boolean) =>
  defineFigure({
    name,
    label,
    rule,
    unit: "项",
    kind: "projects",
    parts: (records) => records.length,
    select: (facts) => facts.counted.projects.filter((project) => where(project, facts)),
    measure: (projects) => projects.length,
  });

/** 期初在研 + 本期立项 − 本期结题 − 本期中止 = 期末在研 (domain.md 7.8). */
export const projectFigures: readonly Figure[] = [
  projectFigure("projectsBefore", "期初在研", "时段开始前已立项、尚未结题或中止的课题。", runningBefore),
  projectFigure("projectsOpened", "本期立项", "立项日期在时段内的课题。", (p, facts) => within(startOf(p), facts)),
  projectFigure("projectsClosed", "本期结题", "结题或鉴定日期在时段内的课题。", isClosed),
  projectFigure(
    "projectsStopped",
    "本期中止",
    "中止或撤销日期在时段内的课题。",
    (p, facts) => within(endOf(p), facts) && !isClosed(p, facts),
  ),
  projectFigure("projectsAfter", "期末在研", "期初在研加本期立项，减本期结题和中止。", runningAfter),
  projectFigure(
    "projectsAll",
    "本期在研",
    "时段内任何一天在研的课题，含本期结题的。",
    (p, facts) => runningBefore(p, facts) || within(startOf(p), facts),
  ),
];
