import { defineMistake } from "../diagnostics/define-mistake.ts";
import { activity } from "../diagnostics/examples.ts";
import type { Activity } from "../records/kinds/activity.ts";
import { attendanceOf, isForTeachers, isKnown, saysWhoCame } from "../school/attendance.ts";
import type { School } from "../school/school.ts";
import type { Check } from "./define-check.ts";

const nobodyThere = defineMistake("check/nobody-there", "warning", {
  message: (a: { title: string; hours: boolean; named: number }) => {
    const rest = a.named > 0 ? `除写明主讲等的${a.named}人外，无人得到学时` : "无人得到学时";
    return a.hours
      ? `“${a.title}”有学时，却没有写明参加人员，${rest}`
      : `“${a.title}”没有写明参加人员，也没有应到、实到，不计出勤率和全勤`;
  },
  hint: () => "补上“参加: 全员”、姓名或教研组名；只知道人数的，写“应到”和“实到”。",
  hintInTable: () => "在“参加”一列填 全员、姓名或教研组名；只知道人数的，填“应到”和“实到”两列。",
  why: "没有写明参加人员，就不知道谁到会：不计出勤率和全勤，写了学时也无人得到。",
  wrong: activity("学时: 3"),
  right: activity("学时: 3, 参加: 全员"),
});

const halfCounted = defineMistake("check/half-counted", "notice", {
  message: (a: { title: string; typed: string; missing: string }) =>
    `“${a.title}”只写了“${a.typed}”，没有“${a.missing}”，无法计算出勤率`,
  hint: (a) =>
    a.missing === "应到"
      ? "补上“应到”，或用“参加”写明参加人员。"
      : "补上“实到”，或用“缺席”写明未到的人；最好用“参加”写明参加人员。",
  why: "应到、实到齐全才有出勤率；只有一项的，不计入出勤合计。",
  wrong: activity("实到: 28"),
  right: activity("应到: 30, 实到: 28"),
});

/** A record says who was there; otherwise nobody has come to it, and nobody gets its hours (domain.md 12.15). */
export const activityPeople: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const activity of school.records.activities.filter(isForTeachers)) {
      const { title, dueCount, presentCount } = activity;
      const attendance = attendanceOf(activity, school);
      const isCounted = dueCount !== undefined || presentCount !== undefined;
      const isUnknown = attendance.present.length === 0 && attendance.absent.length === 0;
      const hours = givesHours(activity);
      if (isCounted && !isKnown(attendance)) {
        const [typed, missing] = dueCount === undefined ? (["实到", "应到"] as const) : (["应到", "实到"] as const);
        yield halfCounted.at(activity.place(typed), { title, typed, missing });
      }
      if (namesUnknown(activity, school)) continue;
      const named = attendance.present.length;
      if (saysWhoCame(activity) ? hours && !isCounted && isUnknown : hours || !isCounted)
        yield nobodyThere.at(activity.place(hours ? "学时" : "主题"), { title, hours, named });
    }
  },
};

const givesHours = ({ hours, countsHours }: Activity): boolean => hours !== undefined && countsHours !== false;

/** Whether a name under 参加 is unknown: that is reported where it is written, by `unknown-people`. */
function namesUnknown({ attendees = [], group, campus }: Activity, { roster }: School): boolean {
  const named = [...attendees.map(({ name }) => name), group, campus].filter((name) => name !== undefined);
  return named.some((name) => roster.find({ name, notes: [] }).type === "unknown");
}
