import { computeFigure } from "../define-figure.ts";
import { factsOf } from "../facts.ts";
import { monthsOf, mostMonths } from "../months-of.ts";
import { figureNamed } from "../named/index.ts";
import { type ChartKind, drawn, withRest } from "./define-chart.ts";

/** 研修活动 of each month, from the first with any to the last. Of more than a year there is none: 历年 shows that. */
export const activitiesByMonth: ChartKind = {
  name: "各月活动",
  help: "各月的研修活动次数",
  make(facts) {
    const { school, scope } = facts;
    const months = monthsOf(scope);
    if (months.length > mostMonths) return undefined;
    const counted = months.map(({ name, from, to }) => {
      const own = factsOf(school, { ...scope, from, to });
      return { name, value: computeFigure(activities, own).value };
    });
    const first = counted.findIndex(({ value }) => value > 0);
    const shown = counted.slice(Math.max(0, first), counted.findLastIndex(({ value }) => value > 0) + 1);
    const { value: total, unit } = computeFigure(activities, facts);
    const values = shown.map(({ value }) => value);
    return drawn({
      shape: "column",
      caption: `各月${activities.label}次数`,
      ...withRest(
        shown.map(({ name }) => name),
        [{ name: activities.label, values, total }],
      ),
      unit,
    });
  },
};

const activities = figureNamed("activities");
