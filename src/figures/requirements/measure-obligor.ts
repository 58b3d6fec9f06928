import { isMistake, type Mistake, noneOrMistake, under } from "../../diagnostics/define-mistake.ts";
import type { Kind } from "../../records/define-kind.ts";
import { over } from "../../records/exact.ts";
import type { Activity } from "../../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Training } from "../../records/kinds/training.ts";
import type { Filters } from "../../records/settings/filters.ts";
import type { Measure } from "../../records/settings/requirement.ts";
import { attendanceOf, isForTeachers } from "../../school/attendance.ts";
import { broughtAlong } from "../../school/brought-along.ts";
import { oncePer } from "../../school/once-per.ts";
import { fullName } from "../../school/roster.ts";
import { type Facts, gatherFacts } from "../facts.ts";
import { earnedBy, hourGivers } from "../hours.ts";
import { type Ratio, sum } from "../measures.ts";
import { attendanceRatio } from "../named/attendance-figures.ts";
import { sharedBy } from "../named/training-figures.ts";
import { kindNamed, makeSelection, type Selection } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { unitCalled, unitOfFilters } from "../query/own-unit.ts";
import { doneBy, tally } from "../tally.ts";
import type { Count, Counter } from "./counter.ts";
import { credits } from "./credits.ts";

/** Understands a measure, or says what is wrong with it, whoever it is for. Several (任一) are added up. */
export function counterOf(measure: Measure, facts: Facts): Counter | Mistake {
  if ("anyOf" in measure) {
    const each = measure.anyOf.map((one, index) => {
      const counter = counterOf(one, facts);
      return isMistake(counter) ? under(["任一", index], counter) : counter;
    });
    const counters = noneOrMistake(each);
    if (isMistake(counters)) return counters;
    const count: Count = (obligor, ...window) => sum(counters.map((one) => one.count(obligor, ...window) ?? 0));
    const kinds = counters.flatMap((one) => one.kinds);
    return { unit: "项", kinds, ofPeople: counters.some(({ ofPeople }) => ofPeople), count };
  }
  const { kind, filters, only = {} } = measure;
  const counter = Object.hasOwn(special, kind) ? special[kind]!(filters, facts) : ofRecords(kind, filters, facts);
  const isOfOnly = isMistake(counter) && Object.hasOwn(only, counter.path[0] ?? "");
  return isOfOnly ? under(["只计"], counter) : counter;
}

const kindWhere = (is: (kind: Kind) => boolean): KindName => kindNames.find((name) => is(kindOf(name)))!;
const attendedKind = kindWhere(({ isAttended }) => isAttended === true);
/** The kind whose listeners count for what is heard. */
const heardToo = kindWhere(({ mayBePolished }) => mayBePolished === true);
const followedKind = kindWhere(({ fields }) => "followUps" in fields);

/** What can be asked of an obligor besides records of a kind, by the word written as 指标. */
const special: { readonly [word: string]: (filters: Filters, facts: Facts) => Counter | Mistake } = {
  学时: hours,
  学分: credits,
  缺席: (filters, facts) => missedIn(attendedKind, filters, facts, isAbsent),
  缺后续: (filters, facts) => missedIn(followedKind, filters, facts, isUnshared),
  出勤率: attendanceRate,
};

/** Whether a word written as 指标 is one of these. */
export const isSpecialMeasure = (word: string): boolean => Object.hasOwn(special, word);

/** 学时 of a person, all or of some 来源 or 学时类别, with 已修学时 or 已修公需学时 under 外部总数. */
function hours(filters: Filters, facts: Facts): Counter | Mistake {
  const asked = hoursFilter(filters, facts);
  if (isMistake(asked)) return asked;
  const [word = "", ...more] = Object.values(filters).flat();
  const count: Count = ({ teacher }, window) => {
    if (!teacher) return undefined;
    const earned = earnedBy(teacher, window).filter((one) => asked(one, window));
    const brought = more.length > 0 ? 0 : broughtAlong(`已修${word}学时`, fullName(teacher), window);
    return sum([...earned.map((one) => one.hours), brought]);
  };
  return { unit: "学时", kinds: hourGivers, having: "已修", ofPeople: true, isHours: true, inHalves: true, count };
}

