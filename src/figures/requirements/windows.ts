import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { NamedSpan } from "../../records/settings/settings.ts";
import { overlaps, type Span } from "../../records/span.ts";
import type { School } from "../../school/school.ts";
import { type Scope, wholePeriod } from "../../school/scope.ts";
import { teachingDaysIn, teachingWeeks } from "../../school/teaching-weeks.ts";
import { addDays, type Day, dayNumber, earlierDay, earliestDay, latestDay } from "../../zh/dates.ts";
import { type Facts, factsBetween } from "../facts.ts";
import { type CountedFrom, daysLacking, type Lacking } from "./earlier-records.ts";
import type { WindowState } from "./outcome.ts";
import {
  beganBefore,
  cycleName,
  daysBefore,
  fewDays,
  knowsWindows,
  type WindowSpan,
  windowSpans,
} from "./window-spans.ts";

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
  /** The days before the report that count in it (domain.md 12.2). */
  readonly earlier: Span | undefined;
}

/** A window in which nobody is compared, and why. */
export interface UnjudgedWindow {
  readonly span: NamedSpan;
  /** `--from` leaves out its first days; records of days before the report are lacking; it is of other years. */
  readonly reason: "asked in part" | "records lacking" | "other years";
  /** The days whose records are lacking. */
  readonly lacking?: Lacking | undefined;
}

interface Windows {
  readonly windows: readonly Window[];
  readonly unjudged: readonly UnjudgedWindow[];
}

/** The windows of a requirement: terms, years, weeks or months of term time, or a cycle of years (domain.md 7.14, 12.1). */
export function windowsOf(requirement: Requirement, facts: Facts, counted: CountedFrom): Windows | Mistake {
  const { school, scope } = facts;
  const { per, name } = requirement;
  if (per === "周期" && !requirement.cycle) return noCycle.of({ requirement: name }, ["每"]);
  if (!knowsWindows(requirement, school.settings)) return noTerms.of({ requirement: name, per }, ["每"]);
  const spans = windowSpans(requirement, school.settings);
  const asked = spans.filter((span) => overlaps(span, { from: scope.from, to: lastDay(school, scope) }));
  const whole = asked.filter((span) => !isCut(span, school, scope));
  const windows = whole.map((span) => {
    const { settings } = school;
    const earlier = beganBefore(span, settings) ? daysBefore(span, settings) : undefined;
    return { span, state: stateOf(span, school, scope, counted), facts: factsOf(span, school, scope), earlier };
  });
  const unjudged = asked.flatMap((span): UnjudgedWindow[] => {
    if (!whole.includes(span)) return [{ span, reason: "asked in part" }];
    const lacking = isOver(span, school, scope) ? daysLacking(span, school, counted) : undefined;
    return lacking ? [{ span, reason: "records lacking", lacking }] : [];
  });
  return { windows, unjudged: spans.length > 0 ? unjudged : otherYears(requirement) };
}

/** A cycle or a rule that no day of the period belongs to. */
function otherYears({ per, name, cycle, from = earliestDay, to = latestDay }: Requirement): UnjudgedWindow[] {
  const span = per === "周期" && cycle ? { name: cycleName(cycle), ...cycle } : { name, from, to };
  return [{ span, reason: "other years" }];
}

/** Teaching weeks that are over and lie whole in the days counted; none without 学期 in term.yaml (domain.md 12.1). */
export const weeksOf = ({ school, scope }: Facts): readonly NamedSpan[] =>
  teachingWeeks(school.settings).filter(
    (week) => scope.from <= week.from && isOver({ ...week, ends: week.to, byTeachingDays: true }, school, scope),
  );

/** The last day that is counted: 统计截止, or an earlier `--to`. */
const lastDay = ({ settings }: School, { to }: Scope): Day => earlierDay(wholePeriod(settings).to, to);

/** Whether `--from` leaves out the first days of a window; of a week or a month, days on which there was school. */
function isCut({ from, byTeachingDays }: WindowSpan, { settings }: School, scope: Scope): boolean {
  if (scope.from <= wholePeriod(settings).from || scope.from <= from) return false;
  return !byTeachingDays || teachingDaysIn({ from, to: addDays(scope.from, -1) }, settings).length > 0;
}

function stateOf(span: WindowSpan, school: School, scope: Scope, counted: CountedFrom): WindowState {
  if (!isOver(span, school, scope)) return "open";
  return daysLacking(span, school, counted) ? "unjudged" : "ended";
}

type Ending = NamedSpan & Pick<WindowSpan, "ends" | "byTeachingDays">;

/** Whether a window is over on the last day that is counted, or as good as over when the report closes (domain.md 12.1). */
function isOver(span: Ending, school: School, scope: Scope): boolean {
  const { settings } = school;
  const last = lastDay(school, scope);
  if (span.ends <= last) return true;
  // --to closes nothing.
  if (span.from > last || last < wholePeriod(settings).to) return false;
  if (span.byTeachingDays) return !teachingDaysIn(span, settings).some((day) => day > last);
  return span.ends <= settings.period.to && dayNumber(span.ends) - dayNumber(last) <= fewDays;
}

/** Facts of the whole school for the days that count in a window, up to the last that is counted. */
const factsOf = ({ counts }: WindowSpan, school: School, scope: Scope): Facts =>
  factsBetween(school, counts.from, earlierDay(counts.to, lastDay(school, scope)));
