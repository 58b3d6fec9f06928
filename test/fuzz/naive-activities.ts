import { type Fraction as F, Fraction } from "./fraction.ts";
import { type Attendance, attendance, dayOfActivity, hoursOnce, isForTeachers } from "./naive-attendance.ts";
import { type Counts, meanOf } from "./naive-count.ts";
import { earned } from "./naive-hours.ts";
import { isTeachingGroup, meetingCounts } from "./naive-meetings.ts";
import { amount, number, type Row, rowsIn, text, total, words } from "./naive-read.ts";
import type { View } from "./naive-view.ts";
import { decided } from "./rule-counts.ts";

/** Activities, plans, who came and how often groups met. */
export function activityCounts(view: View): Counts {
  const activities = view.counted("研修活动");
  return {
    ...plans(view, activities),
    ...topics(view, activities),
    ...presence(view, activities),
    ...hours(view),
    ...meetingCounts(view, activities),
  };
}

/** The plans that count: of these days, or followed in them unless dated later. Nobody's but the school's. */
export function planned(view: View): Row[] {
  const { school, days } = view;
  const followed = view.all("研修活动").map((row) => row.计划);
  return school.rows("计划").filter((plan) => {
    const day = school.day(plan.日期);
    const when = day === undefined ? undefined : { from: day, to: day };
    const isOwn = school.counts(plan, when, days, true) || (followed.includes(plan.名称) && (day ?? "") <= days.to);
    return view.isWhole && isOwn;
  });
}

function plans(view: View, activities: readonly Row[]): Counts {
  const items = planned(view).flatMap((plan) => rowsIn(plan.安排));
  const inPlan = activities.filter((row) => row.计划 !== undefined);
  const others = activities.filter((row) => row.计划 === undefined);
  return {
    activities: activities.length,
    activityHours: Fraction.sum(activities.map(hoursOnce)),
    plannedTimes: total(items.map((item) => number(item.次数))),
    plannedHours: Fraction.sum(items.map(hoursOf)),
    ...progress(view, activities),
    plannedActivities: inPlan.length,
    plannedActivityHours: Fraction.sum(inPlan.map(hoursOnce)),
    groupActivities: others.filter((row) => row.教研组 !== undefined && isTeachingGroup(view, text(row.教研组))).length,
    otherGroupActivities: others.filter((row) => row.教研组 !== undefined && !isTeachingGroup(view, text(row.教研组)))
      .length,
    extraActivities: others.filter((row) => row.教研组 === undefined).length,
  };
}

/** The 学时 of an item of a plan. */
export const hoursOf = (item: Row): F =>
  item.合计学时 ? amount(item.合计学时) : amount(item.次数).times(amount(item.每次学时));

/** What of the plans took place: form by form, what is more of one form makes up for none of another. */
export function progress(view: View, activities: readonly Row[]): Counts {
  const { school, days } = view;
  let [done, all] = [0, 0];
  for (const plan of planned(view)) {
    const since = school.day(plan.日期) ?? days.from;
    const own = school.rows("研修活动").filter((row) => {
      const day = dayOfActivity(school, row);
      return row.计划 === plan.名称 && (activities.includes(row) || (since <= day && day < days.from));
    });
    const wanted = new Map<string, number>();
    for (const item of rowsIn(plan.安排))
      wanted.set(text(item.形式)!, (wanted.get(text(item.形式)!) ?? 0) + number(item.次数));
    for (const [form, times] of wanted) {
      all += times;
      done += Math.min(times, own.filter((row) => row.形式 === form).length);
    }
  }
  return { plannedDone: done, plannedOpen: all - done, plannedRate: { n: done, of: all } };
}

/** What activities are about, as they are filed. */
export function topicRows(view: View, activities: readonly Row[]) {
  const says = (row: Row, word: string) =>
    [row.系列, row.栏目, row.学时类别].some((value) => text(value)?.includes(word));
  const own = activities.filter((row) => isForTeachers(row) && text(row.承办) === undefined);
  const isBackbone = (name: string) => text(view.school.roster.teacher(name).骨干) === "县学科骨干";
  const isLed = (row: Row) => {
    const day = dayOfActivity(view.school, row);
    return [row.主讲, row.执教].some((value) => view.school.people(value, day).some(isBackbone));
  };
  return {
    moralStudies: own.filter((row) => says(row, "师德")),
    headTeacherActivities: own.filter((row) => says(row, "班主任")),
    ledByBackbones: activities.filter(isLed),
  };
}

