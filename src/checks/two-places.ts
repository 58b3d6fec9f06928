import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Training } from "../records/kinds/training.ts";
import { fullName } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import { addDays, chineseDate, compareDays, countDays, type Day } from "../zh/dates.ts";
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
      const isElsewhere = ({ training }: Outing) => where === undefined || where !== training.venue;
      const out = outOn(outings.get(teacher), day).find(isElsewhere);
      if (out) yield inBoth(presence, out);
    }
    for (const [teacher, outs] of outings) {
      for (const out of outs.all) {
        const { training, place } = out;
        const { name, from: day } = training;
        const allThen = outOn(outs, day);
        const first = allThen.slice(0, allThen.indexOf(out)).find((other) => other.training.name !== name);
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

/** Those of a teacher, earliest first, and how many days the longest takes. */
interface Outings {
  readonly all: Outing[];
  longest: number;
}

/** Which of them take a day, earliest first; the others before and after are not looked at. */
function outOn({ all, longest }: Outings | undefined = { all: [], longest: 0 }, day: Day): Outing[] {
  const since = addDays(day, 1 - longest);
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (all[middle]!.training.from < since) low = middle + 1;
    else high = middle;
  }
  const found: Outing[] = [];
  for (let i = low; i < all.length && all[i]!.training.from <= day; i++)
    if (takes(all[i]!.training, day)) found.push(all[i]!);
  return found;
}

function outingsOf({ records, roster }: School): Map<Teacher, Outings> {
  const outings = new Map<Teacher, Outings>();
  for (const training of records.trainings.filter(takesWholeDays).sort((a, b) => compareDays(a.from, b.from))) {
    const mentions = (training.trainees ?? []).map(({ mention }) => mention);
    for (const { teacher, mention } of namedTeachers(mentions, roster)) {
      const ofTeacher = outings.get(teacher) ?? { all: [], longest: 0 };
      ofTeacher.all.push({ training, place: training.place("人员", mention) });
      ofTeacher.longest = Math.max(ofTeacher.longest, countDays(training.from, training.to ?? training.from));
      outings.set(teacher, ofTeacher);
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
