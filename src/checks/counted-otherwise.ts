import { diagnose } from "../diagnostics/diagnose.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { isReviewedOut } from "../school/scope.ts";
import type { Check } from "./define-check.ts";

/** 应到 and 实到 are typed where names were not kept; where both stand, they agree (domain.md 7.9). */
export const countedOtherwise: Check = {
  name: "counted-otherwise",
  rule: "写了姓名的活动，“应到”“实到”的数与姓名一致",
  needs: ["teachers", "groups"],
  *run({ school }) {
    const { records, roster } = school;
    for (const activity of records.activities) {
      const { attendees, absent, dueCount, presentCount, level, host, audience = "教师" } = activity;
      const open = host !== undefined || !(level === undefined || level === "校级" || level === "组内");
      if (isReviewedOut(activity) || open || audience !== "教师" || (attendees ?? absent) === undefined) continue;
      const unknown = [...(attendees ?? []), ...(absent ?? [])].some((m) =>
        ["unknown", "ambiguous"].includes(roster.find(m).type),
      );
      if (unknown) continue;
      const { due, present, absent: missed } = attendanceOf(activity, school);
      const outsiders = (attendees ?? []).filter(({ unit }) => unit !== undefined).length;
      // Who only speaks or keeps the record may or may not have been counted.
      const named = new Set([
        ...roster.people(attendees ?? groupOf(activity), activityDay(activity)),
        ...missed.map((m) => m.teacher),
      ]);
      const helpers = due.filter((teacher) => !named.has(teacher)).length;
      const counted = [
        ["应到", dueCount, due.length],
        ["实到", presentCount, present.length],
      ] as const;
      for (const [field, typed, all] of counted) {
        const least = all - helpers;
        if (typed === undefined || (least <= typed && typed <= all + outsiders)) continue;
        yield diagnose("check/counted-otherwise", activity.place(field), { field, typed, named: all + outsiders });
      }
    }
  },
};

const groupOf = ({ group, campus }: { readonly group?: string | undefined; readonly campus?: string | undefined }) =>
  [group ?? campus].flatMap((name) => (name === undefined ? [] : [{ name, notes: [] }]));
