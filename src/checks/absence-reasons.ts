import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { likelyReason, readReason } from "../school/absence-reasons.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { groupBy } from "../school/group-by.ts";
import type { School } from "../school/school.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";

/** Every way to write what a reason may mean. */
const ways = (reason: string): string =>
  `因公外出的写成（公出，${reason}），不计应到；到会的写（迟到）或（早退，1学时）；全程在会的，从“缺席”中删去；确未到会的，写病假、事假或请假。`;

/** How a likely reason is written. */
const written = (near: string, reason: string): string =>
  near === "公出" ? `公出，${reason}` : near === "早退" ? "早退，1学时" : near;

const unknownReason = defineMistake("check/unknown-reason", "notice", {
  message: (a: { reason: string; near: string | undefined; count: number }) =>
    `缺席的原因“${a.reason}”${a.count > 1 ? `（共${a.count}处）` : ""}无法识别，按缺席计，不算到会`,
  hint: ({ near, reason }) =>
    near
      ? `是否指${near}？写成（${written(near, reason)}）；${near === "公出" ? "公出的不计应到；" : ""}确未到会的，写病假、事假或请假。`
      : ways(reason),
  why: "公出不计应到，迟到算到会，请假、旷会算缺席；其他原因无从判断，先按缺席计。",
  wrong: thatDay("参加: 全员, 缺席: 许知行（外出学习）"),
  right: thatDay("参加: 全员, 缺席: 许知行（公出，外出学习）"),
});

const noHours = defineMistake("check/left-early-hours", "notice", {
  message: (a: { name: string }) => `“${a.name}”早退，没有写明所得学时，本次不计学时`,
  hint: (a) => `应得学时的，写在原因后面：${a.name}（早退，1学时）。`,
  why: "早退算到会，学时只计写明的。",
  wrong: thatDay("参加: 全员, 缺席: 许知行（早退）"),
  right: thatDay("参加: 全员, 缺席: 许知行（早退，0.5学时）"),
});

/** What the reasons under 缺席 mean is known, and 早退 says what hours are left (domain.md 12.16). */
export const absenceReasons: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    const { activities } = school.records;
    const unknown = activities.flatMap((activity) => [...unknownIn(activity, school)]);
    for (const [reason, all] of groupBy(unknown, (one) => one.reason)) {
      const [first, ...others] = all.map(({ place }) => place);
      yield unknownReason.at(first!, { reason, near: likelyReason(reason), count: all.length }, others);
    }
    for (const activity of activities) {
      if (!activity.hours || activity.countsHours === false) continue;
      const { leftEarly } = attendanceOf(activity, school);
      for (const mention of activity.absent ?? []) {
        const some = school.roster.people([mention], activityDay(activity));
        const isSilent = some.some((teacher) => leftEarly.has(teacher) && leftEarly.get(teacher) === undefined);
        if (isSilent) yield noHours.at(activity.place("缺席", mention), { name: mention.name });
      }
    }
  },
};

/** The reasons of those who count as absent only because nobody knows the word, and where they are written. */
function* unknownIn(activity: Activity, school: School) {
  const { absent } = attendanceOf(activity, school);
  for (const mention of activity.absent ?? []) {
    const some = school.roster.people([mention], activityDay(activity));
    const missed = absent.find(({ teacher }) => some.includes(teacher));
    if (missed?.reason === undefined || readReason(missed.reason).known) continue;
    yield { reason: missed.reason, place: activity.place("缺席", mention) };
  }
}
