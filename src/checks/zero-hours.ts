import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";

const nobodyGetsAny = defineMistake("check/zero-hours", "warning", {
  message: () => "学时写的是0，没有人得到学时",
  hint: () => "写上学时；不计学时的活动写“计入学时: 否”，不认定学时的培训删去这一行。",
  hintInTable: () => "填上学时；不计学时的活动在“计入学时”一列填 否，不认定学时的培训，这一格空着。",
  why: "学时写0，参加的人一个学时也没有。",
  wrong: thatDay("参加: 许知行").replace("学时: 1", "学时: 0"),
  right: thatDay("参加: 许知行"),
});

/** Whoever writes hours does not write 0. */
export const zeroHours: Check = {
  needs: [],
  *run({ school: { records } }) {
    const activities = records.activities.filter(
      ({ hours, countsHours }) => hours?.attending === 0 && !hours.speaking && countsHours !== false,
    );
    const trainings = records.trainings.filter(({ hours }) => hours === 0);
    for (const record of [...activities, ...trainings]) yield nobodyGetsAny.at(record.place("学时"));
  },
};
