import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { attendanceOf, expectedAt, isForTeachers, saysWhoCame } from "../school/attendance.ts";
import type { School } from "../school/school.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";

const otherCount = defineMistake("check/counted-otherwise", "warning", {
  message: (a: { field: string; typed: number; named: number }) =>
    `“${a.field}”写的是${a.typed}人，按姓名是${a.named}人`,
  hint: () => "核对“参加”和“缺席”的姓名；公出的不计应到。姓名无误的，删去这个数，由程序统计。",
  why: "写的人数和列出的姓名不一样，不知道以哪个为准。",
  wrong: thatDay("参加: 林秋野、许知行, 实到: 3"),
  right: thatDay("参加: 林秋野、许知行"),
});

/** 应到 and 实到 are typed where names were not kept; where both stand, they agree (domain.md 7.9). */
export const countedOtherwise: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const activity of school.records.activities.filter((one) => mayBeCounted(one, school))) {
      const { due, present } = attendanceOf(activity, school);
      const outsiders = (activity.attendees ?? []).filter(({ unit }) => unit !== undefined).length;
      const helpers = helpersAt(activity, school);
      for (const [field, typed, all] of [
        ["应到", activity.dueCount, due.length],
        ["实到", activity.presentCount, present.length],
      ] as const) {
        const [least, most] = [all - helpers, all + outsiders];
        if (typed === undefined || (least <= typed && typed <= most)) continue;
        yield otherCount.at(activity.place(field), { field, typed, named: most });
      }
    }
  },
};

/** Says who was to come, all of them known, and none but the school's own teachers. */
function mayBeCounted(activity: Activity, { roster }: School): boolean {
  const { attendees, absent, level = "校级", host } = activity;
  const isOwn = host === undefined && (level === "校级" || level === "组内");
  if (!isOwn || !isForTeachers(activity) || (attendees ?? absent) === undefined) return false;
  if (!saysWhoCame(activity)) return false;
  const found = [...(attendees ?? []), ...(absent ?? [])].map((mention) => roster.find(mention).type);
  return !found.some((type) => type === "unknown" || type === "ambiguous");
}

/** How many only speak or keep the record: they may or may not have been counted. */
function helpersAt(activity: Activity, school: School): number {
  const { due, absent } = attendanceOf(activity, school);
  const expected = expectedAt(activity, school.roster);
  const others = new Set([...expected, ...absent.map(({ teacher }) => teacher)]);
  return due.filter((teacher) => !others.has(teacher)).length;
}
