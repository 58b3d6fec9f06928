import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Activity } from "../records/kinds/activity.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { activityDay, attendanceOf, expectedAt, sentTo } from "../school/attendance.ts";
import { fullName, isStaffTeacher } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import { isReviewedOut } from "../school/scope.ts";
import { chineseDate } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { namedTeachers } from "./named-teachers.ts";

/** 主备 may be ready before the day, and 记录 written after it. */
const leading = { 主持: "chair", 主讲: "speakers", 执教: "teaching" } as const;

/** 缺席 and 补学 are for those who were to come and did not (domain.md 7.9, 7.11). */
export const absentPeople: Check = {
  name: "absent-people",
  rule: "缺席的是应到的人，也没有主持、主讲；补学的是缺席的人",
  needs: ["teachers", "groups"],
  *run({ school }) {
    for (const activity of school.records.activities) {
      if (isReviewedOut(activity) || (activity.absent === undefined && activity.madeUp === undefined)) continue;
      yield* notExpected(activity, school);
      yield* absentAndLeading(activity, school);
      yield* madeUpThoughPresent(activity, school);
    }
  },
};

function* notExpected(activity: Activity, school: School): Iterable<Diagnostic> {
  const day = activityDay(activity);
  const { roster } = school;
  for (const [label, mentions] of [
    ["缺席", activity.absent],
    ["补学", activity.madeUp],
  ] as const) {
    for (const { teacher, mention } of namedTeachers(mentions, roster)) {
      const why = strangeTo(activity, school, teacher, label);
      if (why === undefined) continue;
      const args = { name: fullName(teacher), day: chineseDate(day), why, label };
      yield diagnose("check/not-expected", activity.place(label, mention), args);
    }
  }
}

/** Why somebody was not to come. Whoever was on leave may be named all the same, and whoever came later may make it up. */
function strangeTo(
  activity: Activity,
  { roster }: School,
  teacher: Teacher,
  label: "缺席" | "补学",
): string | undefined {
  const day = activityDay(activity);
  const joined = teacher.joined ?? day;
  if (joined > day) return label === "缺席" ? `还没有到校（${chineseDate(joined)}到校）` : undefined;
  if (!roster.inPost(teacher, day)) return `已${roster.awayOn(teacher, day)}`;
  if (roster.awayOn(teacher, day) !== undefined) return undefined;
  const sets = setsMeant(activity, roster);
  // Named one by one, 参加 may be those who came: 缺席 then adds to them.
  if (sets === undefined || expectedAt(activity, roster).includes(teacher)) return undefined;
  const roles = Object.values(leading).flatMap((role) => roster.people(activity[role], day));
  if (roles.includes(teacher) || (!isStaffTeacher(teacher) && !sets.some((name) => isGroup(name, roster))))
    return undefined;
  return `不在“${sets.join("、")}”里`;
}

const isGroup = (name: string, { groups }: School["roster"]): boolean => groups.some((group) => group.name === name);

/** 全员, a group or a campus, where nobody is named one by one. */
function setsMeant(activity: Activity, roster: School["roster"]): readonly string[] | undefined {
  const mentions = activity.attendees ?? sentTo(activity);
  const found = mentions.map((mention) => roster.find(mention));
  return found.length > 0 && found.every(({ type }) => type === "set") ? mentions.map(({ name }) => name) : undefined;
}

function* absentAndLeading(activity: Activity, school: School): Iterable<Diagnostic> {
  const absent = new Set(attendanceOf(activity, school).absent.map(({ teacher }) => teacher));
  for (const [label, role] of Object.entries(leading)) {
    for (const { teacher, mention } of namedTeachers(activity[role], school.roster).filter((n) =>
      absent.has(n.teacher),
    ))
      yield diagnose("check/absent-and-leading", activity.place("缺席", mention), {
        name: fullName(teacher),
        label,
      });
  }
}

/** Who is present gets the hours once: 补学 adds nothing, so 缺席 was probably forgotten. */
function* madeUpThoughPresent(activity: Activity, school: School): Iterable<Diagnostic> {
  const absent = school.roster.people(activity.absent, activityDay(activity));
  const { present } = attendanceOf(activity, school);
  for (const { teacher, mention } of namedTeachers(activity.madeUp, school.roster)) {
    if (present.includes(teacher) && !absent.includes(teacher))
      yield diagnose("check/made-up-present", activity.place("补学", mention), { name: fullName(teacher) });
  }
}
