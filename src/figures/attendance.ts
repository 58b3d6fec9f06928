import type { Activity } from "../records/kinds/activity.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { School } from "../records/school.ts";
import type { Mention } from "../records/values/people.ts";

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

/** The people of an activity by role, for counting who was 主讲 and so on. */
export const activityRoles = {
  主持: "chair",
  主讲: "speakers",
  主备: "preparers",
  执教: "teaching",
  记录: "recorders",
} as const satisfies { [role: string]: keyof Activity };

const known = new WeakMap<School, Map<Activity, Attendance>>();

/** Works out who was due, present and absent; each activity of a school once. */
export function attendanceOf(activity: Activity, school: School): Attendance {
  const all = known.get(school) ?? new Map<Activity, Attendance>();
  known.set(school, all);
  const found = all.get(activity) ?? workOut(activity, school);
  all.set(activity, found);
  return found;
}

function workOut(activity: Activity, { roster, term }: School): Attendance {
  const day = activityDay(activity);
  const roles = Object.values(activityRoles).flatMap((role) => roster.people(activity[role], day));
  const absent = (activity.absent ?? []).flatMap((mention) =>
    roster.people([mention], day).map((teacher) => ({ teacher, reason: remarkOf(mention, teacher) })),
  );
  const meant = roster.people(activity.attendees ?? sentTo(activity), day);
  const due = [...new Set([...meant, ...absent.map(({ teacher }) => teacher), ...roles])];
  const officialCounts = term.officialTravel !== "缺席";
  const missing = new Set(absent.filter(({ reason }) => !(officialCounts && isOfficial(reason))).map((a) => a.teacher));
  const present = due.filter((teacher) => !missing.has(teacher));
  const madeUp = roster.people(activity.madeUp, day).filter((teacher) => !present.includes(teacher));
  return {
    due,
    present,
    absent: absent.filter(({ teacher }) => missing.has(teacher)),
    madeUp,
    dueCount: activity.dueCount ?? (due.length > 0 ? due.length : (activity.presentCount ?? 0)),
    presentCount: activity.presentCount ?? present.length,
  };
}

/** Without 参加, an activity is for its group, else for its campus. */
function sentTo({ group, campus }: Activity): Mention[] {
  const name = group ?? campus;
  return name === undefined ? [] : [{ name, notes: [] }];
}

const remarkOf = ({ notes }: Mention, { distinction }: Teacher) => notes.find((note) => note !== distinction);
const isOfficial = (reason: string | undefined) => reason?.startsWith("公出") ?? false;
