import type { Activity } from "../../records/kinds/activity.ts";
import { topicField } from "../../records/kinds/activity-topic.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { activityDay } from "../../school/attendance.ts";
import { countFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { attributesOf } from "../query/attributes.ts";

/** 师德, 班主任: what an activity is filed under. */
export const topicsIn = (activity: Activity, facts: Facts): readonly string[] =>
  attributesOf("activities")
    .find(({ label }) => label === topicField.label)!
    .valuesOf(activity, facts);

const isAbout =
  (topic: string) =>
  (activity: Activity, facts: Facts): boolean =>
    topicsIn(activity, facts).includes(topic);

const isBackbone = ({ backbone = "否" }: Teacher): boolean => backbone !== "否" && backbone !== "无";

/** Activities that every report asks for by what they are about, and by whom they are led. */
export const topicFigures: readonly Figure[] = [
  countFigure({
    name: "moralStudies",
    label: "师德学习",
    unit: "次",
    kind: "activities",
    rule: "系列、栏目或学时类别里写了“师德”的、面向教师的研修活动；有承办单位的不算。",
    where: isAbout("师德"),
  }),
  countFigure({
    name: "headTeacherActivities",
    label: "班主任活动",
    unit: "次",
    kind: "activities",
    rule: "班主任组开展的，以及系列、栏目或学时类别里写了“班主任”的、面向教师的研修活动；有承办单位的不算。",
    where: isAbout("班主任"),
  }),
  countFigure({
    name: "ledByBackbones",
    label: "骨干主讲",
    unit: "次",
    kind: "activities",
    rule: "主讲或执教的人里有本校骨干教师（名册写了“骨干”）的研修活动。",
    where: (activity, { school }) => {
      const { speakers = [], teaching = [] } = activity;
      return school.roster.people([...speakers, ...teaching], activityDay(activity)).some(isBackbone);
    },
  }),
];
