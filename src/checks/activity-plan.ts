import { diagnose } from "../diagnostics/diagnose.ts";
import { attendanceOf } from "../school/attendance.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";

/** 计划 of an activity is a plan that is recorded. */
export const activityPlan: Check = {
  name: "activity-plan",
  rule: "活动所属的计划要有登记",
  needs: ["plans"],
  *run({ school: { records } }) {
    const plans = records.plans.map(({ name }) => name);
    for (const activity of records.activities) {
      if (activity.plan === undefined || plans.includes(activity.plan)) continue;
      const args = { plan: activity.plan, nearest: nearest(activity.plan, plans) };
      yield diagnose("check/unknown-plan", activity.place("计划"), args);
    }
  },
};

/** Hours that nobody can get are worth a word. */
export const activityPeople: Check = {
  name: "activity-people",
  rule: "有学时的活动写明谁参加",
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const activity of school.records.activities) {
      const { hours, countsHours, audience, dueCount, presentCount } = activity;
      if (!hours || countsHours === false || (audience ?? "教师") !== "教师") continue;
      if (dueCount !== undefined || presentCount !== undefined || attendanceOf(activity, school).due.length > 0)
        continue;
      // Told where it is written.
      const { attendees, group, campus } = activity;
      const named = [...(attendees ?? []).map(({ name }) => name), group, campus].filter((name) => name !== undefined);
      if (named.some((name) => school.roster.find({ name, notes: [] }).type === "unknown")) continue;
      yield diagnose("check/nobody-there", activity.place("学时"), { title: activity.title });
    }
  },
};
