import type { Project } from "../records/kinds/project.ts";
import { defineFigure, type Figure } from "./define-figure.ts";
import type { Facts } from "./facts.ts";
import { stagesOf } from "./project-stages.ts";

const within = (day: string | undefined, { scope }: Facts) => day !== undefined && scope.from <= day && day <= scope.to;
const never = "9999-12-31";

const runningBefore = (project: Project, { scope }: Facts) => {
  const { start = never, end } = stagesOf(project);
  return start < scope.from && (end?.day ?? never) >= scope.from;
};
const runningAfter = (project: Project, { scope }: Facts) => {
  const { start = never, end } = stagesOf(project);
  return start <= scope.to && (end?.day ?? never) > scope.to;
};
const isOpened = (project: Project, facts: Facts) => within(stagesOf(project).start, facts);
const ends = (closed: boolean) => (project: Project, facts: Facts) => {
  const { end } = stagesOf(project);
  return end?.closed === closed && within(end.day, facts);
};

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
  projectFigure("projectsOpened", "本期立项", "立项日期在时段内的课题。", isOpened),
  projectFigure("projectsClosed", "本期结题", "结题或鉴定日期在时段内的课题。", ends(true)),
  projectFigure("projectsStopped", "本期中止", "中止或撤销日期在时段内的课题。", ends(false)),
  projectFigure("projectsAfter", "期末在研", "期初在研加本期立项，减本期结题和中止。", runningAfter),
  projectFigure(
    "projectsAll",
    "本期在研",
    "时段内任何一天在研的课题，含本期结题的。",
    (p, facts) => runningBefore(p, facts) || isOpened(p, facts),
  ),
];
