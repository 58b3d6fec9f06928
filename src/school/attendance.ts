import { type Activity, activityKind } from "../records/kinds/activity.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import { type AbsenceSense, hoursWritten, isLate, readReason } from "./absence-reasons.ts";
import { everyone } from "./everyone-words.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";

/** Who was to come to an activity and who came (domain.md 7.9, 7.11, 12.15, 12.16). */
interface Attendance {
  /** 应到: those named or meant, in post and not on leave that day, without 公出. Nobody if it is not said who was to come. */
  readonly due: readonly Teacher[];
  /** 实到; where it is not said who came, those whom the record names in a role. */
  readonly present: readonly Teacher[];
  readonly absent: readonly Missed[];
  /** 公出: neither due nor present. */
  readonly official: readonly Teacher[];
  readonly late: readonly Teacher[];
  /** 早退: present, with the 学时 written after the reason. */
  readonly leftEarly: ReadonlyMap<Teacher, number | undefined>;
  /** Absent, but made it up afterwards: that gives hours, and no attendance. With the 学时 written after the name. */
  readonly madeUp: ReadonlyMap<Teacher, number | undefined>;
  /** The 学时 written after a name under 参加 or in a role; after that of a group, for its members. */
  readonly ownHours: ReadonlyMap<Teacher, number>;
  /** 应到 and 实到 as numbers, also if only numbers were recorded; `undefined` if the record does not say it. */
  readonly dueCount: number | undefined;
  readonly presentCount: number | undefined;
}

/** Somebody under 缺席 or 补学, with what is written after the name. */
interface Missed {
  readonly teacher: Teacher;
  readonly reason: string | undefined;
}

export const activityDay = ({ date, to, from }: Activity): string => date ?? to ?? from ?? "";

/** Whether an activity has 应到 and 实到: one for pupils or parents has none (domain.md 7.9). */
export const isForTeachers = ({ audience = "教师" }: Activity): boolean => audience === "教师";

/** Whether it was held for teachers of other schools, of whom only typed numbers are known. */
export const isForOtherSchools = ({ audience }: Activity): boolean => audience === "外校教师";

const inSchool = oncePer((school: School) => oncePer((activity: Activity) => workOut(activity, school)));

/** Who was due, present and absent; worked out once for each activity of a school. */
export const attendanceOf = (activity: Activity, school: School): Attendance => inSchool(school)(activity);

function workOut(activity: Activity, { roster, settings }: School): Attendance {
  const day = activityDay(activity);
  const named = activityKind.present!.flatMap((field) =>
    roster.people(activity[field] as readonly Mention[] | undefined, day),
  );
  const remarks = (mentions: readonly Mention[] = []): readonly Missed[] =>
    mentions.flatMap((mention) =>
      roster.people([mention], day).map((teacher) => ({ teacher, reason: remarkOf(mention, teacher) })),
    );
  const written = remarks(activity.absent);
  const of = (sense: AbsenceSense) => written.filter(({ reason }) => senseOf(reason, settings) === sense);
  const missing = new Set(of("absent").map(({ teacher }) => teacher));
  const official = new Set(of("official").map(({ teacher }) => teacher));
  const onLeave = (t: Teacher) => !roster.inPost(t, day) || roster.awayOn(t, day) !== undefined;
  const all = [...new Set([...expectedAt(activity, roster), ...written.map(({ teacher }) => teacher), ...named])];
  const meant = all.filter((teacher) => !official.has(teacher) && !(missing.has(teacher) && onLeave(teacher)));
  const present = meant.filter((teacher) => !missing.has(teacher));
  const absent = of("absent").filter(({ teacher }) => meant.includes(teacher));
  const counts = countsOf(activity, meant.length, absent.length);
  return {
    due: isKnown(counts) ? meant : [],
    present,
    absent,
    official: [...official],
    late: written.filter(({ teacher, reason = "" }) => isLate(reason) && present.includes(teacher)).map(teacherOf),
    leftEarly: hoursAfterNames(of("left early")),
    ownHours: hoursInBrackets(activity, roster),
    madeUp: hoursAfterNames(remarks(activity.madeUp).filter(({ teacher }) => !present.includes(teacher))),
    ...counts,
  };
}

