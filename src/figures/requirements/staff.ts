import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Span } from "../../records/span.ts";
import { oncePer } from "../../school/once-per.ts";
import { isStaffTeacher } from "../../school/roster.ts";
import type { School } from "../../school/school.ts";
import { addDays, countDays } from "../../zh/dates.ts";
import type { Ratio } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";
import type { Obligor } from "./obligor.ts";

/** 应参训 and those left out of it, by the roster's order (domain.md 7.9). */
export interface Staff {
  /** N: 专任教师 in post on the 基准日, less the exempt. */
  readonly due: readonly Teacher[];
  /** In post, but away for more than half of the period, or 免修; listed by name in the annex. */
  readonly exempt: readonly { readonly teacher: Teacher; readonly reason: string }[];
}

/** N of a school, worked out once. */
export const staffOf = oncePer((school: School): Staff => {
  const { roster, settings } = school;
  const inPost = roster.teachers.filter((t) => isStaffTeacher(t) && roster.inPost(t, settings.baseDay));
  const judged = inPost.map((teacher) => ({ teacher, reason: exemption(teacher, school) }));
  return {
    due: judged.filter(({ reason }) => reason === undefined).map(({ teacher }) => teacher),
    exempt: judged.flatMap(({ teacher, reason }) => (reason === undefined ? [] : [{ teacher, reason }])),
  };
});

/** Away for more than half of the days of the period, or exempt for a reason without a number of hours. */
function exemption(teacher: Teacher, school: School): string | undefined {
  if (teacher.exemption && teacher.exemption.hours === undefined) return `免修：${teacher.exemption.reason}`;
  return leaveIn(teacher, school.settings.period, school);
}

/** The words for somebody's leave when it took more than half of the days of a span. */
function leaveIn(teacher: Teacher, { from, to }: Span, { roster }: School): string | undefined {
  if (!teacher.status?.length) return undefined;
  const days = countDays(from, to);
  const away = new Map<string, number>();
  for (let i = 0; i < days; i++) {
    const word = roster.awayOn(teacher, addDays(from, i));
    if (word) away.set(word, (away.get(word) ?? 0) + 1);
  }
  return sum([...away.values()]) * 2 > days ? [...away.keys()].join("、") : undefined;
}

/** 应参训 of a scope: N, or its members of the group, campus or person asked about. */
export const staffInScope = ({ school, scope, covers }: Facts): readonly Teacher[] =>
  staffOf(school).due.filter((teacher) => covers(teacher, scope.to));

/**
 * The days of a span since somebody came or a group was set up, all of them where that was before; none for who was on
 * leave for more than half of it (domain.md 7.9).
 */
export function daysOwed({ teacher, group }: Obligor, span: Span, school: School): Ratio {
  const { from, to } = span;
  const of = countDays(from, to);
  const since = teacher ? teacher.joined : group?.from;
  if (teacher && leaveIn(teacher, span, school) !== undefined) return { n: 0, of };
  if (since === undefined || since <= from) return { n: of, of };
  return { n: since > to ? 0 : countDays(since, to), of };
}

/** A minimum times the share of days, rounded up to a half. One division at the end, so that 12 stays 12. */
export const owed = (minimum: number, { n, of }: Ratio): number =>
  n === of ? minimum : Math.ceil((minimum * 2 * n) / of) / 2;
