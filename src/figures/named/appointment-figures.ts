import type { Activity } from "../../records/kinds/activity.ts";
import type { Lesson } from "../../records/kinds/lesson.ts";
import { activityDay } from "../../school/attendance.ts";
import { isSchool } from "../../school/holders.ts";
import { eachOnce, eachRecord } from "../across/parts.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";

const hasVisitors = ({ visitingUnits, visitors }: Visited): boolean => (visitingUnits ?? visitors) !== undefined;

/** Activities and lessons to which people came from outside. A lesson within an activity that the same units came to is no visit of its own. */
const visited = ({ counted }: Facts): readonly (Activity | Lesson)[] => {
  const activities = counted.activities.filter(hasVisitors);
  const isWithin = ({ date, visitingUnits: units = [] }: Lesson, activity: Activity): boolean => {
    const { from = activityDay(activity), to = activityDay(activity), visitingUnits: came = [] } = activity;
    return from <= date && date <= to && units.every((unit) => came.includes(unit));
  };
  const lessons = counted.lessons.filter(hasVisitors);
  return [...activities, ...lessons.filter((lesson) => !activities.some((one) => isWithin(lesson, one)))];
};
type Visited = Pick<Activity, "visitingUnits" | "visitors">;
const unitsOf = (records: readonly (Activity | Lesson)[]): readonly string[] => [
  ...new Set(records.flatMap(({ visitingUnits = [] }) => visitingUnits)),
];
const visitorsOf = (records: readonly (Activity | Lesson)[]): number =>
  sum(records.map(({ visitors = 0 }) => visitors));

/** Posts of teachers outside the school, and what the school itself does for others. */
export const appointmentFigures: readonly Figure[] = [
  countFigure({
    name: "appointments",
    label: "受聘",
    unit: "人次",
    kind: "appointments",
    measure: "人次",
    rule: "时段内仍在聘的受聘职务，每位教师计1人次。",
  }),
  countFigure({
    name: "bases",
    label: "基地",
    unit: "项",
    kind: "appointments",
    rule: "学校承担的、时段内仍在的基地和试点。",
    where: ({ school }) => school !== undefined,
  }),
  countFigure({
    name: "hosted",
    label: "承办活动",
    unit: "次",
    kind: "activities",
    rule: "承办单位写本校的研修活动。",
    where: ({ host }, facts) => host !== undefined && isSchool(host, facts.school),
  }),
  defineFigure({
    name: "visitingUnits",
    label: "来访单位",
    unit: "个",
    rule: "研修活动和公开课里写的来访单位，来过几次也只计1个。",
    select: visited,
    measure: (records) => unitsOf(records).length,
    across: eachOnce(unitsOf),
  }),
  defineFigure({
    name: "visitors",
    label: "来访人次",
    unit: "人次",
    rule: "研修活动和公开课里写的校外人数相加；公开课当天的研修活动也写了的，单位相同或没有写单位的，只计活动的。",
    select: visited,
    measure: visitorsOf,
    across: eachRecord(visitorsOf),
  }),
];
