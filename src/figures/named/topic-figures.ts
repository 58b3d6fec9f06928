import type { Activity } from "../../records/kinds/activity.ts";
import { isOfType } from "../../records/kinds/group.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { activityDay, isForTeachers } from "../../school/attendance.ts";
import { countFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";

/** Where an office writes what an activity is about, besides its 形式. */
const says = (word: string, { title, series, column, hoursClass }: Activity, { school }: Facts): boolean => {
  const belongsTo = hoursClass && school.settings.hoursClasses?.[hoursClass]?.as;
  return [title, series, column, hoursClass, belongsTo].some((text) => text?.includes(word));
};

const ofHeadTeachers = ({ group }: Activity, { school: { roster, settings } }: Facts): boolean =>
  roster.groups.some(({ name, type }) => name === group && isOfType({ type }, "班主任组", settings));

const isBackbone = ({ backbone = "否" }: Teacher): boolean => backbone !== "否" && backbone !== "无";

/** Activities that every report asks for by what they are about, and by whom they are led. */
export const topicFigures: readonly Figure[] = [
  countFigure({
    name: "moralStudies",
    label: "师德学习",
    unit: "次",
    kind: "activities",
    rule: "主题、系列、栏目或学时类别里写了“师德”的、面向教师的研修活动。",
    where: (activity, facts) => isForTeachers(activity) && says("师德", activity, facts),
  }),
  countFigure({
    name: "headTeacherActivities",
    label: "班主任活动",
    unit: "次",
    kind: "activities",
    rule: "班主任组开展的，以及主题、系列、栏目或学时类别里写了“班主任”的、面向教师的研修活动。",
    where: (activity, facts) =>
      isForTeachers(activity) && (ofHeadTeachers(activity, facts) || says("班主任", activity, facts)),
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