const teacherOf = ({ teacher }: Missed): Teacher => teacher;

const hoursAfterNames = (people: readonly Missed[]): ReadonlyMap<Teacher, number | undefined> =>
  new Map(people.map(({ teacher, reason = "" }) => [teacher, hoursWritten(reason)]));

/** 秦望（1.5学时） beside 全员 or 语文组（2学时）: a person's own number wins over the group's. */
function hoursInBrackets(activity: Activity, roster: School["roster"]): ReadonlyMap<Teacher, number> {
  const day = activityDay(activity);
  const mentions = activityKind.present!.flatMap((field) => (activity[field] ?? []) as readonly Mention[]);
  const written = mentions
    .filter(({ notes }) => notes.length > 0)
    .map((mention) => ({ mention, isSet: roster.find(mention).type === "set" }))
    .sort((a, b) => Number(b.isSet) - Number(a.isSet))
    .flatMap(({ mention }) =>
      roster.people([mention], day).flatMap((teacher) => {
        const hours = hoursWritten(remarkOf(mention, teacher) ?? "");
        return hours === undefined ? [] : [[teacher, hours] as const];
      }),
    );
  return new Map(written);
}

type Counts = Pick<Attendance, "dueCount" | "presentCount">;

/**
 * 应到 and 实到 as numbers. A typed 应到 leaves out 公出. 应到 with 缺席 gives 实到. Where neither people nor numbers say it,
 * it is unknown, and nobody is known to have been there (domain.md 12.15).
 */
function countsOf(activity: Activity, meant: number, missed: number): Counts {
  const { dueCount, presentCount, absent } = activity;
  const isSaid = saysWhoCame(activity);
  const stayed = dueCount === undefined ? meant - missed : Math.max(0, dueCount - missed);
  const isTold = isSaid || (dueCount !== undefined && absent !== undefined);
  return {
    dueCount: dueCount ?? (isSaid ? Math.max(meant, presentCount ?? 0) : undefined),
    presentCount: presentCount ?? (isTold ? stayed : undefined),
  };
}

/** Whether a record says who was to come: by 参加, or by the group or the campus that it was for. */
export const saysWhoCame = ({ attendees, group, campus }: Activity): boolean =>
  attendees !== undefined || group !== undefined || campus !== undefined;

/** Whether both 应到 and 实到 are known. Only then are there a rate and 全勤. */
export const isKnown = ({ dueCount, presentCount }: Counts): boolean =>
  dueCount !== undefined && presentCount !== undefined;

/** What a reason means at a school: with `公出: 算到会` in term.yaml 公出 is present, with `公出: 缺席` absent. */
function senseOf(reason: string | undefined, { officialTravel }: School["settings"]): AbsenceSense | "present" {
  const { sense } = readReason(reason);
  if (sense !== "official" || officialTravel === undefined) return sense;
  return officialTravel === "缺席" ? "absent" : "present";
}

/** Whom an activity was for: those under 参加, else the members of its group or campus that day. */
export const expectedAt = (activity: Activity, roster: School["roster"]): Teacher[] =>
  roster.people(activity.attendees ?? sentTo(activity), activityDay(activity));

/** Whether an activity was for 全员: 参加 says so, or names groups and campuses that leave none of them out. */
export function isForEveryone(activity: Activity, { roster }: School): boolean {
  const sets = (activity.attendees ?? []).filter((mention) => roster.find(mention).type === "set");
  if (sets.length === 0) return false;
  const day = activityDay(activity);
  const meant = new Set(roster.people(sets, day));
  return roster.members(everyone, day).every((teacher) => meant.has(teacher));
}

/** The group of an activity, else its campus, as a mention: whom it is for if it has no 参加. */
export function sentTo({ group, campus }: Activity): Mention[] {
  const name = group ?? campus;
  return name === undefined ? [] : [{ name, notes: [] }];
}

/** What stands in brackets after a name, without what tells two people of that name apart: 早退，1学时; 公（出） is 公出. */
const remarkOf = ({ notes }: Mention, { distinction }: Teacher): string | undefined =>
  notes.filter((note) => note !== distinction).join("") || undefined;
