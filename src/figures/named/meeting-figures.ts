import type { Activity } from "../../records/kinds/activity.ts";
import { activityDay } from "../../school/attendance.ts";
import { groupBy } from "../../school/group-by.ts";
import { dayNumber } from "../../zh/dates.ts";
import { amountsOf } from "../across/amounts.ts";
import { ofSchoolAlone } from "../across/parts.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { type Mean, mean, sum } from "../measures.ts";
import { isWeekOf } from "../requirements/days-owed.ts";
import { weeksOf } from "../requirements/windows.ts";
import { groupsDuring, isOfSubjectGroup } from "./groups.ts";

const held = (facts: Facts) => facts.counted.activities.filter((activity) => isOfSubjectGroup(activity, facts));

/** How regularly groups meet, for claims such as 每周一次 (domain.md 2, 4.11). */
export const meetingFigures: readonly Figure[] = [
  defineFigure({
    name: "meanInterval",
    label: "教研平均间隔",
    unit: "天",
    rule: "各教研组相邻两次活动的间隔天数，合在一起求平均，四舍五入到一位小数；同一天多次的按1次计。备课组等其他组不计。",
    select: held,
    measure: meanOfIntervals,
    across: ofSchoolAlone(meanOfIntervals),
  }),
  defineFigure({
    name: "weeksWithout",
    label: "未教研周数",
    unit: "周",
    rule: "一个教研组在一个教学周内没有开展活动的计1周，各教研组相加。该组成立前、撤并后的周，一周内存在的教学日不到一半的，以及只查部分日期时没有查满的，都不计；备课组等其他组不计。没有写明学期的，无法统计。",
    select: held,
    measure: weeksWithout,
    across: (activities, facts, sharing) => ({
      type: "sum",
      sum: amountsOf(
        weeksOfGroups(activities, facts).map(({ group, weeks }) => ({ of: [group], amount: weeks })),
        sharing,
      ),
    }),
  }),
];

function intervals(activities: readonly Activity[]): number[] {
  const days = [...new Set(activities.map(activityDay))].sort();
  return days.slice(1).map((day, i) => dayNumber(day) - dayNumber(days[i]!));
}

function meanOfIntervals(activities: readonly Activity[]): Mean {
  const gaps = [...groupBy(activities, ({ group }) => group).values()].flatMap(intervals);
  return mean(sum(gaps), gaps.length);
}

function weeksWithout(activities: readonly Activity[], facts: Facts): number {
  const byGroup = weeksOfGroups(activities, facts);
  return byGroup.length === 0 ? Number.NaN : sum(byGroup.map(({ weeks }) => weeks));
}

function weeksOfGroups(activities: readonly Activity[], facts: Facts) {
  const weeks = weeksOf(facts);
  if (weeks.length === 0) return [];
  const met = groupBy(activities, ({ group }) => group);
  return groupsDuring(facts, "教研组").map((group) => {
    const days = (met.get(group.name) ?? []).map(activityDay);
    const without = weeks.filter(
      (week) => isWeekOf(group, week, facts.school) && !days.some((day) => week.from <= day && day <= week.to),
    );
    return { group, weeks: without.length };
  });
}
