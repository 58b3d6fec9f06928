import type { Kind, Span } from "../records/define-kind.ts";
import type { Expense } from "../records/kinds/expense.ts";
import { type AnyRecord, type KindName, kinds, type Records } from "../records/kinds/index.ts";
import type { Observation } from "../records/kinds/observation.ts";
import type { Paper } from "../records/kinds/paper.ts";
import type { Project } from "../records/kinds/project.ts";
import type { Settings } from "../records/settings/settings.ts";
import { compareDays, latestDay } from "../zh/dates.ts";
import { lazily } from "./once-per.ts";
import { runsOf } from "./project-runs.ts";
import type { School } from "./school.ts";
import { countsWithin, isReviewedOut, overlaps } from "./scope.ts";

/** Kinds that describe the school and are valid over time: their own dates do not put them in or out. */
const standing = new Set<KindName>(["teachers", "groups"]);
const names = Object.keys(kinds) as KindName[];

/** The records that count for these days, of the whole school (domain.md 7.2). */
export function recordsInDays({ records, settings }: School, days: Span): Records {
  const own: { readonly [Name in KindName]?: (record: never) => boolean } = {
    observations: ({ month }: Observation) => month === undefined || isIn(firstDayOf(month, settings), days),
    projects: (project: Project) => isRecent(project, days),
    expenses: ({ year }: Expense) => isWithinYear(year, days, settings),
  };
  const isOurs = ({ authors }: Paper) => authors[0]?.unit === undefined || settings.outsideFirst === "计";
  const counts = (name: KindName) => (record: AnyRecord) =>
    !isReviewedOut(record) &&
    (name !== "papers" || isOurs(record as Paper)) &&
    (standing.has(name) || countsWithin(record, kinds[name] as Kind, days, settings)) &&
    (record.countedIn !== undefined || (own[name]?.(record as never) ?? true));
  const counted = (name: KindName) => (records[name] as readonly AnyRecord[]).filter(counts(name));
  const found = lazyRecords((name) => (name === "plans" ? followed() : counted(name)));
  const followed = () => {
    const own = new Set(counted("plans"));
    const names = new Set(found.activities.map(({ plan }) => plan));
    return records.plans.filter(
      (plan) => own.has(plan) || (!isReviewedOut(plan) && names.has(plan.name) && (plan.date ?? "") <= days.to),
    );
  };
  return found;
}

/** A list of each kind, made when it is first asked for: most figures look at one kind alone. */
export function lazyRecords(pick: (name: KindName) => readonly AnyRecord[]): Records {
  const all = {};
  for (const name of names) Object.defineProperty(all, name, { enumerable: true, get: lazily(() => pick(name)) });
  return all as Records;
}

const isIn = (day: string, { from, to }: Span) => from <= day && day <= to;

/** A month's total counts on one day, the first that lies in a term, else in the period: never in two terms. */
function firstDayOf(month: string, { period }: Settings): string {
  const days = { from: `${month}-01`, to: `${month}-31` };
  const terms = (period.terms ?? []).toSorted((a, b) => compareDays(a.from, b.from));
  const first = [...terms, period].find((span) => overlaps(span, days));
  return first && first.from > days.from ? first.from : days.from;
}

/** 年度 of an expense: 2024 or 2024年度 is the calendar year, 2024学年 from September; another name is the period's. */
function isWithinYear(year: string, days: Span, { period }: Settings): boolean {
  const [, number, of] = /^(\d{4})(年?度?|学年度?)$/.exec(year) ?? [];
  if (number === undefined || year === period.name) return true;
  const next = String(Number(number) + 1);
  const span = of?.startsWith("学年")
    ? { from: `${number}-09-01`, to: `${next}-08-31` }
    : { from: `${number}-01-01`, to: `${number}-12-31` };
  return overlaps(span, days);
}

/** Running within the days, or with a milestone in them. One without any date counts like other undated records. */
function isRecent(project: Project, days: Span): boolean {
  const { progress = [], from } = project;
  if (from === undefined && progress.length === 0) return true;
  const isRunning = runsOf(project).some(({ start, end }) =>
    overlaps({ from: start, to: end?.day ?? latestDay }, days),
  );
  return isRunning || progress.some(({ date }) => isIn(date, days));
}
