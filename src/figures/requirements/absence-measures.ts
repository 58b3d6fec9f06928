import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { over } from "../../records/exact.ts";
import type { Activity } from "../../records/kinds/activity.ts";
import { type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { isReason, reasonCalled, reasonChoices } from "../../school/absence-reasons.ts";
import { attendanceOf, isForTeachers } from "../../school/attendance.ts";
import type { School } from "../../school/school.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { type Ratio, sum } from "../measures.ts";
import { attendanceRatio } from "../named/attendance-figures.ts";
import { type Asking, makeSelection } from "../query/filter.ts";
import { unknownValue } from "../query/question-mistakes.ts";
import type { Count, Counter } from "./counter.ts";
import { groupFacts } from "./group-facts.ts";

/** The kind of record that says who was to come and who came. */
export const attendedKind: KindName = kindNames.find((name) => kindOf(name).isAttended)!;

const missedWords = ["缺席", "迟到", "早退"] as const;
type Missed = (typeof missedWords)[number];

/** Whether a word is what somebody may miss of an activity: 缺席, 迟到, 早退. */
export const isMissedMeasure = (word: string): word is Missed => (missedWords as readonly string[]).includes(word);

/** The activities of a window that somebody missed, or a part of them. */
type MissedBy = (teacher: Teacher, window: Facts) => readonly Activity[];

/** Understands 缺席, 迟到 or 早退 with filters; 原因 asks for absence of some sort: 旷会 is 无故缺席, too. */
export function missedBy(word: Missed, filters: Filters, facts: Facts, asking: Asking = {}): MissedBy | Mistake {
  const { 原因: reasons, ...others } = filters;
  const isAsked = word === "缺席" ? reasonFilter(word, reasons, facts.school) : () => true;
  if (isMistake(isAsked)) return isAsked;
  const selection = makeSelection(attendedKind, word === "缺席" ? others : filters, facts, asking);
  if (isMistake(selection)) return selection;
  return (teacher, window) =>
    (selection.select(window) as readonly Activity[]).filter(isForTeachers).filter((activity) => {
      const { absent, late, leftEarly } = attendanceOf(activity, window.school);
      if (word === "迟到") return late.includes(teacher);
      if (word === "早退") return leftEarly.has(teacher);
      return absent.some((one) => one.teacher === teacher && isAsked(one.reason));
    });
}

type IsAsked = (reason: string | undefined) => boolean;

/** Whether a reason is one of those under 原因, or with 非 none of them. */
function reasonFilter(word: string, reasons: readonly string[] = [], school: School): IsAsked | Mistake {
  const read = reasons.map((typed) => ({ not: typed.startsWith("非"), asked: typed.replace(/^非/, "") }));
  const index = read.findIndex(({ asked }) => !canOccur(asked, school));
  if (index >= 0) {
    const near = nearest(read[index]!.asked, reasonChoices);
    return unknownValue(word, "原因", reasons[index]!, { choices: reasonChoices, near }, ["原因", index]);
  }
  const [wanted, unwanted] = [read.filter(({ not }) => !not), read.filter(({ not }) => not)];
  return (reason) =>
    (wanted.length === 0 || wanted.some(({ asked }) => isReason(reason, asked))) &&
    !unwanted.some(({ asked }) => isReason(reason, asked));
}

/** 公出 is no absence unless the school says so; a word of which nobody knows what it means has to stand in some record. */
function canOccur(asked: string, { records, settings }: School): boolean {
  const called = reasonCalled(asked);
  if (called !== undefined) return reasonChoices.includes(called) || settings.officialTravel === "缺席";
  const activities = records[attendedKind] as readonly Activity[];
  return activities.some(({ absent = [] }) => absent.some(({ notes }) => notes.some((one) => one.startsWith(asked))));
}

/** How often a person was absent, came late or left early. Nobody misses what is for students or parents (domain.md 12.14). */
export function missedCounter(word: Missed, filters: Filters, facts: Facts): Counter | Mistake {
  const missed = missedBy(word, filters, facts);
  if (isMistake(missed)) return missed;
  const count: Count = ({ teacher }, window) => missed(teacher!, window).length;
  return { unit: "次", kinds: [attendedKind], ofPeople: true, count };
}

/** 实到 of 应到 in per cent, of one person or of a group's meetings. */
export const attendanceRate = (filters: Filters, facts: Facts): Counter | Mistake =>
  rateOf(filters, facts, (teacher, activities, { school }) =>
    activities.filter((activity) => attendanceOf(activity, school).present.includes(teacher)),
  );

/** 缺席 of 应到 in per cent, all or for some 原因, of one person or of a group's meetings. */
export function absenceRate(filters: Filters, facts: Facts): Counter | Mistake {
  const { 原因: reasons, ...others } = filters;
  const isAsked = reasonFilter("缺席率", reasons, facts.school);
  if (isMistake(isAsked)) return isAsked;
  const absentAt = (activity: Activity, school: School) =>
    attendanceOf(activity, school).absent.filter(({ reason }) => isAsked(reason));
  const ofAll = ({ n, of }: Ratio, activities: readonly Activity[], { school }: Facts): Ratio =>
    // Where only numbers are written nobody knows why somebody did not come.
    reasons ? { n: sum(activities.map((activity) => absentAt(activity, school).length)), of } : { n: of - n, of };
  const missed: Part = (teacher, activities, { school }) =>
    activities.filter((activity) => absentAt(activity, school).some((one) => one.teacher === teacher));
  return rateOf(others, facts, missed, ofAll);
}

/** Which of the activities a person was due at count. */
type Part = (teacher: Teacher, activities: readonly Activity[], window: Facts) => readonly Activity[];

function rateOf(
  filters: Filters,
  facts: Facts,
  part: Part,
  ofAll: (ratio: Ratio, activities: readonly Activity[], window: Facts) => Ratio = (ratio) => ratio,
): Counter | Mistake {
  const selection = makeSelection(attendedKind, filters, facts);
  if (isMistake(selection)) return selection;
  const share = ({ n, of }: Ratio) => (of === 0 ? undefined : over(n * 100, of));
  const count: Count = ({ teacher, group }, window) => {
    const own = group ? groupFacts(window)(group.name) : window;
    const activities = (selection.select(own) as readonly Activity[]).filter(isForTeachers);
    if (!teacher) return share(ofAll(attendanceRatio(activities, own), activities, own));
    const due = activities.filter((activity) => attendanceOf(activity, own.school).due.includes(teacher));
    return share({ n: part(teacher, due, own).length, of: due.length });
  };
  return { unit: "%", kinds: [attendedKind], having: "现在", ofPeople: false, inParts: true, count };
}
