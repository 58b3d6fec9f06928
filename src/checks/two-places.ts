import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Training } from "../records/kinds/training.ts";
import { fullName } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import { chineseDate, compareDays, countDays, type Day } from "../zh/dates.ts";
import type { Check } from "./define-check.ts";
import { thatDay } from "./lookups/example-records.ts";
import { namedTeachers } from "./lookups/named-teachers.ts";
import { type Presence, presences } from "./lookups/presences.ts";

const training = "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 学时: 18, 人员: 林秋野}\n";

const outAndHere = defineMistake("check/two-places", "warning", {
  message: (a: { name: string; day: Day; training: string; other: string; where: At; mayMiss: boolean }) =>
    `“${a.name}”${chineseDate(a.day)}外出参加“${a.training}”（${at(a.where)}），同一天又记着${a.other}`,
  hint: (a) =>
    a.mayMiss ? `核对两处的日期和人；外出没有到会的，写进“缺席”：${a.name}（公出）。` : "核对两处的日期和人。",
  why: "外出培训的那一天又在校内有出勤，多半有一处日期或姓名写错。",
  wrong: `${training}${thatDay("参加: 林秋野、许知行")}`,
  right: `${training}${thatDay("参加: 许知行")}`,
});

/** A training without hours takes every day if it has at most this many days. */
const mostWholeDays = 7;
/** A training with hours takes every day if a day has at least this many 学时. */
const wholeDayHours = 5;

/** A training out of school that takes whole days, and the place where the teacher is named. */
interface Outing {
  readonly training: Training;
  readonly place: Place;
}

/** Nobody is at a training out of school and somewhere else on one day; hours of the day are not recorded. */
export const twoPlaces: Check = {
  needs: ["teachers", "groups"],
  *run({ school }) {
    const outings = outingsOf(school);
    for (const presence of presences(school)) {
      const { teacher, day, where } = presence;
      const out = outings
        .get(teacher)
        ?.find(({ training }) => takes(training, day) && (where === undefined || where !== training.venue));
      if (out) yield inBoth(presence, out);
    }
    for (const [teacher, outs] of outings) {
      for (const [i, { training, place }] of outs.entries()) {
        const { name, from: day } = training;
        const first = outs.slice(0, i).find((other) => takes(other.training, day) && other.training.name !== name);
        if (first) yield inBoth({ teacher, day, doing: `外出参加“${name}”`, place: () => place }, first);
      }
    }
  },
};

function inBoth({ teacher, day, doing, place, mayMiss = false }: Presence, out: Outing): Diagnostic {
  const where = out.place;
  const args = { name: fullName(teacher), day, training: out.training.name, other: doing, where, mayMiss };
  return outAndHere.at(place(), args, [where]);
}

/** By teacher, earliest first. */
function outingsOf({ records, roster }: School): Map<Teacher, Outing[]> {
  const outings = new Map<Teacher, Outing[]>();
  for (const training of records.trainings.filter(takesWholeDays).sort((a, b) => compareDays(a.from, b.from))) {
    const mentions = (training.trainees ?? []).map(({ mention }) => mention);
    for (const { teacher, mention } of namedTeachers(mentions, roster)) {
      const out = { training, place: training.place("人员", mention) };
      outings.set(teacher, [...(outings.get(teacher) ?? []), out]);
    }
  }
  return outings;
}

function takesWholeDays(training: Training): boolean {
  if ((training.mode ?? "线下") !== "线下") return false;
  const { from, to = from, hours, trainees = [] } = training;
  const days = countDays(from, to);
  const most = Math.max(...[hours, ...trainees.map((t) => t.approvedHours ?? t.claimedHours)].map((h) => h ?? -1));
  return most < 0 ? days <= mostWholeDays : most / days >= wholeDayHours;
}

const takes = ({ from, to = from }: Training, day: Day): boolean => from <= day && day <= to;
