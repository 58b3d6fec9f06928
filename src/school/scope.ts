import { counted } from "../records/counted-in.ts";
import type { Kind } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
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

/** Whether nobody knows in which period a record counts (domain.md 12.10). */
export const isUndated = (record: AnyRecord, { undated, when }: Kind): boolean =>
  undated === "counts nowhere" && record.countedIn === undefined && when(record as never) === undefined;

/**
 * Whether a record counts for these days: by its date, or by 计入 if it was handed in late (domain.md 7.2, 12.12). A kind may
 * look closer at the days of a record that counts by its date.
 */
export function countsWithin(record: AnyRecord, kind: Kind, days: Span, settings: Settings): boolean {
  if (isUndated(record, kind)) return false;
  const { when, events, belongs = () => true } = kind;
  const own = when(record as never);
  // 计入 of what has no days of its own but dated events stands in these.
  const how = counted(own, events && !own ? undefined : record.countedIn, days, settings);
  return how === "by name" || (how === "by date" && belongs(record as never, days, settings));
}

interface OnDay {
  readonly countedOn?: Day | undefined;
}

/** What a question about events inside a record leaves of it: it counts on their day. */
export const countedOn = (record: AnyRecord, day: Day | undefined): AnyRecord => {
  const left: AnyRecord & OnDay = Object.assign({ ...record }, { countedOn: day });
  return left;
};

/** The day that decides who belonged to a group for a record: when it happened, else the end of the days counted. */
export const dayOf = (name: KindName, record: AnyRecord & OnDay, { to }: Span): Day =>
  record.countedOn ?? kindOf(name).when(record as never)?.from ?? to;
