import { defineMistake } from "../diagnostics/define-mistake.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { fullName } from "../school/roster.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";

const notAbsent = defineMistake("check/made-up-present", "warning", {
  message: (a: { name: string }) => `“${a.name}”写着补学，却没有写缺席，按到会计`,
  hint: (a) => `没有到会就加上“缺席: ${a.name}（原因）”；到会了就从“补学”里删去。`,
  why: "补学是给缺席的人的；没有写缺席，就当作到会了。",
  wrong: thatDay("参加: 全员, 补学: 许知行"),
  right: thatDay("参加: 全员, 缺席: 许知行（病假）, 补学: 许知行"),
});

/** Whoever is present gets the hours once, so 补学 adds nothing: 缺席 was probably forgotten (domain.md 7.11). */
export const madeUpPresent: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    const { records, roster } = school;
    for (const activity of records.activities) {
      if (activity.madeUp === undefined) continue;
      const absent = roster.people(activity.absent, activityDay(activity));
      const { present } = attendanceOf(activity, school);
      for (const { teacher, mention } of namedTeachers(activity.madeUp, roster)) {
        if (present.includes(teacher) && !absent.includes(teacher))
          yield notAbsent.at(activity.place("补学", mention), { name: fullName(teacher) });
      }
    }
  },
};
