import { type Activity, activityKind } from "../records/kinds/activity.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";

/** Who was to come to an activity and who came (domain.md 7.9, 7.11). */
interface Attendance {
  /** 应到: those named or meant, in post and not on leave that day. */
  readonly due: readonly Teacher[];
  /** 实到. 公出 is present unless the school counts it as 缺席. */
  readonly present: readonly Teacher[];
  readonly absent: readonly { readonly teacher: Teacher; readonly reason: string | undefined }[];
  /** Absent, but made it up afterwards: that gives hours, and no attendance. */
  readonly madeUp: readonly Teacher[];
  /** 应到 and 实到 as numbers, also if only numbers were recorded. */
  readonly dueCount: number;
  readonly presentCount: number;
}

export const activityDay = ({ date, to, from }: Activity): string => date ?? to ?? from ?? "";

/** Whether an activity has 应到 and 实到: one for pupils or parents has none (domain.md 7.9). */
export const isForTeachers = ({ audience = "教师" }: Activity): boolean => audience === "教师";

const inSchool = oncePer((school: School) => oncePer((activity: Activity) => workOut(activity, school)));

/** Who was due, present and absent; worked out once for each activity of a school. */
export const attendanceOf = (activity: Activity, school: School): Attendance => inSchool(school)(activity);

function workOut(activity: Activity, { roster, settings }: School): Attendance {
  const day = activityDay(activity);
  const named = activityKind.present!.flatMap((field) =>
    roster.people(activity[field] as readonly Mention[] | undefined, day),
  );
  const absent = (activity.absent ?? []).flatMap((mention) =>
    roster.people([mention], day).map((teacher) => ({ teacher, reason: remarkOf(mention, teacher) })),
  );
  const meant = expectedAt(activity, roster);
  const officialCounts = settings.officialTravel !== "缺席";
  const counts = (reason: string | undefined) => isLate(reason) || (officialCounts && isOfficial(reason));
  const missing = new Set(absent.filter(({ reason }) => !counts(reason)).map((a) => a.teacher));
  const onLeave = (t: Teacher) => !roster.inPost(t, day) || roster.awayOn(t, day) !== undefined;
  const all = [...new Set([...meant, ...absent.map(({ teacher }) => teacher), ...named])];
  const due = all.filter((teacher) => !(missing.has(teacher) && onLeave(teacher)));
  const present = due.filter((teacher) => !missing.has(teacher));
  const madeUp = roster.people(activity.madeUp, day).filter((teacher) => !present.includes(teacher));
  const missed = absent.filter(({ teacher }) => missing.has(teacher) && due.includes(teacher));
  return {
    due,
    present,
    absent: missed,
    madeUp,
    dueCount: activity.dueCount ?? Math.max(due.length, activity.presentCount ?? 0),
    presentCount:
      activity.presentCount ?? (activity.dueCount === undefined ? present.length : stayed(activity, missed.length)),
  };
}

/** Whom an activity was for: those under 参加, else the members of its group or campus that day. */
export const expectedAt = (activity: Activity, roster: School["roster"]): Teacher[] =>
  roster.people(activity.attendees ?? sentTo(activity), activityDay(activity));

/** 实到 if only 应到 is written as a number: all but those who missed it. People on leave are not among them. */
const stayed = ({ dueCount = 0 }: Activity, missed: number) => Math.max(0, dueCount - missed);

/** The group of an activity, else its campus, as a mention: whom it is for if it has no 参加. */
export function sentTo({ group, campus }: Activity): Mention[] {
  const name = group ?? campus;
  return name === undefined ? [] : [{ name, notes: [] }];
}

const remarkOf = ({ notes }: Mention, { distinction }: Teacher) => notes.find((note) => note !== distinction);
const isLate = (reason: string | undefined) => reason?.startsWith("迟到") ?? false;
const isOfficial = (reason: string | undefined) => reason?.startsWith("公出") ?? false;
