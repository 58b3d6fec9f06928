import { fullyPresent, hoursOf, planned, progress, topicRows } from "./naive-activities.ts";
import { type Attendance, attendance, hoursOnce, isForTeachers } from "./naive-attendance.ts";
import type { Member } from "./naive-district.ts";
import { earned } from "./naive-hours.ts";
import { hearings, lessonsOnce } from "./naive-lessons.ts";
import { isTeachingGroup, meetings } from "./naive-meetings.ts";
import { number, type Row, rowsIn, text, total } from "./naive-read.ts";
import { each, everyOne, type Item, inRow, own, type Wholes } from "./naive-whole.ts";

/** Activities, plans, presence and meetings of one school, taken apart. */
export function activityWholes(member: Member): Wholes {
  const { view } = member;
  const rows = view.counted("研修活动");
  const inPlan = rows.filter((row) => row.计划 !== undefined);
  const others = rows.filter((row) => row.计划 === undefined);
  const ofGroup = (is: boolean) =>
    others.filter((row) => row.教研组 !== undefined && isTeachingGroup(view, text(row.教研组)) === is);
  const { plannedDone, plannedOpen } = progress(view, rows);
  const [done, open] = [Number(plannedDone), Number(plannedOpen)];
  const topics = Object.entries(topicRows(view, rows)).map(([name, some]) => [name, { sum: each(member, some) }]);
  return {
    activities: { sum: each(member, rows) },
    activityHours: { sum: each(member, rows, hoursOnce) },
    plannedTimes: {
      sum: each(member, planned(view), (plan) => total(rowsIn(plan.安排).map((one) => number(one.次数)))),
    },
    plannedHours: {
      sum: planned(view).flatMap((plan) =>
        rowsIn(plan.安排).flatMap((one) => each(member, [plan], () => hoursOf(one))),
      ),
    },
    plannedDone: { sum: own(member, done) },
    plannedOpen: { sum: own(member, open) },
    plannedRate: { n: own(member, done), of: own(member, done + open) },
    plannedActivities: { sum: each(member, inPlan) },
    plannedActivityHours: { sum: each(member, inPlan, hoursOnce) },
    groupActivities: { sum: each(member, ofGroup(true)) },
    otherGroupActivities: { sum: each(member, ofGroup(false)) },
    extraActivities: {
      sum: each(
        member,
        others.filter((row) => row.教研组 === undefined),
      ),
    },
    ...Object.fromEntries(topics),
    ...presence(member, rows),
    ...meetingWholes(member, rows),
  };
}

function presence(member: Member, rows: readonly Row[]): Wholes {
  const { view } = member;
  const judged = rows
    .filter(isForTeachers)
    .map((row) => attendance(view.school, row))
    .filter(({ dueTimes }) => dueTimes !== undefined);
  // Where names say how many there were, each of these people is counted; else the number as typed.
  const times = (names: (at: Attendance) => readonly string[], count: (at: Attendance) => number): Item[] =>
    judged.flatMap((at) =>
      names(at).length === count(at) ? inRow(member, at.row, names(at)) : each(member, [at.row], () => count(at)),
    );
  const due = times(
    (at) => at.due,
    (at) => at.dueTimes!,
  );
  const present = times(
    (at) => at.present,
    (at) => at.presentTimes!,
  );
  const { full, missing } = fullyPresent(view);
  const staff = view.staff();
  const all = everyOne(
    member,
    full.filter((name) => staff.includes(name)),
  );
  // Whoever missed something at one school came to everything at none.
  const not = missing.map((name) => member.who(name));
  return {
    dueTimes: { sum: due },
    presentTimes: { sum: present },
    attendanceRate: { n: present, of: due },
    fullAttendance: { sum: all, not },
    fullAttendanceRate: { n: all, of: everyOne(member, staff), not },
  };
}

function meetingWholes(member: Member, rows: readonly Row[]): Wholes {
  const { gaps, weeksWithout } = meetings(member.view, rows);
  return {
    meanInterval: { total: own(member, total(gaps)), items: own(member, gaps.length) },
    weeksWithout: { sum: own(member, Number.isNaN(weeksWithout) ? 0 : weeksWithout) },
  };
}

/** What the people in N have earned, each in each record. */
export const hoursEarned = (member: Member, names: readonly string[], source?: string): Item[] =>
  names.flatMap((name) =>
    earned(member.view.school, name, member.view.days)
      .filter((one) => source === undefined || one.source === source)
      .flatMap(({ row, hours }) => inRow(member, row, [name], hours)),
  );

export function lessonWholes(member: Member): Wholes {
  const { view } = member;
  const { school, days } = view;
  const staff = view.staff();
  const given = lessonsOnce(school, days);
  const teachers = given.flatMap((row) => view.people(row.执教, school.day(row.日期)!));
  const heard = hearings(school, days);
  const times = (some: typeof heard) => some.flatMap(({ row, name, times }) => inRow(member, row, [name], times));
  const ofStaff = times(heard.filter(({ name }) => staff.includes(name)));
  return {
    meanHours: { total: hoursEarned(member, staff), items: everyOne(member, staff) },
    lessons: { sum: each(member, given, (row) => (row.节数 === undefined ? 1 : number(row.节数))) },
    lessonTeachers: { sum: everyOne(member, teachers) },
    observations: { sum: times(heard) },
    observers: {
      sum: everyOne(
        member,
        heard.map(({ name }) => name),
      ),
    },
    staffObservations: { sum: ofStaff },
    meanObservations: { total: ofStaff, items: everyOne(member, staff) },
    lessonCoverage: {
      n: everyOne(
        member,
        staff.filter((name) => teachers.includes(name)),
      ),
      of: everyOne(member, staff),
    },
  };
}
