import { type AnyRecord, type KindName, kindOf } from "./kinds/index.ts";

/** What a record says under some of its fields, as one text to compare. */
export const keyOf = (record: AnyRecord, fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => (record as unknown as { [key: string]: unknown })[field] ?? null));

/** Whether two records of a kind say the same in every field, which `duplicate-record` reports. */
export const isRepeat = (name: KindName, one: AnyRecord, other: AnyRecord): boolean => {
  const fields = Object.keys(kindOf(name).fields);
  return keyOf(one, fields) === keyOf(other, fields);
};
