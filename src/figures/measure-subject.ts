import { kinds } from "../records/kinds/index.ts";
import type { Filters, Measure } from "../records/requirement.ts";
import { fullName } from "../records/roster.ts";
import { nearest } from "../zh/nearest.ts";
import { attendanceOf } from "./attendance.ts";
import { creditsOf } from "./credits.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { isProblem, kindNamed, makeSelection, type Problem, problem } from "./filter.ts";
import { hoursOf } from "./hours.ts";
import { sum } from "./measures.ts";
import type { Subject } from "./subjects.ts";
import { countOf, ownParticipants } from "./tally.ts";

type Counted = (filters: Filters, subject: Subject, facts: Facts) => number | Problem;

/** What is measured of a subject besides records of a kind, by the word written as 指标. */
const special = new Map<string, { readonly unit: string; readonly count: Counted }>(
  Object.entries({
    学时: { unit: "学时", count: hours },
    学分: { unit: "学分", count: credits },
    缺席: { unit: "次", count: absences },
    缺后续: { unit: "次", count: missingFollowUps },
  }),
);

/** What one subject did of one measure. Of several (任一) the sum: one of any kind is enough. */
export function measured(measure: Measure, subject: Subject, facts: Facts): number | Problem {
  if ("anyOf" in measure) {
    const each = measure.anyOf.map((one) => measured(one, subject, facts));
    return each.find(isProblem) ?? sum(each as number[]);
  }
  const { kind, filters } = measure;
  return special.get(kind)?.count(filters, subject, facts) ?? records(kind, filters, subject, facts);
}

/** 学时, 节, 次 … of a measure; 项 for several kinds together. */
export function unitOf(measure: Measure, { school }: Facts): string {
  if ("anyOf" in measure) return "项";
  if (measure.kind === "学分") {
    return school.term.creditTables?.find(({ name }) => name === measure.filters.折算表?.[0])?.unit ?? "学分";
  }
  const kind = Object.values(kinds).find(({ label }) => label === measure.kind);
  return special.get(measure.kind)?.unit ?? kind?.unit ?? "项";
}

function records(kind: string, filters: Filters, { teacher, group }: Subject, facts: Facts): number | Problem {
  const name = kindNamed(kind);
  if (isProblem(name)) return name;
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

/** 学时 of the records, and what 外部总数 brings from before the tool: {名称: 已修学时, 范围: 林秋野}. */
function hours(filters: Filters, { teacher }: Subject, facts: Facts): number | Problem {
  const [filter] = Object.keys(filters);
  if (filter !== undefined) return problem("query/unknown-field", { kind: "学时", field: filter, nearest: undefined });
  if (!teacher) return 0;
  return hoursOf(teacher, facts) + opening("已修学时", fullName(teacher), facts);
}

/** A balance counts in the windows that contain its day; one without a day in none but the period's. */
const opening = (name: string, who: string, facts: Facts): number =>
  sum(facts.inDays.outsideTotals.filter((t) => t.name === name && t.range === who).map(({ value }) => value));

function credits({ 折算表: tables, 归类: category, ...others }: Filters, { teacher }: Subject, facts: Facts) {
  const known = facts.school.term.creditTables ?? [];
  const table = tables === undefined && known.length === 1 ? known[0] : known.find(({ name }) => name === tables?.[0]);
  const names = known.map(({ name }) => name);
  if (!table)
    return problem("query/unknown-table", {
      name: tables?.[0] ?? "",
      nearest: nearest(tables?.[0] ?? "", names),
      known: names,
    });
  const [unknown] = Object.keys(others);
  if (unknown) return problem("query/unknown-field", { kind: "学分", field: unknown, nearest: undefined });
  if (!teacher) return 0;
  const found = creditsOf(teacher, table, category?.[0], facts);
  const brought = category === undefined ? opening("已修学分", fullName(teacher), facts) : 0;
  return isProblem(found) ? found : sum(found.map(({ value }) => value)) + brought;
}

/** Activities they were due at and missed, e.g. 指标: 缺席, 计划: …, 至多: 0 for a plan attended in full. */
function absences(filters: Filters, { teacher }: Subject, facts: Facts): number | Problem {
  const selection = makeSelection("activities", filters, facts);
  if (isProblem(selection)) return selection;
  const all = selection.select(facts).map((activity) => attendanceOf(activity as never, facts.school));
  return teacher ? all.filter((a) => a.due.includes(teacher) && !a.present.includes(teacher)).length : 0;
}

/** 外出培训 after which they shared nothing, e.g. 指标: 缺后续, 至多: 0. */
function missingFollowUps(filters: Filters, { teacher }: Subject, facts: Facts): number | Problem {
  const selection = makeSelection("trainings", filters, facts);
  if (isProblem(selection)) return selection;
  const { roster } = facts.school;
  return selection.select(facts).filter((record) => {
    const { trainees, followUps = [], from, to = from } = record as Facts["inDays"]["trainings"][number];
    const went = roster.people(
      trainees.map(({ mention }) => mention),
      to,
    );
    const shared = roster.people(
      followUps.map((followUp) => followUp.teacher),
      to,
    );
    return teacher !== undefined && went.includes(teacher) && !shared.includes(teacher);
  }).length;
}

const groupsKnown = new WeakMap<Facts, Map<string, Facts>>();

function groupFacts(facts: Facts, group: string): Facts {
  const all = groupsKnown.get(facts) ?? new Map<string, Facts>();
  groupsKnown.set(facts, all);
  const found = all.get(group) ?? gatherFacts(facts.school, { from: facts.scope.from, to: facts.scope.to, group });
  all.set(group, found);
  return found;
}
