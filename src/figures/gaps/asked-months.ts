import type { NamedSpan, Settings } from "../../records/settings/settings.ts";
import type { Span } from "../../records/span.ts";
import { leastDays, teachingDaysIn } from "../../school/teaching-weeks.ts";
import { termsOf } from "../../school/terms.ts";
import { monthsOf } from "../months-of.ts";

/** A month of the days counted, and whether work is asked in it. */
export interface AskedMonth extends NamedSpan {
  readonly isAsked: boolean;
}

export const askedMonths = (days: Span, settings: Settings): readonly AskedMonth[] =>
  monthsOf(days).map((month) => ({ ...month, isAsked: isAskedIn(month, settings) }));

/**
 * Whether work is asked in a month or in a part of it: it has as many teaching days as a teaching week (domain.md 12.5).
 * Where term.yaml names no 学期, July and August are the holidays.
 */
export function isAskedIn({ from, to }: Span, settings: Settings): boolean {
  if (termsOf(settings).length > 0) return teachingDaysIn({ from, to }, settings).length >= leastDays;
  const month = from.slice(5, 7);
  return from <= to && month !== "07" && month !== "08";
}

/** Whether something counts in a month: that of its last day, as in any period (domain.md 12.13). */
export const endsIn = ({ from, to }: Span, when: Span | undefined): boolean =>
  when !== undefined && from <= when.to && when.to <= to;

/** The months that are shown: those in which work is asked, and those that have some all the same. */
export const monthsShown = (months: readonly AskedMonth[], lines: readonly { readonly counts: readonly number[] }[]) =>
  months.map(({ isAsked }, i) => isAsked || lines.some(({ counts }) => counts[i]! > 0));
