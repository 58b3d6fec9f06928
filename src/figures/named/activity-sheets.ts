import type { Activity } from "../../records/kinds/activity.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Mention } from "../../records/values/people.ts";
import { activityDay, attendanceOf, isForEveryone, isForOtherSchools, isForTeachers } from "../../school/attendance.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { compareDays } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";

/** What a sheet of the register (教研活动记录表, domain.md 9) says of an activity besides its own keys. */
export interface ActivitySheet {
  readonly activity: Activity;
  /** The group or the campus, 全校 of what was for everybody. */
  readonly whose: string;
  readonly due: number | undefined;
  readonly present: number | undefined;
  /** 许知行（病假） */
  readonly absent: readonly string[];
  readonly official: readonly string[];
  readonly leftEarly: readonly string[];
  readonly madeUp: readonly string[];
  /** People in a role, with the unit of those from outside. */
  people(role: "chair" | "speakers" | "preparers" | "teaching" | "recorders"): readonly string[];
}

/** The activities that may be named, by date. */
export const activitySheets = (facts: Facts): readonly ActivitySheet[] =>
  facts.counted.activities
    .filter(({ hidden }) => !hidden)
    .toSorted((a, b) => compareDays(activityDay(a), activityDay(b)))
    .map((activity) => sheetOf(activity, facts));

function sheetOf(activity: Activity, { school }: Facts): ActivitySheet {
  const { due, dueCount, presentCount, absent, official, leftEarly, madeUp } = attendanceOf(activity, school);
  const isCounted = isForTeachers(activity) && (due.length > 0 || dueCount !== undefined);
  const typed = isForOtherSchools(activity) ? activity : undefined;
  const names = (teachers: Iterable<Teacher>) => [...teachers].map(fullName);
  return {
    activity,
    whose:
      activity.group ?? activity.campus ?? (isForEveryone(activity, school) ? schoolWords(school.settings).whole : ""),
    due: isCounted ? dueCount : typed?.dueCount,
    present: isCounted ? presentCount : typed?.presentCount,
    absent: absent.map(({ teacher, reason }) => (reason ? `${fullName(teacher)}（${reason}）` : fullName(teacher))),
    official: names(official),
    leftEarly: names(leftEarly.keys()),
    madeUp: names(madeUp.keys()),
    people: (role) => (activity[role] ?? []).map((mention) => nameOf(mention, school.roster)),
  };
}

function nameOf(mention: Mention, roster: Facts["school"]["roster"]): string {
  const found = roster.find(mention);
  if (found.type === "teacher") return fullName(found.teacher);
  return mention.unit === undefined ? mention.name : `${mention.name}（${mention.unit}）`;
}
