import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import type { Span } from "../records/span.ts";
import { highestOnly } from "./highest-award.ts";
import type { School } from "./school.ts";
import { countsWithin } from "./scope.ts";
import { selectRecords } from "./select-records.ts";

/** The records that count for these days, of the whole school (domain.md 7.2). */
export function recordsInDays({ records, settings }: School, days: Span): Records {
  const found: Records = selectRecords((name) => {
    const own = records[name].filter((record) => counts(name, record));
    return kindOf(name).namedBy ? [...own, ...namedIn(name, new Set(own))].sort(inOrderOf(records[name])) : own;
  });
  const counts = (name: KindName, record: AnyRecord) => {
    const { counts: isOurs = () => true, existsOn, belongs = () => true } = kindOf(name);
    return (
      isOurs(record as never, settings) &&
      (existsOn !== undefined || countsWithin(record, kindOf(name), days, settings)) &&
      (record.countedIn !== undefined || belongs(record as never, days, settings))
    );
  };
  /** Those that do not count by themselves, and that a record of these days names. */
  const namedIn = (name: KindName, own: ReadonlySet<AnyRecord>) => {
    const { namedBy, when } = kindOf(name);
    const names = new Set(found[namedBy!.kind as KindName].map((record) => writtenUnder(record, namedBy!.field)));
    const others = (records[name] as readonly AnyRecord[]).filter((record) => !own.has(record));
    return others.filter((record) => {
      const { from = "" } = when(record as never) ?? {};
      return names.has(writtenUnder(record, namedBy!.as)) && from <= days.to;
    });
  };
  return found;
}

const writtenUnder = (record: AnyRecord, field: string) =>
  (record as unknown as { readonly [key: string]: unknown })[field];

const inOrderOf = (all: readonly AnyRecord[]) => (a: AnyRecord, b: AnyRecord) => all.indexOf(a) - all.indexOf(b);

/** The same, of several awards of one work the highest alone where the school wants it so (就高). */
export function countedInDays(school: School, days: Span): Records {
  const found = recordsInDays(school, days);
  return selectRecords((name) => (kindOf(name).mayCountHighestOnly ? highestOnly(found.awards, school) : found[name]));
}
