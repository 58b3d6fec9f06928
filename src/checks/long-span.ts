import { defineMistake } from "../diagnostics/define-mistake.ts";
import { countDays, type Day } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";

const overAYear = defineMistake("check/long-span", "warning", {
  message: (a: { from: Day; to: Day }) => `从${a.from}到${a.to}，超过一年`,
  hint: () => "核对年份；确实这么长的可以不改，它算在“止”所在的时段。",
  why: "超过一年的活动，多半是年份打错。",
  wrong: "外出培训:\n  - {名称: 骨干班, 起: 2023-10-14, 止: 2024-10-16, 人员: 林秋野}",
  right: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: 林秋野}",
});

/** In days: a leap year. */
const longest = 366;

/** An activity or training lasts a year at most. */
export const longSpan: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const record of [...records.activities, ...records.trainings]) {
      const { from = "date" in record ? record.date : undefined, to } = record;
      if (!from || !to || countDays(from, to) <= longest) continue;
      yield overAYear.at(record.place("止"), { from, to });
    }
  },
};
