import { defineMistake } from "../diagnostics/define-mistake.ts";
import { countDays, type Day } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";

const tooManyHours = defineMistake("check/too-many-hours", "warning", {
  message: (a: { hours: number; days: number }) => `${a.hours}学时，可是只有${a.days}天，一天超过10学时`,
  hint: () => "核对学时；连着几天的写上“止”。",
  why: "一天不会有这么多学时，多半是多打了一个0，或没有写“止”。",
  wrong: thatDay("参加: 许知行").replace("学时: 1", "学时: 30"),
  right: thatDay("参加: 许知行").replace("学时: 1", "学时: 3"),
});

/** In 学时. Places count 6 or 8 for a day (domain.md 8), and none counts more than this. */
const mostPerDay = 10;

/** Nobody gets more hours than the days can hold. */
export const likelyHours: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const activity of records.activities) {
      const { hours, date, from = date, to = from, form } = activity;
      // Holiday reading and courses on the net are booked on one day.
      const isSpread = form === "自主研修" || form === "网络研修";
      if (!hours || !from || !to || isSpread) continue;
      const args = tooMany(hours.attending, from, to);
      if (args) yield tooManyHours.at(activity.place("学时", "参加"), args);
    }
    for (const training of records.trainings) {
      const { hours, trainees = [], from, to = from } = training;
      const each = trainees.map(({ approvedHours, claimedHours }) => approvedHours ?? claimedHours ?? 0);
      const most = hours ?? Math.max(0, ...each);
      const args = tooMany(most, from, to);
      const index = each.indexOf(most);
      const label = trainees[index]?.approvedHours === undefined ? "申报学时" : "认定学时";
      const place = () => (hours === undefined ? training.place("人员", index, label) : training.place("学时"));
      if (args) yield tooManyHours.at(place(), args);
    }
  },
};

function tooMany(hours: number, from: Day, to: Day) {
  const days = countDays(from, to);
  return hours > mostPerDay * days ? { hours, days } : undefined;
}
