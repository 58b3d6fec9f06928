import * as z from "zod";
import type { Fields, FieldType, ValuesOf } from "../field.ts";
import { byName, schemasByLabel } from "../shape.ts";
import { mapType } from "../values/by-shape.ts";
import { several } from "../values/names.ts";
import { text } from "../values/text.ts";

/** Conditions on records, by label: {形式: [集体备课], 发表级别: [省级, 市级]}. 发表级别 is 级别 within 发表. */
export type Filters = { readonly [label: string]: readonly string[] };

/** What may be written for a condition: 县级, 县级、市级 or a list. */
export const filterValue: FieldType<readonly string[]> = several("一个或几个词", text);

/** A map of named keys, in which every other key is a filter. */
export function withFilters<F extends Fields>(
  fields: F,
  words: string,
): FieldType<ValuesOf<F> & { readonly filters: Filters }> {
  const labels = new Set(Object.values(fields).map(({ label }) => label));
  const named = byName(fields);
  const filtersIn = (read: object) =>
    Object.fromEntries(Object.entries(read).filter(([label]) => !labels.has(label))) as Filters;
  const schema = z
    .object(schemasByLabel(fields))
    .catchall(filterValue.schema)
    .transform((read) => ({ ...named(read), filters: filtersIn(read) }));
  return mapType(words, schema, { fields, rest: filterValue });
}
