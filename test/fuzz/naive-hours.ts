import type { Fraction } from "./fraction.ts";
import { attendance, type Earned, hoursAt, sourceOf, trainingHours } from "./naive-attendance.ts";
import { type Row, text } from "./naive-read.ts";
import type { Counted, NaiveSchool } from "./naive-school.ts";
import { once } from "./once.ts";

/** What a person has earned in some days, record by record. */
export function earned(school: NaiveSchool, name: string, days: Counted): readonly Earned[] {
  const key = `earned ${name} ${days.from} ${days.to} ${days.natural?.from} ${days.natural?.to}`;
  return once(school.kept, key, () => earnedIn(school, name, days)) as readonly Earned[];
}

function earnedIn(school: NaiveSchool, name: string, days: Counted): readonly Earned[] {
  const one = (kind: string, row: Row, hours: Fraction): Earned => ({
    row,
    kind,
    day: school.when(kind, row)!.from,
    source: sourceOf(kind, row),
    hoursClass: text(row.学时类别),
    hours,
  });
  const activities = school
    .counted("研修活动", days)
    .map((row) => one("研修活动", row, hoursAt(school, attendance(school, row), name)));
  const trainings = school
    .counted("外出培训", days)
    .map((row) => one("外出培训", row, trainingHours(school, row, name)));
  return [...activities, ...trainings].filter(({ hours }) => hours.n > 0n);
}
