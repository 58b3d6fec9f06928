import { type DatedEvent, eventsIn } from "../records/counted-in.ts";
import { valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";

/**
 * The entries under a field of a record; of events those that count in these days (domain.md 12.11). An event without a date
 * counts with its record, but not if the record goes on before or after these days: nobody knows whether it lies in them.
 */
export function entriesIn(name: KindName, record: AnyRecord, field: string, days: Span, settings: Settings) {
  const entries = [valueUnder(record, field)].flat() as readonly unknown[];
  const kind = kindOf(name);
  if (!kind.events?.includes(field)) return entries;
  const own = kind.when(record as never);
  const goesOn = own !== undefined && own.from < own.to && (own.from < days.from || days.to < own.to);
  const events = entries.filter((one) => one !== undefined) as readonly DatedEvent[];
  const known = events.filter(({ date, countedIn }) => !goesOn || date !== undefined || countedIn !== undefined);
  return eventsIn(known, days, settings);
}
