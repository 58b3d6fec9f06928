import { addDays, type Day, earlierDay, laterDay } from "../../zh/dates.ts";
import { computeFigure } from "../define-figure.ts";
import { factsOf } from "../facts.ts";
import { figureNamed } from "../named/index.ts";
import { type ChartKind, drawn, withRest } from "./define-chart.ts";

/** 研修活动 of each month, from the first with any to the last. Of more than a year there is none: 历年 shows that. */
export const activitiesByMonth: ChartKind = {
  name: "各月活动",
  help: "各月的研修活动次数",
  make(facts) {
    const { school, scope } = facts;
    const months = monthsOf(scope.from, scope.to);
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

/** A school year that begins in the last days of August has thirteen. */
const mostMonths = 13;

/** 9月 … 1月, the first and the last cut to the days asked about. A year later the same month is another. */
function monthsOf(from: Day, to: Day): readonly { readonly name: string; readonly from: Day; readonly to: Day }[] {
  const months: { name: string; from: Day; to: Day }[] = [];
  for (let day = from; day <= to; ) {
    const next = addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7);
    const last = addDays(`${next}-01`, -1);
    months.push({ name: `${Number(day.slice(5, 7))}月`, from: laterDay(day, from), to: earlierDay(last, to) });
    day = `${next}-01`;
  }
  const isTwice = months.length > 12;
  return isTwice ? months.map((one) => ({ ...one, name: `${one.from.slice(0, 4)}年${one.name}` })) : months;
}
