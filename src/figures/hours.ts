import type { Activity } from "../records/kinds/activity.ts";
import type { Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Training } from "../records/kinds/training.ts";
import { activityDay, attendanceOf } from "../school/attendance.ts";
import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";
import type { Facts } from "./facts.ts";
import { sum } from "./measures.ts";

/** Where hours come from, in the order of the 学时统计表. */
export const hourSources = ["集中", "教研", "自主", "县级", "市级", "省级", "国家级", "远程", "其他"] as const;
export type HourSource = (typeof hourSources)[number];

/** Hours of one person from one record. */
export interface Earned {
  readonly hours: number;
  readonly source: HourSource;
  readonly record: Activity | Training;
}

const inSchool = oncePer((school: School) => oncePer((records: Records) => allEarned(records, school)));

/** Everything that gave a person hours within the days counted, whatever group asks (domain.md 7.11). */
export const earnedBy = (teacher: Teacher, { inDays, school }: Facts): readonly Earned[] =>
  inSchool(school)(inDays).get(teacher) ?? [];

/** 合计学时 of a person. */
export const hoursOf = (teacher: Teacher, facts: Facts): number =>
  sum(earnedBy(teacher, facts).map(({ hours }) => hours));

function allEarned({ activities, trainings }: Records, school: School): Map<Teacher, Earned[]> {
  const all = new Map<Teacher, Earned[]>();
  const add = (teacher: Teacher, earned: Earned) => {
    if (earned.hours > 0) all.set(teacher, [...(all.get(teacher) ?? []), earned]);
  };
  for (const record of activities) {
    if (record.countsHours === false || !record.hours) continue;
    const { present, madeUp } = attendanceOf(record, school);
    const speakers = school.roster.people(record.speakers, activityDay(record));
    const { attending, speaking = attending } = record.hours;
    const source = activitySource(record);
    for (const teacher of present) {
      add(teacher, { hours: speakers.includes(teacher) ? speaking : attending, source, record });
    }
    // Who made it up afterwards did not speak.
    for (const teacher of madeUp) add(teacher, { hours: attending, source, record });
  }
  for (const record of trainings) {
    for (const teacher of traineesOf(record, school)) {
      add(teacher, { hours: approvedHours(record, teacher, school), source: trainingSource(record), record });
    }
  }
  return all;
}

const activitySource = ({ form, group }: Activity): HourSource =>
  form === "自主研修" ? "自主" : group !== undefined ? "教研" : "集中";

function trainingSource({ mode, level }: Training): HourSource {
  if (mode === "线上") return "远程";
  return level === "县级" || level === "市级" || level === "省级" || level === "国家级" ? level : "其他";
}

/** The school's own people who went, groups being those of the last day. */
export const traineesOf = ({ trainees, from, to = from }: Training, { roster }: School): readonly Teacher[] =>
  roster.people(
    trainees.map(({ mention }) => mention),
    to,
  );

/** 认定学时 of one trainee, else the training's, else what was applied for (with a warning elsewhere). */
export function approvedHours(training: Training, teacher: Teacher, { roster }: School): number {
  const day = training.to ?? training.from;
  const own = training.trainees.find(({ mention }) => roster.people([mention], day).includes(teacher));
  return own?.approvedHours ?? training.hours ?? own?.claimedHours ?? 0;
}
