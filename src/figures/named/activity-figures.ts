import type { Activity } from "../../records/kinds/activity.ts";
import type { Plan } from "../../records/kinds/plan.ts";
import { eachRecord } from "../across/parts.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";
import { distinctFigure } from "./distinct-figure.ts";
import { isOfSubjectGroup } from "./groups.ts";

/** The plans that count in a scope, for lists of them. */
export const plansIn = ({ counted }: Facts) => counted.plans;

/** Whether it belongs to a plan. */
export const isPlanned = ({ plan }: Activity) => plan !== undefined;
/** Whether a group does it on its own, outside any plan. */
export const isGroupWork = ({ plan, group }: Activity) => plan === undefined && group !== undefined;
/** Whether it is neither planned nor of a group. */
export const isExtra = ({ plan, group }: Activity) => plan === undefined && group === undefined;
/** Hours of an activity, not multiplied by the people who came. */
export const onceHours = ({ countsHours, hours }: Activity) => (countsHours === false ? 0 : (hours?.attending ?? 0));
const hoursTogether = (activities: readonly Activity[]): number => sum(activities.map(onceHours));
const timesPlanned = (plans: readonly Plan[]): number =>
  sum(plans.flatMap(({ items = [] }) => items.map(({ times }) => times)));
const hoursPlanned = (plans: readonly Plan[]): number =>
  sum(plans.flatMap(({ items = [] }) => items.map((i) => i.hoursTotal ?? i.times * (i.hoursEach ?? 0))));
/** The activities that 研修活动 counts. */
export const activitiesIn = ({ counted }: Facts): readonly Activity[] => counted.activities;

/** Activities by whether they were planned: the four parts add up to 研修活动. */
export const activityFigures: readonly Figure[] = [
  countFigure({
    name: "activities",
    label: "研修活动",
    unit: "次",
    kind: "activities",
    rule: "一条研修活动记录计1次；一个系列的每一场各计1次。",
  }),
  defineFigure({
    name: "activityHours",
    label: "研修学时",
    unit: "学时",
    rule: "各次活动的学时相加，每次只加一遍，不乘人数；注明不计入学时的不加。姓名后面另写的学时、主讲另计的学时是各人的，只计入各人的学时。",
    select: activitiesIn,
    measure: hoursTogether,
    across: eachRecord(hoursTogether),
  }),
  defineFigure({
    name: "plannedTimes",
    label: "计划次数",
    unit: "次",
    rule: "各份计划的安排里写的次数相加。",
    select: plansIn,
    measure: timesPlanned,
    across: eachRecord(timesPlanned),
  }),
  defineFigure({
    name: "plannedHours",
    label: "计划学时",
    unit: "学时",
    rule: "各份计划的安排里写的学时相加：有合计的取合计，否则次数乘每次学时。",
    select: plansIn,
    measure: hoursPlanned,
    across: eachRecord(hoursPlanned),
  }),
  countFigure({
    name: "plannedActivities",
    label: "计划内活动",
    unit: "次",
    kind: "activities",
    where: isPlanned,
    rule: "写明属于某份计划的研修活动。",
  }),
  defineFigure({
    name: "plannedActivityHours",
    label: "计划内学时",
    unit: "学时",
    rule: "计划内活动的学时相加，每次只加一遍；姓名后面另写的学时是各人的，只计入各人的学时。",
    select: (facts) => activitiesIn(facts).filter(isPlanned),
    measure: hoursTogether,
    across: eachRecord(hoursTogether),
  }),
  countFigure({
    name: "groupActivities",
    label: "教研组活动",
    unit: "次",
    kind: "activities",
    where: (activity, facts) => isGroupWork(activity) && isOfSubjectGroup(activity, facts),
    rule: "教研组开展的、不在计划内的研修活动；备课组等其他组开展的不计。",
  }),
  countFigure({
    name: "otherGroupActivities",
    label: "其他组活动",
    unit: "次",
    kind: "activities",
    where: (activity, facts) => isGroupWork(activity) && !isOfSubjectGroup(activity, facts),
    rule: "教研组以外的各组（备课组、年级组等）开展的、不在计划内的研修活动。",
  }),
  distinctFigure({
    name: "speakersUnits",
    label: "主讲单位数",
    unit: "个",
    kind: "activities",
    key: "主讲单位",
    rule: "校外主讲人的单位，一个单位计1个，不论来几人、几次；没有写单位的不计。",
    records: ({ counted }) => counted.activities,
  }),
  countFigure({
    name: "extraActivities",
    label: "计划外活动",
    unit: "次",
    kind: "activities",
    where: isExtra,
    rule: "不在计划内、也不属于任何组的研修活动。",
  }),
];