const topics = (view: View, activities: readonly Row[]): Counts =>
  Object.fromEntries(Object.entries(topicRows(view, activities)).map(([name, rows]) => [name, rows.length]));

/** 应到 and 实到 of activities for teachers, where both are known. */
export function rateOf(attendances: readonly Attendance[]): { readonly n: number; readonly of: number } {
  const judged = attendances.filter(({ row, dueTimes }) => isForTeachers(row) && dueTimes !== undefined);
  return { n: total(judged.map((one) => one.presentTimes!)), of: total(judged.map((one) => one.dueTimes!)) };
}

function presence(view: View, activities: readonly Row[]): Counts {
  const { school, scope } = view;
  const rows = scope.teacher === undefined ? activities : view.all("研修活动");
  const all = rows.map((row) => attendance(school, row));
  // Of a part of the school, the presence of its own people is said.
  const own = view.isWhole ? all : all.map((one) => ofPart(view, one));
  const rate = rateOf(own);
  const staff = view.staff();
  const full = fullyPresent(view).full.filter((name) => staff.includes(name)).length;
  return {
    dueTimes: rate.of,
    presentTimes: rate.n,
    attendanceRate: rate,
    fullAttendance: full,
    fullAttendanceRate: { n: full, of: staff.length },
  };
}

function ofPart(view: View, one: Attendance): Attendance {
  const isTyped = one.row.应到 !== undefined || one.row.实到 !== undefined;
  if (!one.isKnown || (isTyped && view.scope.teacher === undefined)) return one;
  const [dueTimes, presentTimes] = [one.due, one.present].map(
    (list) => list.filter((name) => view.covers(name, one.day)).length,
  );
  return { ...one, dueTimes, presentTimes };
}

/** 12.24: with a plan, who came to all planned activities they were due at; without, to all that are for 全员. And who did not. */
export function fullyPresent(view: View): { readonly full: string[]; readonly missing: string[] } {
  const rows = view.all("研修活动");
  const all = rows.filter(isForTeachers).map((row) => attendance(view.school, row));
  const hasPlan = rows.some((row) => row.计划 !== undefined);
  const planned = all.filter(({ row }) => row.计划 !== undefined);
  const forAll = all.filter((one) => isForAll(view, one));
  if (!hasPlan && all.length > forAll.length) decided("12.24");
  const judged = (hasPlan ? planned : forAll).filter(({ isKnown }) => isKnown);
  const asked = [...new Set(judged.flatMap(({ due }) => due))];
  const isFull = (name: string) =>
    judged.every(({ due, present, early }) => !due.includes(name) || (present.includes(name) && !early.has(name)));
  return {
    full: view.school.roster.staff().due.filter((name) => asked.includes(name) && isFull(name)),
    missing: asked.filter((name) => !isFull(name)),
  };
}

/** An activity for 全员 leaves none of them out. Who is named one by one may be who came. */
function isForAll({ school }: View, { row, day }: Attendance): boolean {
  const sets = words(row.参加).filter((word) => !school.roster.teacher(word.replace(/（.*/, "")));
  if (sets.length === 0) return false;
  const meant = school.people(sets, day);
  const everybody = school.people("全员", day);
  return everybody.every((name) => meant.includes(name));
}

function hours(view: View): Counts {
  const staff = view.staff();
  const all = staff.map((name) => Fraction.sum(earned(view.school, name, view.days).map((one) => one.hours)));
  const least = all.reduce<F | undefined>((a, b) => (a === undefined || b.isLess(a) ? b : a), undefined);
  return {
    meanHours: meanOf(Fraction.sum(all), staff.length),
    leastHours: least ?? Number.NaN,
  };
}
