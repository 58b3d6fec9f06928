import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Training } from "../records/kinds/training.ts";
import { fullName } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import { isReviewedOut } from "../school/scope.ts";
import { chineseDate, compareDays, type Day, daysBetween } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { namedTeachers } from "./named-teachers.ts";
import { type Presence, presences } from "./presences.ts";

/** Without hours: spread over a longer time, a training does not take every day of it. */
const longestWholeDays = 7;
/** Fewer 学时 a day leave time for school. */
const wholeDayHours = 5;

interface Outing {
  readonly training: Training;
  readonly place: Place;
}

/** What records can prove: a training out of school takes the day; lessons and activities have no time of day. */
export const twoPlaces: Check = {
  name: "two-places",
  rule: "外出培训的那几天，不会又在校上课、听课、参加活动",
  needs: ["teachers", "groups"],
  *run({ school }) {
    const outings = outingsOf(school);
    for (const presence of presences(school)) {
      const { day, where } = presence;
      const out = outings
        .get(presence.teacher)
        ?.find(({ training }) => takes(training, day) && (where === undefined || where !== training.venue));
      if (out) yield tell(presence, out);
    }
    for (const [teacher, outs] of outings) {
      for (const [i, { training, place }] of outs.entries()) {
        const first = outs
          .slice(0, i)
          .find((other) => takes(other.training, training.from) && other.training.name !== training.name);
        if (first)
          yield tell(
            { teacher, day: training.from, doing: `外出参加“${training.name}”`, place: () => place, where: undefined },
            first,
          );
      }
    }
  },
};

function tell(
  { teacher, day, doing, place, mayMiss = false }: Presence,
  { training, place: where }: Outing,
): Diagnostic {
  const args = {
    name: fullName(teacher),
    day: chineseDate(day),
    training: training.name,
    other: doing,
    where,
    mayMiss,
  };
  return diagnose("check/two-places", place(), args, [where]);
}

function outingsOf({ records, roster }: School): Map<Teacher, Outing[]> {
  const outings = new Map<Teacher, Outing[]>();
  const inOrder = records.trainings.toSorted((a, b) => compareDays(a.from, b.from));
  for (const training of inOrder.filter(isWholeDays)) {
    for (const { teacher, mention } of namedTeachers(
      training.trainees.map((t) => t.mention),
      roster,
    )) {
      const out = { training, place: training.place("人员", mention) };
      outings.set(teacher, [...(outings.get(teacher) ?? []), out]);
    }
  }
  return outings;
}

/** In the flesh, and with hours that fill its days, or a few days on end. */
function isWholeDays(training: Training): boolean {
  const { from, to = from, mode, hours, trainees } = training;
  const days = daysBetween(from, to);
  const most = Math.max(...[hours, ...trainees.map((t) => t.approvedHours ?? t.claimedHours)].map((h) => h ?? -1));
  return (
    !isReviewedOut(training) &&
    (mode ?? "线下") === "线下" &&
    (most < 0 ? days <= longestWholeDays : most / days >= wholeDayHours)
  );
}

const takes = ({ from, to = from }: Training, day: Day): boolean => from <= day && day <= to;
