import { type Kind, valueUnder } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import type { Span } from "../records/span.ts";
import { highestOnly } from "./highest-award.ts";
import type { School } from "./school.ts";
import { countsWithin } from "./scope.ts";
import { selectRecords } from "./select-records.ts";

/** The records that count for these days, of the whole school (domain.md 7.2). */
export function recordsInDays({ records, settings }: School, days: Span): Records {
  const counts = (kind: Kind, record: AnyRecord) => {
    const { counts: isOurs = () => true, existsOn } = kind;
    return isOurs(record as never, settings) && (existsOn !== undefined || countsWithin(record, kind, days, settings));
  };
  const found: Records = selectRecords((name) => {
    const kind = kindOf(name);
    const { namedBy, when } = kind;
    const names = new Set(
      namedBy && found[namedBy.kind as KindName].map((record) => valueUnder(record, namedBy.field)),
    );
    const isNamed = (record: AnyRecord) =>
      namedBy && names.has(valueUnder(record, namedBy.as)) && (when(record as never)?.from ?? "") <= days.to;
    return (records[name] as readonly AnyRecord[]).filter((record) => counts(kind, record) || isNamed(record));
  });
  return found;
}

/** The same; but if the school counts 就高, only the highest of several awards of one work. */
export function countedInDays(school: School, days: Span): Records {
  const found = recordsInDays(school, days);
  return selectRecords((name) => (kindOf(name).mayCountHighestOnly ? highestOnly(found.awards, school) : found[name]));
}
