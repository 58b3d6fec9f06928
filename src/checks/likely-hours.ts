import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { placeUnder } from "../records/define-kind.ts";
import type { Activity } from "../records/kinds/activity.ts";
import type { Training } from "../records/kinds/training.ts";
import { daysBetween } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./example-records.ts";

const tooManyHours = defineMistake("check/too-many-hours", "warning", {
  message: (a: { hours: number; days: number }) => `${a.hours}学时，可是只有${a.days}天，一天超过10学时`,
  hint: () => "核对学时；连着几天的写上“止”。",
  why: "一天不会有这么多学时，多半是多打了一个0，或没有写“止”。",
  wrong: thatDay("参加: 许知行").replace("学时: 1", "学时: 30"),
  right: thatDay("参加: 许知行").replace("学时: 1", "学时: 3"),
});

const zeroHours = defineMistake("check/zero-hours", "warning", {
  message: () => "学时写的是0，没有人得到学时",
  hint: () => "写上学时；不计学时的活动写“计入学时: 否”，不认定学时的培训删去这一行。",
  why: "学时写0，参加的人一个学时也没有。",
  wrong: thatDay("参加: 许知行").replace("学时: 1", "学时: 0"),
  right: thatDay("参加: 许知行"),
});

type LabelPath = readonly [label: string, ...steps: (string | number)[]];

/** In 学时. Places count 6 or 8 for a day (domain.md 8), and none counts more than this. */
const mostPerDay = 10;

/** Hours are not more than the days can hold, and not 0. */
export const likelyHours: Check = {
  rule: "一天的学时不超过10，写了学时就不是0",
  needs: [],
  mistakes: [tooManyHours, zeroHours],
  *run({ school: { records } }) {
    for (const activity of records.activities) yield* ofActivity(activity);
    for (const training of records.trainings) yield* ofTraining(training);
  },
};

function* ofActivity(activity: Activity): Iterable<Diagnostic> {
  const { hours, countsHours, date, from = date, to = from, form } = activity;
  // Holiday reading and courses on the net are booked on one day.
  const isSpread = form === "自主研修" || form === "网络研修";
  if (hours && from && to && !isSpread)
    yield* tooMany(activity, ["学时", "参加"], hours.attending, daysBetween(from, to));
  if (hours?.attending === 0 && !hours.speaking && countsHours !== false) yield zeroHours.at(activity.place("学时"));
}

function* ofTraining(training: Training): Iterable<Diagnostic> {
  const { hours, trainees, from, to = from } = training;
  const each = trainees.map(({ approvedHours, claimedHours }) => approvedHours ?? claimedHours ?? 0);
  const most = Math.max(0, ...each);
  const index = each.indexOf(most);
  const label = trainees[index]?.approvedHours === undefined ? "申报学时" : "认定学时";
  yield* tooMany(
    training,
    hours === undefined ? ["人员", index, label] : ["学时"],
    hours ?? most,
    daysBetween(from, to),
  );
  if (hours === 0) yield zeroHours.at(training.place("学时"));
}

function* tooMany(record: Activity | Training, path: LabelPath, hours: number, days: number): Iterable<Diagnostic> {
  if (hours > mostPerDay * days) yield tooManyHours.at(placeUnder(record, ...path), { hours, days });
}
