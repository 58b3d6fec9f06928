import type { Teacher } from "../records/kinds/teacher.ts";
import { type Measure, measureOf, type Requirement } from "../records/requirement.ts";
import { fullName } from "../records/roster.ts";
import type { Facts } from "./facts.ts";
import { isProblem, type Problem, problem } from "./filter.ts";
import { measured, unitOf } from "./measure-subject.ts";
import { daysOwed, owed } from "./staff.ts";
import { type Subject, subjectsOf } from "./subjects.ts";
import { windowsOf } from "./windows.ts";

/** One amount that one subject had to reach in one window, and what they did. */
export interface Amount {
  /** 年度学时, or an item of a set. */
  readonly item: string;
  /** 第一学期, 2024学年. */
  readonly window: string;
  readonly actual: number;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
  readonly unit: string;
  readonly met: boolean;
}

/** How far one subject got. Met when every item is met in every window (domain.md 7.14). */
export interface Standing {
  readonly subject: Subject;
  readonly amounts: readonly Amount[];
  readonly met: boolean;
}

export interface Outcome {
  readonly requirement: Requirement;
  readonly standings: readonly Standing[];
}

/** Compares every subject of a requirement with what it asks for. */
export function evaluate(requirement: Requirement, facts: Facts): Outcome | Problem {
  const subjects = subjectsOf(requirement.subject, facts);
  if (isProblem(subjects)) return subjects;
  const windows = windowsOf(requirement, facts);
  if (isProblem(windows)) return windows;
  const items = itemsOf(requirement);
  if (items.length === 0) return problem("query/no-measure", { requirement: requirement.name });
  const standings: Standing[] = [];
  for (const subject of subjects) {
    const amounts: Amount[] = [];
    for (const window of windows) {
      for (const item of items) {
        const share = subject.teacher ? daysOwed(subject.teacher, window.span) : { n: 1, of: 1 };
        if (share.n === 0) continue;
        const actual = measured(item.measure, subject, window.facts);
        if (isProblem(actual)) return actual;
        const exempt = isHours(item.measure) ? (subject.teacher?.exemption?.hours ?? 0) : 0;
        const atLeast = item.atLeast === undefined ? undefined : Math.max(0, owed(item.atLeast, share) - exempt);
        const met = actual >= (atLeast ?? 0) && actual <= (item.atMost ?? Number.POSITIVE_INFINITY);
        amounts.push({
          item: item.name,
          window: window.span.name,
          actual,
          atLeast,
          atMost: item.atMost,
          unit: unitOf(item.measure, facts),
          met,
        });
      }
    }
    standings.push({ subject, amounts, met: amounts.every(({ met }) => met) });
  }
  return { requirement, standings };
}

interface Item {
  readonly name: string;
  readonly measure: Measure;
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
}

/** The single amount of a requirement, or each item of a set (各项). */
function itemsOf(requirement: Requirement): Item[] {
  const { name, atLeast, atMost, items } = requirement;
  const single = measureOf(requirement);
  const own = single
    ? [{ name, measure: single, atLeast: atLeast ?? (atMost === undefined ? 1 : undefined), atMost }]
    : [];
  const parts = (items ?? []).flatMap((item) => {
    const measure = measureOf(item);
    return measure
      ? [{ name: item.name ?? itemName(measure), measure, atLeast: item.atLeast ?? 1, atMost: undefined }]
      : [];
  });
  return [...own, ...parts];
}

function itemName(measure: Measure): string {
  if ("anyOf" in measure) return measure.anyOf.map(itemName).join("或");
  const words = Object.values(measure.filters).flat();
  return words.length ? words.join("、") : measure.kind;
}

const isHours = (measure: Measure) => "kind" in measure && measure.kind === "学时";

/** 林秋野, 中心校语文组. */
export const subjectName = ({ teacher, group }: Subject): string => (teacher ? fullName(teacher) : group!.name);

/** Whether somebody has reached it, for lists of people. */
export const standingOf = (outcome: Outcome, teacher: Teacher): Standing | undefined =>
  outcome.standings.find(({ subject }) => subject.teacher === teacher);
