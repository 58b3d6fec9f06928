import type { KindName } from "../../records/kinds/index.ts";
import type { Figure } from "../define-figure.ts";
import { activityFigures } from "./activity-figures.ts";
import { appointmentFigures } from "./appointment-figures.ts";
import { attendanceFigures } from "./attendance-figures.ts";
import { awardFigures } from "./award-figures.ts";
import { contestFigures } from "./contest-figures.ts";
import { expenseFigures } from "./expense-figures.ts";
import { honourFigures } from "./honour-figures.ts";
import { hoursFigures } from "./hours-figures.ts";
import { inspectionFigures } from "./inspection-figures.ts";
import { lessonFigures } from "./lesson-figures.ts";
import { meetingFigures } from "./meeting-figures.ts";
import { pairingFigures } from "./pairing-figures.ts";
import { paperFigures } from "./paper-figures.ts";
import { planFigures } from "./plan-figures.ts";
import { projectFigures } from "./project-figures.ts";
import { publicationFigures } from "./publication-figures.ts";
import { readingFigures } from "./reading-figures.ts";
import { recognitionFigures } from "./recognition-figures.ts";
import { staffFigures } from "./staff-figures.ts";
import { surveyFigures } from "./survey-figures.ts";
import { topicFigures } from "./topic-figures.ts";
import { trainingFigures } from "./training-figures.ts";

/** Figures that people look for together, under a heading of their own; `kinds`: the records they are made from. */
export interface Topic {
  readonly label: string;
  readonly kinds: readonly KindName[];
  readonly figures: readonly Figure[];
}

/** Every topic, in the order tables list them. */
export const topics: readonly Topic[] = [
  { label: "人员", kinds: ["teachers", "groups"], figures: staffFigures },
  {
    label: "研修活动",
    kinds: ["activities", "plans"],
    figures: [...activityFigures, ...planFigures, ...topicFigures, ...meetingFigures, ...attendanceFigures],
  },
  { label: "学时", kinds: ["activities", "trainings"], figures: hoursFigures },
  { label: "公开课听课", kinds: ["lessons", "observations"], figures: lessonFigures },
  { label: "论文成果", kinds: ["papers"], figures: paperFigures },
  { label: "获奖", kinds: ["awards"], figures: awardFigures },
  { label: "参赛", kinds: ["contests"], figures: contestFigures },
  { label: "课题", kinds: ["projects"], figures: projectFigures },
  { label: "外出培训", kinds: ["trainings"], figures: trainingFigures },
  { label: "青蓝结对", kinds: ["pairings"], figures: pairingFigures },
  { label: "称号证书", kinds: ["recognitions"], figures: recognitionFigures },
  { label: "集体荣誉", kinds: ["honours"], figures: honourFigures },
  { label: "受聘基地", kinds: ["appointments"], figures: appointmentFigures },
  { label: "常规检查", kinds: ["inspections"], figures: inspectionFigures },
  { label: "阅读自修", kinds: ["readings"], figures: readingFigures },
  { label: "制度与校刊", kinds: ["publications", "regulations", "evaluations"], figures: publicationFigures },
  { label: "问卷调查", kinds: ["surveys"], figures: surveyFigures },
  { label: "经费", kinds: ["expenses"], figures: expenseFigures },
];

/** Every figure with a name of its own, in the order tables list them. */
export const figures: readonly Figure[] = topics.flatMap((topic) => topic.figures);

/** The declared figure of that name; there must be one. */
export const figureNamed = (name: string): Figure => figures.find((figure) => figure.name === name)!;
