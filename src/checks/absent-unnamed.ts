import { defineMistake } from "../diagnostics/define-mistake.ts";
import { attendanceOf, expectedAt, isForTeachers, sentTo } from "../school/attendance.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";

const absentUnnamed = defineMistake("check/absent-unnamed", "warning", {
  message: (a: { set: string; due: number; present: number }) =>
    `“${a.set}”有${a.due}人，实到写的是${a.present}人，没有写谁缺席，${a.due}人都得了学时`,
  hint: () => "补上“缺席: 姓名（原因）”，或用“参加”写明到会的是哪些人。",
  hintInTable: () => "在“缺席”一列填姓名和原因，如 许知行（病假），或在“参加”一列写明到会的是哪些人。",
  why: "只知道少了几个人，不知道少了谁，没有到会的人也得了学时。",
  wrong: thatDay("教研组: 中心校语文组, 实到: 1"),
  right: thatDay("教研组: 中心校语文组, 缺席: 林秋野（病假）"),
});

/** A group's or a campus's name stands for all its members: who of them did not come must be said (domain.md 12.15, 12.17). */
export const absentNamed: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const activity of school.records.activities) {
      const { hours, countsHours, presentCount, attendees, absent } = activity;
      const [sent] = sentTo(activity);
      if (!sent || attendees || absent || presentCount === undefined) continue;
      if (!hours || countsHours === false || !isForTeachers(activity)) continue;
      const due = attendanceOf(activity, school).present.filter((one) =>
        expectedAt(activity, school.roster).includes(one),
      ).length;
      if (presentCount < due)
        yield absentUnnamed.at(activity.place("实到"), { set: sent.name, due, present: presentCount });
    }
  },
};
