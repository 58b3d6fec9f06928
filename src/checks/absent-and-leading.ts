import { defineMistake } from "../diagnostics/define-mistake.ts";
import { attendanceOf } from "../school/attendance.ts";
import { fullName } from "../school/roster.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";

const leadsAndMisses = defineMistake("check/absent-and-leading", "warning", {
  message: (a: { name: string; label: string }) => `“${a.name}”写着缺席，又写着${a.label}`,
  hint: (a) => `到会了就从“缺席”里删去；换了人${a.label}，就改“${a.label}”。`,
  why: "没有到会的人不会主讲，两处有一处写错。",
  wrong: thatDay("参加: 全员, 主讲: 许知行, 缺席: 许知行（病假）"),
  right: thatDay("参加: 全员, 主讲: 林秋野, 缺席: 许知行（病假）"),
});

/** Who leads an activity, by key. 主备 may be ready before the day, and 记录 written after it. */
export const leading = { 主持: "chair", 主讲: "speakers", 执教: "teaching" } as const;

/** Whoever leads an activity has not missed it (domain.md 7.9). */
export const absentAndLeading: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const activity of school.records.activities) {
      if (activity.absent === undefined) continue;
      const { official, absent: missing } = attendanceOf(activity, school);
      const missed = new Set([...official, ...missing.map(({ teacher }) => teacher)]);
      const absent = namedTeachers(activity.absent, school.roster);
      for (const [label, role] of Object.entries(leading)) {
        for (const { teacher } of namedTeachers(activity[role], school.roster)) {
          if (!missed.has(teacher)) continue;
          const { mention } = absent.find((one) => one.teacher === teacher) ?? {};
          const place = mention ? activity.place("缺席", mention) : activity.place("缺席");
          yield leadsAndMisses.at(place, { name: fullName(teacher), label });
        }
      }
    }
  },
};
