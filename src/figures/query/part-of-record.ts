import type { AnyRecord } from "../../records/kinds/index.ts";
import type { Facts } from "../facts.ts";
import { type Attribute, unstated } from "./attributes.ts";

/** Words a value must be one of, as records hold them. */
export interface Condition {
  readonly attribute: Attribute;
  readonly wanted: readonly string[];
}

/**
 * What conditions leave of a record: asked by a key of a list's entries (人员结果=优秀, 安排形式=讲座), only those entries.
 * Nothing when the record, or every entry, does not meet them.
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
    if (!entries) {
      if (!meets(condition.attribute.valuesOf(left, facts), condition, facts)) return undefined;
      continue;
    }
    const kept = entries.list.filter((entry) => meets(entries.valuesOf(entry), condition, facts));
    if (kept.length === 0) return undefined;
    if (kept.length < entries.list.length) left = { ...left, [entries.key]: kept };
  }
  return exceptions.length === 0 ? left : without(left, exceptions, facts);
}

/** The record less the entries that meet the exceptions; nothing when it meets them itself, or no entry is left. */
function without(record: AnyRecord, exceptions: readonly Condition[], facts: Facts): AnyRecord | undefined {
  const whole = exceptions.filter((one) => !entriesOf(record, one));
  if (!whole.every((one) => meets(one.attribute.valuesOf(record, facts), one, facts))) return record;
  const [first, ...others] = exceptions.flatMap((one) => {
    const entries = entriesOf(record, one);
    return entries ? [{ ...entries, one }] : [];
  });
  if (!first) return undefined;
  const kept = first.list.filter(
    (e) => ![first, ...others].every(({ one, valuesOf }) => meets(valuesOf(e), one, facts)),
  );
  return kept.length === 0 ? undefined : { ...record, [first.key]: kept };
}

/** The list whose entries a condition is about; people named in a record are no entries. */
function entriesOf(record: AnyRecord, { attribute: { entry } }: Condition) {
  const list = entry && (record as unknown as { [key: string]: unknown })[entry.list];
  if (!entry || !Array.isArray(list) || list.some((one) => "notes" in one)) return undefined;
  return { key: entry.list, list: list as readonly unknown[], valuesOf: entry.valuesOf };
}

/** How a question asks for what is not written. */
export const absence = new Set([unstated, "无"]);

function meets(values: readonly string[], { attribute, wanted }: Condition, { school }: Facts): boolean {
  const key = attribute.field?.value.ownWords;
  const own = key && school.settings[key];
  const bases = values.map((value) => own?.[value]?.as);
  return wanted.some((want) =>
    absence.has(want) ? values.length === 0 : values.includes(want) || bases.includes(want),
  );
}
