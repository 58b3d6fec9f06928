import type { Kind } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Settings } from "../records/settings/settings.ts";
import { overlaps, type Span } from "../records/span.ts";
import { addDays, type Day } from "../zh/dates.ts";

/** What one set of figures is about: days, and optionally a campus, a group or a person. */
export interface Scope extends Span {
  readonly group?: string;
  readonly campus?: string;
  readonly teacher?: Teacher;
}

/** Whether a scope is of the whole school. */
export const isWhole = ({ group, campus, teacher }: Scope): boolean =>
  group === undefined && campus === undefined && teacher === undefined;

/** The whole period of a term: from its first day, or from the day after 上期统计截止 (domain.md 12.7), up to 统计截止. */
export const wholePeriod = ({ period, cutOff, previousCutOff }: Settings): Span => ({
  from: previousCutOff !== undefined && previousCutOff < period.from ? addDays(previousCutOff, 1) : period.from,
  to: cutOff < period.to ? cutOff : period.to,
});

/** Whether a record counts for these days: by its date, or by 计入 if it was handed in late (domain.md 7.2). */
export function countsWithin(record: AnyRecord, kind: Kind, { from, to }: Span, settings: Settings): boolean {
  const span = kind.when(record as never);
  if (isMoved(record, kind, settings)) {
    const named = spanNamed(record.countedIn!, settings);
    return named !== undefined && from <= named.from && named.from <= to;
  }
  return span === undefined || overlaps(span, { from, to });
}

/** Whether 计入 moves a record: into days that do not hold its own date, or out of all days. */
export function isMoved({ countedIn, ...record }: AnyRecord, kind: Kind, settings: Settings): boolean {
  if (countedIn === undefined) return false;
  const [own, named] = [kind.when(record as never), spanNamed(countedIn, settings)];
  return named === undefined || own === undefined || !overlaps(own, named);
}

/** The period or one of its terms by name. */
export function spanNamed(name: string, { period }: Settings): Span | undefined {
  return [period, ...(period.terms ?? [])].find((span) => span.name === name);
}

/** The day that decides who belonged to a group for a record: when it happened, else the end of the days counted. */
export const dayOf = (name: KindName, record: AnyRecord, { to }: Span): Day =>
  kindOf(name).when(record as never)?.from ?? to;