/** In how many of the records selected a person missed something. */
function missedIn(
  name: KindName,
  filters: Filters,
  facts: Facts,
  isMissed: (record: AnyRecord, teacher: Teacher, window: Facts) => boolean,
): Counter | Mistake {
  const selection = makeSelection(name, filters, facts);
  if (isMistake(selection)) return selection;
  const count: Count = ({ teacher }, window) =>
    selection.select(window).filter((record) => isMissed(record, teacher!, window)).length;
  return { unit: "次", kinds: [name], ofPeople: true, count };
}

/** Nobody is absent from what is for students or parents (domain.md 12.14). */
const isAbsent = (activity: AnyRecord, teacher: Teacher, { school }: Facts): boolean =>
  isForTeachers(activity as Activity) &&
  attendanceOf(activity as Activity, school).absent.some((one) => one.teacher === teacher);

function isUnshared(record: AnyRecord, teacher: Teacher, window: Facts): boolean {
  const training = record as Training;
  const mentions = (training.trainees ?? []).map(({ mention }) => mention);
  const went = window.school.roster.people(mentions, training.to ?? training.from);
  return went.includes(teacher) && !sharedBy(training, window).includes(teacher);
}

/** 实到 of 应到 in per cent, of one person or of a group's meetings. */
function attendanceRate(filters: Filters, facts: Facts): Counter | Mistake {
  const selection = makeSelection(attendedKind, filters, facts);
  if (isMistake(selection)) return selection;
  const share = ({ n, of }: Ratio) => (of === 0 ? undefined : over(n * 100, of));
  const count: Count = ({ teacher, group }, window) => {
    const own = group ? groupFacts(window)(group.name) : window;
    const activities = (selection.select(own) as readonly Activity[]).filter(isForTeachers);
    if (!teacher) return share(attendanceRatio(activities, own));
    const due = activities.map((a) => attendanceOf(a, own.school)).filter((a) => a.due.includes(teacher));
    return share({ n: due.filter(({ present }) => present.includes(teacher)).length, of: due.length });
  };
  return { unit: "%", kinds: [attendedKind], having: "现在", ofPeople: false, count };
}

function ofRecords(kind: string, filters: Filters, facts: Facts): Counter | Mistake {
  const name = kindNamed(kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, filters, facts);
  if (isMistake(selection)) return selection;
  const totals = oncePer((window: Facts) => totalsOf(selection, window));
  const count: Count = ({ teacher, group }, window) => {
    if (teacher !== undefined) return totals(window).get(teacher) ?? 0;
    const ofGroup = groupFacts(window)(group!.name);
    return tally("计数", name, selection.select(ofGroup), ofGroup);
  };
  return {
    unit: unitOfFilters(name, filters, facts.school) ?? unitCalled(unitOf(name, filters), facts.school.settings),
    kinds: kindOf(name).isHeard ? [name, heardToo] : [name],
    ofPeople: false,
    count,
  };
}

/** How often each teacher is in the records selected. */
function totalsOf({ name, role, select }: Selection, window: Facts): ReadonlyMap<Teacher, number> {
  const selected = select(window);
  const among = new Set<unknown>(selected);
  const done =
    kindOf(name).isHeard && role === undefined
      ? window.heard.filter((h) => among.has(h.record)).map((h) => ({ teacher: h.listener, count: h.count }))
      : selected.flatMap((record) => doneBy(name, record, window, role));
  const totals = new Map<Teacher, number>();
  for (const { teacher, count } of done) totals.set(teacher, (totals.get(teacher) ?? 0) + count);
  return totals;
}

function unitOf(name: KindName, filters: Filters): string {
  const { unit, unitBy } = kindOf(name);
  const [value, ...others] = filters[unitBy?.label ?? ""] ?? [];
  return (value !== undefined && others.length === 0 ? unitBy?.units[value] : undefined) ?? unit;
}

/** The facts of a group in a window. */
const groupFacts = oncePer(({ school, scope: { from, to }, inDays }: Facts) =>
  oncePer((group: string) => gatherFacts(school, { from, to, group }, inDays)),
);
