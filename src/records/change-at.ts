import { valueUnder } from "./define-kind.ts";

/** Where a field stands in a record: under a key of its own, or inside the entries of one: 进程 日期. */
export type FieldPath = readonly [string] | readonly [string, string];

/** A record with `change` made in every map that holds the field; the record itself where nothing changes. */
export function changeAt<R extends object>(
  record: R,
  [key, inner]: FieldPath,
  change: <H extends object>(holder: H, field: string) => H,
): R {
  if (inner === undefined) return change(record, key);
  const value = valueUnder(record, key) as object | readonly object[] | undefined;
  if (value === undefined) return record;
  const entries = [value].flat();
  const changed = entries.map((entry) => change(entry, inner));
  if (changed.every((entry, i) => entry === entries[i])) return record;
  return { ...record, [key]: Array.isArray(value) ? changed : changed[0] };
}
