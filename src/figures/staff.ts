import type { Teacher } from "../records/kinds/teacher.ts";
import { isStaffTeacher } from "../records/roster.ts";
import type { School } from "../records/school.ts";
import { addDays, daysBetween } from "../zh/dates.ts";

/** 应参训 and those left out of it, by the roster's order (domain.md 7.9). */
export interface Staff {
  /** N: 专任教师 in post on the 基准日, less the exempt. */
  readonly due: readonly Teacher[];
  /** In post, but away for more than half of the period, or 免修; listed by name in the annex. */
  readonly exempt: readonly { readonly teacher: Teacher; readonly reason: string }[];
}

const known = new WeakMap<School, Staff>();

/** Works out N once for a school. */
export function staffOf(school: School): Staff {
  const found = known.get(school) ?? workOut(school);
  known.set(school, found);
  return found;
}

function workOut(school: School): Staff {
  const { roster, term } = school;
  const inPost = roster.teachers.filter((t) => isStaffTeacher(t) && roster.inPost(t, term.baseDay));
  const judged = inPost.map((teacher) => ({ teacher, reason: exemption(teacher, school) }));
  return {
    due: judged.filter(({ reason }) => reason === undefined).map(({ teacher }) => teacher),
    exempt: judged.flatMap(({ teacher, reason }) => (reason === undefined ? [] : [{ teacher, reason }])),
  };
}

/** Away for more than half of the days of the period, or exempt for a reason without a number of hours. */
function exemption(teacher: Teacher, { roster, term }: School): string | undefined {
  if (teacher.exemption && teacher.exemption.hours === undefined) return `免修：${teacher.exemption.reason}`;
  if (!teacher.status?.length) return undefined;
  const { from, to } = term.period;
  const days = daysBetween(from, to);
  const away = new Map<string, number>();
  for (let i = 0; i < days; i++) {
    const word = roster.awayOn(teacher, addDays(from, i));
    if (word) away.set(word, (away.get(word) ?? 0) + 1);
  }
  const total = [...away.values()].reduce((a, b) => a + b, 0);
  return total * 2 > days ? [...away.keys()].join("、") : undefined;
}

/** The part of the period that somebody who joined in its middle owes: 1 for the others (domain.md 7.9). */
export function shareOwed(teacher: Teacher, span: { from: string; to: string }): number {
  if (teacher.joined === undefined || teacher.joined <= span.from) return 1;
  if (teacher.joined > span.to) return 0;
  return daysBetween(teacher.joined, span.to) / daysBetween(span.from, span.to);
}

/** A minimum times the share owed, rounded up to a half. */
export const owed = (minimum: number, share: number): number => Math.ceil(minimum * share * 2) / 2;
