import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Activity } from "../records/kinds/activity.ts";
import type { Training } from "../records/kinds/training.ts";
import { isReviewedOut } from "../school/scope.ts";
import { daysBetween } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";

/** A day counts 6 or 8 学时 by the rules of the places (domain.md 8); nobody counts more than this. */
const mostPerDay = 10;
const longest = 366;

/** Hours that cannot be right: more than a day holds, or none at all. */
export const likelyHours: Check = {
  name: "likely-hours",
  rule: "一天的学时不超过10，写了学时就不是0，起止不超过一年",
  needs: [],
  *run({ school: { records } }) {
    for (const activity of records.activities.filter((r) => !isReviewedOut(r))) yield* ofActivity(activity);
    for (const training of records.trainings.filter((r) => !isReviewedOut(r))) yield* ofTraining(training);
  },
};

function* ofActivity(activity: Activity): Iterable<Diagnostic> {
  const { hours, countsHours, date, from = date, to = from, form } = activity;
  // Holiday reading and courses on the net are booked on one day.
  const spread = form === "自主研修" || form === "网络研修";
  if (hours && from && to && !spread)
    yield* tooMany(activity, ["学时", "参加"], hours.attending, daysBetween(from, to));
  if (hours?.attending === 0 && !hours.speaking && countsHours !== false)
    yield diagnose("check/zero-hours", activity.place("学时"), {});
  if (from && to) yield* tooLong(activity, from, to);
}

function* ofTraining(training: Training): Iterable<Diagnostic> {
  const { hours, trainees, from, to = from } = training;
  const days = daysBetween(from, to);
  if (hours === 0) yield diagnose("check/zero-hours", training.place("学时"), {});
  if (hours !== undefined) yield* tooMany(training, ["学时"], hours, days);
  else {
    const each = trainees.map(({ approvedHours, claimedHours }) => approvedHours ?? claimedHours ?? 0);
    const most = Math.max(0, ...each);
    const index = each.indexOf(most);
    const label = trainees[index]?.approvedHours === undefined ? "申报学时" : "认定学时";
    yield* tooMany(training, ["人员", index, label], most, days);
  }
  yield* tooLong(training, from, to);
}

function* tooMany(
  record: Activity | Training,
  path: readonly [label: string, ...steps: (string | number)[]],
  hours: number,
  days: number,
): Iterable<Diagnostic> {
  if (hours > mostPerDay * days) yield diagnose("check/too-many-hours", record.place(...path), { hours, days });
}

function* tooLong(record: Activity | Training, from: string, to: string): Iterable<Diagnostic> {
  if (daysBetween(from, to) > longest) yield diagnose("check/long-span", record.place("止"), { from, to });
}
