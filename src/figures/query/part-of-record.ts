import { valueUnder } from "../../records/define-kind.ts";
import type { AnyRecord } from "../../records/kinds/index.ts";
import type { Facts } from "../facts.ts";
import { type Attribute, unstated } from "./attributes.ts";

/** What a question asks of one attribute: its values, as records hold them, of which one is enough. */
export interface Condition {
  readonly attribute: Attribute;
  readonly wanted: readonly string[];
}

/**
 * What conditions leave of a record. If one is on a key of a list's entries (人员结果=优秀, 安排形式=讲座), only the entries
 * that meet it are left. Nothing is left if the record, or every entry, does not meet the conditions.
 */
export function partOf(
  record: AnyRecord,
  conditions: readonly Condition[],
  exceptions: readonly Condition[],
  facts: Facts,
): AnyRecord | undefined {
  let left = record;
  for (const condition of conditions) {
    const entries = entriesOf(left, condition);
    const kept = entries?.list.filter((entry) => meets(entries.valuesOf(entry), condition, facts));
    if (kept ? kept.length === 0 : !meets(condition.attribute.valuesOf(left, facts), condition, facts))
      return undefined;
    if (entries && kept!.length < entries.list.length) left = { ...left, [entries.key]: kept };
  }
  return exceptions.length === 0 ? left : without(left, exceptions, facts);
}

/** The record without the entries that meet all exceptions; nothing if it meets them itself, or if no entry is left. */
function without(record: AnyRecord, exceptions: readonly Condition[], facts: Facts): AnyRecord | undefined {
  const whole = exceptions.filter((one) => !entriesOf(record, one));
  if (!whole.every((one) => meets(one.attribute.valuesOf(record, facts), one, facts))) return record;
  const inEntries = exceptions.flatMap((one) => {
    const entries = entriesOf(record, one);
    return entries ? [{ ...entries, one }] : [];
  });
  const [first] = inEntries;
  if (!first) return undefined;
  const kept = first.list.filter((e) => !inEntries.every(({ one, valuesOf }) => meets(valuesOf(e), one, facts)));
  return kept.length === 0 ? undefined : { ...record, [first.key]: kept };
}

/** The list whose entries a condition is about. People named in a record are no entries. */
function entriesOf(record: AnyRecord, { attribute: { entry } }: Condition) {
  const list = entry && valueUnder(record, entry.list);
  if (!entry || !Array.isArray(list) || list.some((one) => "notes" in one)) return undefined;
  return { key: entry.list, list: list as readonly unknown[], valuesOf: entry.valuesOf };
}

/** Words by which a question asks for records without a value. */
export const absence = new Set([unstated, "无"]);

function meets(values: readonly string[], { attribute, wanted }: Condition, { school }: Facts): boolean {
  const key = attribute.field?.value.ownWords;
  const bases = values.map((value) => key && school.settings[key]?.[value]?.as);
  return wanted.some((want) =>
    absence.has(want) ? values.length === 0 : values.includes(want) || bases.includes(want),
  );
}
