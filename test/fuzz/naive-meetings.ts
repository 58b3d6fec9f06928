import { fraction } from "./fraction.ts";
import { dayOfActivity } from "./naive-attendance.ts";
import { type Days, dayAfter, daysApart, eachDay, isIn } from "./naive-calendar.ts";
import { type Counts, meanOf, teachingGroups } from "./naive-count.ts";
import { type Row, text, total } from "./naive-read.ts";
import type { View } from "./naive-view.ts";
import { decided } from "./rule-counts.ts";

/** How often groups met, and the teaching weeks in which one did not, while it existed. */
export function meetings(view: View, activities: readonly Row[]) {
  const { school, days } = view;
  const gaps: number[] = [];
  const names = activities.map((row) => text(row.教研组)).filter((name) => isTeachingGroup(view, name));
  for (const group of new Set(names)) {
    const met = [
      ...new Set(activities.filter((row) => row.教研组 === group).map((row) => dayOfActivity(school, row))),
    ].sort();
    for (const [i, day] of met.slice(1).entries()) gaps.push(daysApart(met[i]!, day));
  }
  const groups = teachingGroups(view);
  const on = (group: Row, day: string) => (school.day(group.起) ?? day) <= day && day <= (school.day(group.止) ?? day);
  const isOver = (week: Days) =>
    isIn(week.to, days) || school.calendar.teachingDays({ from: dayAfter(days.to), to: week.to }).length === 0;
  const weeks = school.calendar.teachingWeeks().filter((week) => isIn(week.from, days) && isOver(week));
  const without = groups.flatMap((group) =>
    weeks.filter((week) => {
      const all = school.calendar.teachingDays(week);
      const isThere = all.filter((day) => on(group, day)).length * 2 >= all.length;
      const isMet = activities.some((row) => row.教研组 === group.名称 && isIn(dayOfActivity(school, row), week));
      if (isThere && !isMet && !on(group, days.to)) decided("12.23");
      return isThere && !isMet;
    }),
  );
  const isAsked =
    school.calendar.terms.length > 0 && groups.some((group) => eachDay(days).some((day) => on(group, day)));
  return { gaps, weeksWithout: isAsked ? without.length : Number.NaN };
}

/** The same as figures. */
export function meetingCounts(view: View, activities: readonly Row[]): Counts {
  const { gaps, weeksWithout } = meetings(view, activities);
  return { meanInterval: meanOf(fraction(total(gaps)), gaps.length), weeksWithout };
}

/** 12.23: a 备课组 is no 教研组 in any figure of that name. */
export function isTeachingGroup(view: View, name: string | undefined): name is string {
  const group = view.school.roster.groups.find((one) => one.名称 === name);
  if (group !== undefined && group.类别 !== "教研组") decided("12.23");
  return name !== undefined && (group === undefined || group.类别 === "教研组");
}
