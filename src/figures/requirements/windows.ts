import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { NamedSpan, Settings } from "../../records/settings/settings.ts";
import { overlaps, type Span } from "../../records/span.ts";
import { oncePer } from "../../school/once-per.ts";
import type { School } from "../../school/school.ts";
import { wholePeriod } from "../../school/scope.ts";
import { teachingWeeks, termsOf } from "../../school/teaching-weeks.ts";
import { addDays, type Day, earliestDay, latestDay, monthEnd } from "../../zh/dates.ts";
import { type Facts, gatherFacts } from "../facts.ts";
import type { WindowState } from "./outcome.ts";

const noTerms = defineMistake("query/no-terms", "error", {
  message: (a: { requirement: string; per: string }) => `要求“${a.requirement}”写着“每: ${a.per}”，但时段里没有写学期`,
  hint: () => "在“时段”下补“学期”，写明每学期的名称、起、止。",
  why: "每学期的要求，要知道学期的起止。",
  wrong: `时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n${demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学期")}`,
  right: `时段:\n  类型: 学年\n  名称: 2024学年\n  起: 2024-09-01\n  止: 2025-08-31\n  学期:\n    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}\n${demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学期")}`,
});

const noCycle = defineMistake("query/no-cycle", "error", {
  message: (a: { requirement: string }) => `要求“${a.requirement}”写着“每: 周期”，但没有写周期的起止`,
  hint: () => "补上“周期: {起: 2021-01-01, 止: 2025-12-31}”这样的一行。",
  why: "按周期的要求，要知道周期从哪一天到哪一天。",
  wrong: demand("对象: 专任教师, 指标: 学时, 至少: 360, 每: 周期"),
  right: demand("对象: 专任教师, 指标: 学时, 至少: 360, 每: 周期, 周期: {起: 2021-01-01, 止: 2025-12-31}"),
});

/** Days in which a requirement has to be reached, such as a term, and the facts of these days. */
export interface Window {
  readonly span: NamedSpan;
  readonly state: WindowState;
  readonly facts: Facts;
}

/** Windows that lie whole in the days asked about, and those of which only a part does. */
interface Windows {
  readonly whole: readonly Window[];
  readonly cut: readonly NamedSpan[];
}

/**
 * The windows of 每: terms, years, weeks or months of term time, or a cycle of years (domain.md 7.14). What is asked for a
 * term cannot be held against some of its days (`stats --from`), so only whole windows count.
 */
export function windowsOf(requirement: Requirement, facts: Facts): Windows | Mistake {
  const { per, name, from = earliestDay, to = latestDay } = requirement;
  if (per === "周期" && !requirement.cycle) return noCycle.of({ requirement: name }, ["每"]);
  const spans = spansOf(requirement, facts.school.settings);
  if (spans.length === 0) return noTerms.of({ requirement: name, per }, ["每"]);
  const valid = spans.filter((span) => overlaps(span, { from, to }));
  const terms = per === "周" || per === "月" ? termsOf(facts.school.settings) : [];
  const { whole, cut } = askedFor(valid, facts, terms);
  return { whole: whole.map((span) => ({ span, state: "ended", facts: factsOf(facts.school, span) })), cut };
}

/** Teaching weeks that lie whole in the days counted, up to 统计截止; none without 学期 in term.yaml. */
export const weeksOf = (facts: Facts): readonly NamedSpan[] =>
  askedFor(teachingWeeks(facts.school.settings), facts, termsOf(facts.school.settings)).whole;

/**
 * Of the spans begun by 统计截止, those that lie whole in the days asked about, and those that do in part. If there are
 * `terms`, only the days of a span in a term matter.
 */
function askedFor(spans: readonly NamedSpan[], { school, scope }: Facts, terms: readonly Span[]) {
  const days = wholePeriod(school.settings);
  const whole: NamedSpan[] = [];
  const cut: NamedSpan[] = [];
  for (const span of spans.filter(({ from }) => from <= days.to)) {
    const inTerms = terms.filter((term) => overlaps(term, span));
    const from = last([span.from, days.from, first(inTerms.map((term) => term.from)) ?? span.from])!;
    const to = first([span.to, days.to, last(inTerms.map((term) => term.to)) ?? span.to])!;
    if (from > to) continue;
    if (scope.from <= from && to <= scope.to) whole.push(span);
    else if (overlaps({ from, to }, scope)) cut.push(span);
  }
  return { whole, cut };
}
const first = (days: readonly Day[]) => days.toSorted()[0];
const last = (days: readonly Day[]) => days.toSorted().at(-1);

function spansOf({ per, cycle }: Requirement, settings: Settings): readonly NamedSpan[] {
  const { period } = settings;
  if (per === "学期") return termsOf(settings);
  if (per === "周") return teachingWeeks(settings);
  if (per === "月") return months(termsOf(settings));
  if (per === "周期")
    return cycle ? [{ name: `${cycle.from.slice(0, 4)}—${cycle.to.slice(0, 4)}年周期`, ...cycle }] : [];
  const years = period.type === "多年" && per !== "时段" ? wholeYearsOf(period, per) : [];
  return years.length > 0 ? years : [period];
}

/** The years that lie whole in a period of several; a 学年 may lack its summer holidays. */
function wholeYearsOf({ from, to }: NamedSpan, per: "学年" | "年度"): NamedSpan[] {
  const all: NamedSpan[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const [starts, ends, whole] =
      per === "学年"
        ? [`${year}-09-01`, `${year + 1}-08-31`, `${year + 1}-06-30`]
        : [`${year}-01-01`, `${year}-12-31`, `${year}-12-31`];
    if (from <= starts && whole <= to)
      all.push({ name: `${year}${per === "学年" ? "学年" : "年"}`, from: starts, to: ends });
  }
  return all;
}

function months(terms: readonly NamedSpan[]): NamedSpan[] {
  const names = new Set(terms.flatMap(({ from, to }) => monthsBetween(from.slice(0, 7), to.slice(0, 7))));
  return [...names].map((month) => ({
    name: `${+month.slice(0, 4)}年${+month.slice(5)}月`,
    from: `${month}-01`,
    to: monthEnd(month),
  }));
}

function monthsBetween(from: string, to: string): string[] {
  const all: string[] = [];
  for (let month = from; month <= to; month = addDays(monthEnd(month), 1).slice(0, 7)) all.push(month);
  return all;
}

/** Facts of the whole school for the days of a window, up to 统计截止. */
const factsOf = (school: School, { from, to }: NamedSpan): Facts =>
  factsBetween(school)(from)(first([to, wholePeriod(school.settings).to])!);

const factsBetween = oncePer((school: School) =>
  oncePer((from: Day) => oncePer((to: Day) => gatherFacts(school, { from, to }))),
);
