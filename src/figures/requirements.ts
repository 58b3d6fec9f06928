import { kinds } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { type Filters, type Measure, measureOf, type Requirement } from "../records/requirement.ts";
import { fullName } from "../records/roster.ts";
import { wholePeriod } from "../records/scope.ts";
import type { NamedSpan } from "../records/term.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { isProblem, kindNamed, makeSelection, type Problem, problem } from "./filter.ts";
import { hoursOf } from "./hours.ts";
import { sum } from "./measures.ts";
import { daysOwed, owed } from "./staff.ts";
import { type Subject, subjectsOf } from "./subjects.ts";
import { countOf, ownParticipants } from "./tally.ts";

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
          unit: unitOf(item.measure),
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

function unitOf(measure: Measure): string {
  if ("anyOf" in measure) return "项";
  if (measure.kind === "学时") return "学时";
  return Object.values(kinds).find(({ label }) => label === measure.kind)?.unit ?? "项";
}

/** 学期 are the named terms of the period; 学年 and 年度 are the period itself. */
function windowsOf({ per, name }: Requirement, facts: Facts): { span: NamedSpan; facts: Facts }[] | Problem {
  const { school, scope } = facts;
  const { period } = school.term;
  const whole: NamedSpan = period;
  const spans = per === "学期" && period.type !== "学期" ? (period.terms ?? []) : [whole];
  if (spans.length === 0) return problem("query/no-terms", { requirement: name });
  const asked = spans.filter(
    (span) => span.from <= scope.to && scope.from <= span.to && span.from <= wholePeriod(school.term).to,
  );
  return asked.map((span) => ({ span, facts: factsOf(facts, span) }));
}

const known = new WeakMap<object, Map<string, Facts>>();

/** Facts of the whole school in other days, up to 统计截止; each window once. */
function factsOf({ school }: Facts, { from, to: end }: NamedSpan): Facts {
  const { to: last } = wholePeriod(school.term);
  const to = end < last ? end : last;
  const windows = known.get(school) ?? new Map<string, Facts>();
  known.set(school, windows);
  const key = `${from} ${to}`;
  const found = windows.get(key) ?? gatherFacts(school, { from, to });
  windows.set(key, found);
  return found;
}

/** What one subject did of one measure. Of several (任一) the sum: one of any kind is enough. */
function measured(measure: Measure, subject: Subject, facts: Facts): number | Problem {
  if ("anyOf" in measure) {
    const each = measure.anyOf.map((one) => measured(one, subject, facts));
    return each.find(isProblem) ?? sum(each as number[]);
  }
  const { kind, filters } = measure;
  if (kind === "学时") return hoursMeasured(filters, subject, facts);
  const name = kindNamed(kind);
  if (isProblem(name)) return name;
  const { teacher, group } = subject;
  const selection = makeSelection(name, filters, facts);
  if (isProblem(selection)) return selection;
  if (teacher === undefined) {
    const ofGroup = groupFacts(facts, group!.name);
    return countOf(name, selection.select(ofGroup), ofGroup);
  }
  const selected = selection.select(facts);
  if (name === "observations" && selection.role === undefined) {
    const among = new Set<unknown>(selected);
    return sum(facts.heard.filter((h) => h.listener === teacher && among.has(h.record)).map(({ count }) => count));
  }
  const own = selected.flatMap((r) => ownParticipants(name, r, selection.role, facts));
  return sum(own.filter((p) => p.teacher === teacher).map(({ count }) => count));
}

function hoursMeasured(filters: Filters, { teacher }: Subject, facts: Facts): number | Problem {
  const [filter] = Object.keys(filters);
  if (filter !== undefined) {
    return problem("query/unknown-field", { kind: "学时", field: filter, nearest: undefined });
  }
  return teacher ? hoursOf(teacher, facts) : 0;
}

const groupsKnown = new WeakMap<Facts, Map<string, Facts>>();

function groupFacts(facts: Facts, group: string): Facts {
  const all = groupsKnown.get(facts) ?? new Map<string, Facts>();
  groupsKnown.set(facts, all);
  const found = all.get(group) ?? gatherFacts(facts.school, { from: facts.scope.from, to: facts.scope.to, group });
  all.set(group, found);
  return found;
}

/** 林秋野, 中心校语文组. */
export const subjectName = ({ teacher, group }: Subject): string => (teacher ? fullName(teacher) : group!.name);

/** Whether somebody has reached it, for lists of people. */
export const standingOf = (outcome: Outcome, teacher: Teacher): Standing | undefined =>
  outcome.standings.find(({ subject }) => subject.teacher === teacher);
