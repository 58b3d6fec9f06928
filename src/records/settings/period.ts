import type { Day } from "../../zh/dates.ts";
import type { Span } from "../span.ts";
import type { periodValue } from "./period-fields.ts";
import { periodName } from "./period-name.ts";

/** A span of days with a name. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/** A 学期; `cutOff` is the last day counted in it if that is not the last before the next one. */
interface TypedTerm extends NamedSpan {
  readonly cutOff?: Day | undefined;
}

export type TypedPeriod = ReturnType<typeof periodValue.schema.parse>;

/** 时段 with its days and its name. */
export interface Period extends NamedSpan {
  readonly type: TypedPeriod["type"];
  readonly terms: readonly TypedTerm[] | undefined;
  readonly holidays: readonly NamedSpan[] | undefined;
  /** The periods of the term files under 学期文件. */
  readonly years?: readonly NamedSpan[];
}

/** 时段 as it is typed with what follows from the term files it names, or the first of 起 and 止 that is lacking. */
export function wholePeriodOf(typed: TypedPeriod, files: Partial<Period> = {}): Period | "起" | "止" {
  const { from = files.from, to = files.to } = typed;
  if (from === undefined) return "起";
  if (to === undefined) return "止";
  const { type, name = periodName(type, { from, to }), terms = files.terms, holidays = files.holidays } = typed;
  return { type, name, from, to, terms, holidays, ...(files.years && { years: files.years }) };
}
