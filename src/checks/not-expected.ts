import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Activity } from "../records/kinds/activity.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { activityDay, expectedAt, sentTo } from "../school/attendance.ts";
import { everyoneWords } from "../school/everyone-words.ts";
import { fullName, type Roster } from "../school/roster.ts";
import { chineseDate, type Day } from "../zh/dates.ts";
import { leading } from "./absent-and-leading.ts";
import type { Check } from "./define-check.ts";
import { type Absence, absenceWords, notInPost } from "./lookups/absence.ts";
import { thatDay } from "./lookups/example-records.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";

/** Belongs to none of the groups and campuses that were asked to come. */
interface Stranger {
  readonly strangerTo: readonly string[];
}

const notExpectedThere = defineMistake("check/not-expected", "warning", {
  message: (a: { name: string; day: Day; label: string; why: Absence | Stranger }) => {
    const why = "strangerTo" in a.why ? `不在“${a.why.strangerTo.join("、")}”里` : absenceWords(a.why);
    return `“${a.name}”${chineseDate(a.day)}${why}，这里却写着${a.label}`;
  },
  hint: ({ name, label, why }) =>
    "strangerTo" in why
      ? `姓名写错就改；该来的，写进“参加”，如 ${why.strangerTo.join("、")}、${name}；不该来的，从“${label}”里删去。`
      : `姓名或日期写错就改；不该来的，从“${label}”里删去。`,
  why: "缺席的人要从应到的人里减去；不该来的人写成缺席，出勤就不对。",
  wrong: thatDay("教研组: 中心校语文组, 缺席: 沈一舟（病假）"),
  right: thatDay("教研组: 中心校语文组, 缺席: 许知行（病假）"),
});

/** 缺席 and 补学 name those who were to come (domain.md 7.9, 7.11). */
export const notExpected: Check = {
  needs: ["teachers", "groups"],
  *run({ school: { records, roster } }) {
    for (const activity of records.activities) {
      for (const [label, mentions] of [
        ["缺席", activity.absent],
        ["补学", activity.madeUp],
      ] as const) {
        for (const { teacher, mention } of namedTeachers(mentions, roster)) {
          const why = whyNotExpected(activity, teacher, label === "补学", roster);
          if (!why) continue;
          const args = { name: fullName(teacher), day: activityDay(activity), label, why };
          yield notExpectedThere.at(activity.place(label, mention), args);
        }
      }
    }
  },
};

/** Nothing is wrong with those on leave who are named all the same, nor with those who join later and make it up. */
function whyNotExpected(
  activity: Activity,
  teacher: Teacher,
  madeUp: boolean,
  roster: Roster,
): Absence | Stranger | undefined {
  const day = activityDay(activity);
  const { joined = day } = teacher;
  if (joined > day) return madeUp ? undefined : { comesOn: joined };
  const absence = notInPost(teacher, day, roster);
  if (absence || roster.awayOn(teacher, day) !== undefined) return absence;
  const sets = setsMeant(activity, roster);
  // If 参加 names people one by one, they may be those who came, and 缺席 adds to them.
  if (sets === undefined || expectedAt(activity, roster).includes(teacher)) return undefined;
  const leaders = Object.values(leading).flatMap((role) => roster.people(activity[role], day));
  const mayCome = !roster.isStaff(teacher) && sets.some((name) => everyoneWords.has(name));
  return leaders.includes(teacher) || mayCome ? undefined : { strangerTo: sets };
}

/** The groups and campuses (or 全员) that an activity is for, if it names nobody one by one. */
function setsMeant(activity: Activity, roster: Roster): readonly string[] | undefined {
  const mentions = activity.attendees ?? sentTo(activity);
  const areSets = mentions.every((mention) => roster.find(mention).type === "set");
  return mentions.length > 0 && areSets ? mentions.map(({ name }) => name) : undefined;
}
