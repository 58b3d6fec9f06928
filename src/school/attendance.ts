import type { Activity } from "../records/kinds/activity.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";

/** Who was to come to an activity and who came (domain.md 7.9, 7.11). */
export interface Attendance {
  /** 应到: those named or meant, in post and not on leave that day. */
  readonly due: readonly Teacher[];
  /** 实到; 公出 counts as present unless the school says otherwise. */
  readonly present: readonly Teacher[];
  readonly absent: readonly { readonly teacher: Teacher; readonly reason: string | undefined }[];
  /** Absent, and made up afterwards: hours, but not attendance. */
  readonly madeUp: readonly Teacher[];
  /** 应到 and 实到 as numbers, also where only numbers were kept. */
  readonly dueCount: number;
  readonly presentCount: number;
}

export const activityDay = ({ date, to, from }: Activity): string => date ?? to ?? from ?? "";

/** 应到 and 实到 are of teachers: pupils and parents who came belong to neither (domain.md 7.9). */
export const isForTeachers = ({ audience = "教师" }: Activity): boolean => audience === "教师";

/** The people of an activity by role, for counting who was 主讲 and so on. */
export const activityRoles = {
  主持: "chair",
  主讲: "speakers",
  主备: "preparers",
  执教: "teaching",
  记录: "recorders",
} as const satisfies { [role: string]: keyof Activity };

const inSchool = oncePer((school: School) => oncePer((activity: Activity) => workOut(activity, school)));

/** Who was due, present and absent; worked out once for each activity of a school. */
export const attendanceOf = (activity: Activity, school: School): Attendance => inSchool(school)(activity);

function workOut(activity: Activity, { roster, settings }: School): Attendance {
  const day = activityDay(activity);
  const roles = Object.values(activityRoles).flatMap((role) => roster.people(activity[role], day));
  const absent = (activity.absent ?? []).flatMap((mention) =>
    roster.people([mention], day).map((teacher) => ({ teacher, reason: remarkOf(mention, teacher) })),
  );
  const meant = expectedAt(activity, roster);
  const officialCounts = settings.officialTravel !== "缺席";
  const counts = (reason: string | undefined) => isLate(reason) || (officialCounts && isOfficial(reason));
  const missing = new Set(absent.filter(({ reason }) => !counts(reason)).map((a) => a.teacher));
  const onLeave = (t: Teacher) => !roster.inPost(t, day) || roster.awayOn(t, day) !== undefined;
  const named = [...new Set([...meant, ...absent.map(({ teacher }) => teacher), ...roles])];
  const due = named.filter((teacher) => !(missing.has(teacher) && onLeave(teacher)));
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

/** Whom an activity asks for: 参加, else the members of its group or campus that day. */
export const expectedAt = (activity: Activity, roster: School["roster"]): Teacher[] =>
  roster.people(activity.attendees ?? sentTo(activity), activityDay(activity));

/** Only 应到 is written: all of them came but those named as absent. Who was on leave is not among them. */
const stayed = ({ dueCount = 0 }: Activity, missed: number) => Math.max(0, dueCount - missed);

/** Without 参加, an activity is for its group, else for its campus. */
export function sentTo({ group, campus }: Activity): Mention[] {
  const name = group ?? campus;
  return name === undefined ? [] : [{ name, notes: [] }];
}

const remarkOf = ({ notes }: Mention, { distinction }: Teacher) => notes.find((note) => note !== distinction);
const isLate = (reason: string | undefined) => reason?.startsWith("迟到") ?? false;
const isOfficial = (reason: string | undefined) => reason?.startsWith("公出") ?? false;
