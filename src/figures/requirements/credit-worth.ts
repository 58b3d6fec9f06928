import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { valueUnder } from "../../records/define-kind.ts";
import { compare, type Exact, isLess, over, times } from "../../records/exact.ts";
import type { Activity } from "../../records/kinds/activity.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { CreditItem } from "../../records/settings/credit-table.ts";
import { rankField } from "../../records/values/rank.ts";
import { attendanceOf } from "../../school/attendance.ts";
import { groupBy } from "../../school/group-by.ts";
import { oncePer } from "../../school/once-per.ts";
import { everyRole } from "../../school/participants.ts";
import { dayOf } from "../../school/scope.ts";
import { plainTitle } from "../../school/works.ts";
import type { Day } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import { earnedBy, writtenHours } from "../hours.ts";
import { type Asking, kindNamed, makeSelection, type Selection } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { rolesRanked, sharers } from "../query/ranks.ts";
import { doneBy } from "../tally.ts";
import { rateMistakes, rateOf } from "./credit-rates.ts";

/** What one record gave a person by one line of a 折算表. */
export interface Contribution {
  /** The day it counts on. */
  readonly day: Day;
  /** How often, or how many 学时 where these are paid. */
  readonly often: Exact;
  /** What is paid for each. */
  readonly rate: Exact;
  /** The title of what it is for, by which 就高 knows it again. */
  readonly title?: string | undefined;
}
export type Worth = (teacher: Teacher, facts: Facts) => readonly Contribution[];

export const creditOf = ({ often, rate }: Contribution): Exact => times(often, rate);

/** 每次至多: what is paid for each, where `size` of it make one record. */
const limited = (rate: Exact, size: Exact, { most }: CreditItem): Exact =>
  most !== undefined && isLess(most, times(rate, size)) ? over(most, size) : rate;

/** 学时 times 每学时, of some 来源, 学时类别 or other key of what gave them. */
export function hoursWorth(item: CreditItem, asking: Asking, facts: Facts): Worth | Mistake {
  const { filters, only, except, perHour = 1 } = item;
  const asked = hoursFilter({ ...filters, ...only }, facts, { ...asking, except });
  if (isMistake(asked)) return asked;
  return (teacher, window) =>
    earnedBy(teacher, window)
      .filter((earned) => asked(earned, window))
      .map(({ hours, record, name }) => ({
        day: dayOf(name, record, window.scope),
        often: hours,
        rate: limited(perHour, hours, item),
      }));
}

/** The 角色 of a line: what is written, else whom 排名 and 平分 are about. */
export function roleOfLine(name: KindName, { filters, by, shared }: CreditItem): string | undefined {
  const { 角色: roles } = filters;
  return roles?.join("、") ?? (shared || by?.includes(rankField.label) ? rolesRanked(name) : undefined);
}

/** What 每次, 每学时 or 按 gives for each record of a kind. */
export function recordsWorth(item: CreditItem, asking: Asking, facts: Facts): Worth | Mistake {
  const { kind, filters, only, except, perHour, shared } = item;
  const name = kindNamed(kind);
  if (isMistake(name)) return name;
  const role = roleOfLine(name, item);
  const of = role === undefined ? {} : { 角色: role.split("、") };
  const selection = makeSelection(name, { ...filters, ...only, ...of }, facts, { ...asking, except });
  if (isMistake(selection)) return selection;
  const [wrong] = rateMistakes(name, item, facts);
  if (wrong) return wrong;
  const rate = rateOf(name, item, facts, selection.role);
  const byTeacher = oncePer((window: Facts) => {
    const all = sharesIn(selection, window, perHour !== undefined).flatMap(({ teacher, count, record, from }) => {
      const day = dayOf(from, record, window.scope);
      const people = shared ? sharers(from, record, window.school, day, selection.role) : 1;
      const own = over(rate(record, teacher, window, from), people);
      const hours = perHour === undefined ? 1 : hoursFrom(from, record, teacher, window);
      const each = limited(perHour === undefined ? own : times(own, perHour), hours, item);
      return [{ teacher, day, often: times(count, hours), rate: each, title: titleOf(from, record) }];
    });
    return groupBy(all, ({ teacher }) => teacher);
  });
  return (teacher, window) => byTeacher(window).get(teacher) ?? [];
}

/** 学时 of one record: of an activity those for 参加, of 早退 and 补学 what is written after the name. */
function hoursFrom(name: KindName, record: AnyRecord, teacher: Teacher, { school }: Facts): number {
  const hours = writtenHours(name, record, teacher, school);
  if (hours === 0 || !kindOf(name).isAttended) return hours;
  const { leftEarly, madeUp } = attendanceOf(record as Activity, school);
  return leftEarly.has(teacher) ? (leftEarly.get(teacher) ?? 0) : (madeUp.get(teacher) ?? hours);
}

/**
 * Who did what how often. Of lessons heard also those of 公开课, each once (domain.md 7.12); of an activity that is paid by the
 * hour also who made it up.
 */
function sharesIn({ name, role, select }: Selection, window: Facts, isByHour: boolean) {
  const selected = select(window);
  const { isHeard, isAttended } = kindOf(name);
  if (!isHeard || role !== undefined) {
    const whose = isAttended && isByHour ? (role ?? everyRole) : role;
    return selected.flatMap((record) =>
      doneBy(name, record, window, whose).map((one) => ({ ...one, record, from: name })),
    );
  }
  const among = new Set<unknown>(selected);
  return window.heard
    .filter(({ record }) => among.has(record))
    .map(({ listener, count, record, kind }) => ({
      teacher: listener,
      count,
      record: record as AnyRecord,
      from: kind,
    }));
}

function titleOf(name: KindName, record: AnyRecord): string | undefined {
  const { rewardedFor } = kindOf(name);
  const title = rewardedFor === undefined ? undefined : valueUnder(record, rewardedFor);
  return typeof title === "string" ? plainTitle(title) : undefined;
}

/** 就高: of what is for one title the one that pays most, of equal ones the earliest. */
export function highestOf<C extends Contribution>(all: readonly C[]): readonly C[] {
  const best = new Map<string, C>();
  for (const one of all) {
    const rival = one.title === undefined ? undefined : best.get(one.title);
    const difference = rival ? compare(creditOf(one), creditOf(rival)) : 1;
    const isBetter = difference > 0 || (difference === 0 && one.day < rival!.day);
    if (one.title !== undefined && isBetter) best.set(one.title, one);
  }
  return all.filter((one) => one.title === undefined || best.get(one.title) === one);
}
