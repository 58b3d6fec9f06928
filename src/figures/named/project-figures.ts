import type { Project } from "../../records/kinds/project.ts";
import { type Run, runsOf } from "../../records/kinds/project-runs.ts";
import { latestDay } from "../../zh/dates.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";

const within = (day: string | undefined, { scope }: Facts) => day !== undefined && scope.from <= day && day <= scope.to;

const runsBefore = ({ start, end }: Run, { scope }: Facts) =>
  start < scope.from && (end?.day ?? latestDay) >= scope.from;
const runsAfter = ({ start, end }: Run, { scope }: Facts) => start <= scope.to && (end?.day ?? latestDay) > scope.to;
const isOpened = ({ start }: Run, facts: Facts) => within(start, facts);
const ends =
  (closed: boolean) =>
  ({ end }: Run, facts: Facts) =>
    end?.closed === closed && within(end.day, facts);

/** Counts runs: a project that was stopped and approved anew in the same days was opened twice. */
const projectFigure = (name: string, label: string, rule: string, where: (run: Run, facts: Facts) => boolean) => {
  const runsIn = (project: Project, facts: Facts) =>
    runsOf(project, facts.school.settings).filter((run) => where(run, facts)).length;
  return defineFigure({
    name,
    label,
    rule,
    unit: "项",
    kind: "projects",
    addsUp: true,
    select: (facts) => facts.counted.projects.filter((project) => runsIn(project, facts) > 0),
    measure: (projects, facts) => sum(projects.map((project) => runsIn(project, facts))),
  });
};

/** 期初在研 + 本期立项 − 本期结题 − 本期中止 = 期末在研 (domain.md 7.8). */
export const projectFigures: readonly Figure[] = [
  projectFigure("projectsBefore", "期初在研", "时段开始前已立项、尚未结题或中止的课题。", runsBefore),
  projectFigure("projectsOpened", "本期立项", "立项日期在时段内的课题。", isOpened),
  projectFigure("projectsClosed", "本期结题", "结题或鉴定日期在时段内的课题；其后又延期的不算。", ends(true)),
  projectFigure("projectsStopped", "本期中止", "中止或撤销日期在时段内的课题。", ends(false)),
  projectFigure("projectsAfter", "期末在研", "期初在研加本期立项，减本期结题和中止。", runsAfter),
  defineFigure({
    name: "projectsAll",
    label: "本期在研",
    rule: "时段内任何一天在研的课题，含本期结题的。",
    unit: "项",
    kind: "projects",
    addsUp: true,
    select: (facts) =>
      facts.counted.projects.filter((project) =>
        runsOf(project, facts.school.settings).some((run) => runsBefore(run, facts) || isOpened(run, facts)),
      ),
  }),
];
