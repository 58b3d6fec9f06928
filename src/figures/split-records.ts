import { fieldUnder } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import { entriesIn } from "../school/events-of.ts";
import type { Facts } from "./facts.ts";

/**
 * Each record once for every entry of a list in it, with that entry alone (展开); of events those of the days counted. One
 * without entries stays as it is. `undefined` if the kind has no such key.
 */
export function splitRecords(
  name: KindName,
  records: readonly AnyRecord[],
  label: string,
  { scope, school }: Facts,
): readonly AnyRecord[] | undefined {
  const key = fieldUnder(kindOf(name), label);
  if (key === undefined) return undefined;
  return records.flatMap((record) => {
    const entries = entriesIn(name, record, key, scope, school.settings).filter((entry) => entry !== undefined);
    return entries.length === 0 ? [record] : entries.map((entry) => ({ ...record, [key]: [entry] }) as AnyRecord);
  });
}
