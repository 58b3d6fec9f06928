import { defineMistake } from "../diagnostics/define-mistake.ts";
import { activity } from "../diagnostics/examples.ts";
import { attendanceOf, isForTeachers } from "../school/attendance.ts";
import type { Check } from "./define-check.ts";

const nobodyThere = defineMistake("check/nobody-there", "warning", {
  message: (a: { title: string }) => `“${a.title}”有学时，却没有写谁参加，没有人得到学时`,
  hint: () => "补上“参加: 全员”、姓名或教研组名。",
  why: "写了学时没有写谁参加，没有人得到学时。",
  wrong: activity("学时: 3"),
  right: activity("学时: 3, 参加: 全员"),
});

/** An activity with hours says who was there; otherwise nobody gets them. */
export const activityPeople: Check = {
  needs: ["teachers", "groups"],
  mistakes: [nobodyThere],
  *run({ school }) {
    for (const activity of school.records.activities) {
      const { hours, countsHours, dueCount, presentCount } = activity;
      if (!hours || countsHours === false || !isForTeachers(activity)) continue;
      if ((dueCount ?? presentCount) !== undefined || attendanceOf(activity, school).due.length > 0) continue;
      // An unknown name is reported where it is written, by `unknown-people`.
      const { attendees, group, campus } = activity;
      const named = [...(attendees ?? []).map(({ name }) => name), group, campus].filter((name) => name !== undefined);
      if (named.some((name) => school.roster.find({ name, notes: [] }).type === "unknown")) continue;
      yield nobodyThere.at(activity.place("学时"), { title: activity.title });
    }
  },
};
