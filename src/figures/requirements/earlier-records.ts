import { type AnyRecord, kindOf } from "../../records/kinds/index.ts";
import { overlaps, type Span } from "../../records/span.ts";
import { figuresOfOthers, isBroughtAlong } from "../../school/brought-along.ts";
import { datedKinds, stillValid } from "../../school/kept-records.ts";
import type { School } from "../../school/school.ts";
import { daysBefore, needsEarlier } from "./window-spans.ts";

/**
 * The days before the report of which a window has no record: no included one, and nothing brought along (已修学时),
 * where that can be brought. `undefined` if it has some, or needs none (domain.md 12.2).
 */
export function daysLacking(window: Span, school: School, isBrought: boolean): Span | undefined {
  if (!needsEarlier(window, school.settings)) return undefined;
  const before = daysBefore(window, school.settings);
  const kept = stillValid(school, school.settings.period.from);
  const isThere = datedKinds.some((name) =>
    (school.records[name] as readonly AnyRecord[]).some((record) => {
      const { when, belongs = () => true } = kindOf(name);
      const span = when(record as never);
      // A month stands for its first day of school (domain.md 12.8).
      const isBefore =
        span !== undefined && overlaps(span, before) && belongs(record as never, before, school.settings);
      return isBefore && !kept.has(record) && !figuresOfOthers(school).has(record);
    }),
  );
  return isThere || (isBrought && isBroughtAlong(before, school)) ? undefined : before;
}
