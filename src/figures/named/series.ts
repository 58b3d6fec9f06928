import type { Activity } from "../../records/kinds/activity.ts";
import { groupBy } from "../../school/group-by.ts";
import { computeFigure, countFigure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import type { FigureResult } from "../figure-result.ts";
import { topicsIn } from "./topic-figures.ts";

/** A series of activities: 青年教师大讲堂. */
export interface ActivitySeries {
  readonly name: string;
  /** 8期 */
  readonly times: FigureResult;
  /** 栏目 as they occur. */
  readonly columns: readonly string[];
  /** All of it is about 师德 or 班主任, and told with that. */
  readonly isTopical: boolean;
}

/** The series of a scope, in the order in which they are written. */
export function seriesIn(facts: Facts): readonly ActivitySeries[] {
  const inSeries = facts.counted.activities.filter(({ series }) => series !== undefined);
  return [...groupBy(inSeries, ({ series }) => series!)].map(([name, activities]) => ({
    name,
    times: computeFigure(timesOf(name), facts),
    columns: [...new Set(activities.flatMap(({ column }) => column ?? []))],
    isTopical: activities.every((activity) => topicsIn(activity, facts).length > 0),
  }));
}

const timesOf = (name: string) =>
  countFigure({
    name: `series ${name}`,
    label: `${name}期数`,
    unit: "期",
    kind: "activities",
    rule: `系列写“${name}”的研修活动，一次计1期。`,
    where: ({ series }: Activity) => series === name,
  });
