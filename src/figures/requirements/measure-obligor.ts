import { isMistake, type Mistake, noneOrMistake, under } from "../../diagnostics/define-mistake.ts";
import type { Kind } from "../../records/define-kind.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Training } from "../../records/kinds/training.ts";
import type { Filters } from "../../records/settings/filters.ts";
import type { Measure } from "../../records/settings/requirement.ts";
import { broughtAlong } from "../../school/brought-along.ts";
import { oncePer } from "../../school/once-per.ts";
import { fullName } from "../../school/roster.ts";
import type { Facts } from "../facts.ts";
import { earnedBy, hourGivers } from "../hours.ts";
import { sum } from "../measures.ts";
import { sharedBy } from "../named/training-figures.ts";
import { kindNamed, makeSelection } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { unitCalled, unitOfFilters } from "../query/own-unit.ts";
import { doneInAll, tally } from "../tally.ts";
import { absenceRate, attendanceRate, missedCounter } from "./absence-measures.ts";
import type { Count, Counter } from "./counter.ts";
import { credits } from "./credits.ts";
import { groupFacts } from "./group-facts.ts";

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
    const isAny = (key: "ofPeople" | "inParts") => counters.some((one) => one[key]);
    return { unit: "项", kinds, ofPeople: isAny("ofPeople"), inParts: isAny("inParts"), count };
  }
  const { kind, filters, only = {} } = measure;
  const counter = Object.hasOwn(special, kind) ? special[kind]!(filters, facts) : ofRecords(kind, filters, facts);
  const isOfOnly = isMistake(counter) && Object.hasOwn(only, counter.path[0] ?? "");
  return isOfOnly ? under(["只计"], counter) : counter;
}

const kindWhere = (is: (kind: Kind) => boolean): KindName => kindNames.find((name) => is(kindOf(name)))!;
/** The kind whose listeners count for what is heard. */
const heardToo = kindWhere(({ mayBePolished }) => mayBePolished === true);
const followedKind = kindWhere(({ fields }) => "followUps" in fields);

/** What can be asked of an obligor besides records of a kind, by the word written as 指标. */
const special: { readonly [word: string]: (filters: Filters, facts: Facts) => Counter | Mistake } = {
  学时: hours,
  学分: credits,
  缺席: (filters, facts) => missedCounter("缺席", filters, facts),
  迟到: (filters, facts) => missedCounter("迟到", filters, facts),
  早退: (filters, facts) => missedCounter("早退", filters, facts),
  缺席率: absenceRate,
  缺后续: notFollowedUp,
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
  return {
    unit: "学时",
    kinds: hourGivers,
    having: "已修",
    ofPeople: true,
    isHours: true,
    inHalves: true,
    inParts: true,
    count,
  };
}

/** How many trainings a person went to without any 后续. */
function notFollowedUp(filters: Filters, facts: Facts): Counter | Mistake {
  const selection = makeSelection(followedKind, filters, facts);
  if (isMistake(selection)) return selection;
  const count: Count = ({ teacher }, window) =>
    selection.select(window).filter((record) => isUnshared(record, teacher!, window)).length;
  return { unit: "次", kinds: [followedKind], ofPeople: true, count };
}

function isUnshared(record: AnyRecord, teacher: Teacher, window: Facts): boolean {
  const training = record as Training;
  const mentions = (training.trainees ?? []).map(({ mention }) => mention);
  const went = window.school.roster.people(mentions, training.to ?? training.from);
  return went.includes(teacher) && !sharedBy(training, window).includes(teacher);
}

function ofRecords(kind: string, filters: Filters, facts: Facts): Counter | Mistake {
  const name = kindNamed(kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, filters, facts);
  if (isMistake(selection)) return selection;
  const totals = oncePer((window: Facts) => doneInAll(name, selection.select(window), window, selection.role));
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

function unitOf(name: KindName, filters: Filters): string {
  const { unit, unitBy } = kindOf(name);
  const [value, ...others] = filters[unitBy?.label ?? ""] ?? [];
  return (value !== undefined && others.length === 0 ? unitBy?.units[value] : undefined) ?? unit;
}
