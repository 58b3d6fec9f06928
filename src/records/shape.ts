import * as z from "zod";
import { type Data, isMap } from "../source/document.ts";
import { type Accept, acceptOf, notAccepted } from "./accept.ts";
import type { Fields, FieldType, ValuesOf } from "./field.ts";

/** A map with Chinese keys; its value has the English names. */
export const shape = <F extends Fields>(fields: F): z.ZodType<ValuesOf<F>> =>
  z.strictObject(schemasByLabel(fields)).transform(byName(fields));

/** How a map is read: by its schema, and what is right in it without asking that. */
export type MapReader<T> = Pick<FieldType<T>, "schema" | "accept">;

/** The same map for `readMap`. */
export const mapReader = <F extends Fields>(fields: F): MapReader<ValuesOf<F>> => ({
  schema: shape(fields),
  accept: acceptMap(fields),
});

/** Accepts a map with Chinese keys in which nothing is wrong, as `shape` reads it. */
export function acceptMap<F extends Fields>(fields: F): Accept<ValuesOf<F>> {
  const keys = Object.entries(fields).map(([name, { label, value, required }]) => {
    return { name, label, required, accept: acceptOf(value) };
  });
  return (raw) => {
    if (!isMap(raw as Data)) return notAccepted;
    const read: { [name: string]: unknown } = {};
    let known = 0;
    for (const { name, label, required, accept } of keys) {
      const typed = (raw as { readonly [label: string]: unknown })[label];
      if (typed === undefined && required) return notAccepted;
      const value = typed === undefined ? undefined : accept(typed);
      if (value === notAccepted) return notAccepted;
      if (typed !== undefined) known++;
      read[name] = value;
    }
    return known === Object.keys(raw as object).length ? (read as ValuesOf<F>) : notAccepted;
  };
}

/** How the values of a map are read, by the labels of its keys. */
export const schemasByLabel = (fields: Fields): { [label: string]: z.ZodType } =>
  Object.fromEntries(
    Object.values(fields).map(({ label, value, required }) => [
      label,
      required ? value.schema : value.schema.optional(),
    ]),
  );

/** Gives the values of a read map the English names of its fields. */
export function byName<F extends Fields>(fields: F): (read: { readonly [label: string]: unknown }) => ValuesOf<F> {
  const entries = Object.entries(fields);
  return (read) => Object.fromEntries(entries.map(([name, { label }]) => [name, read[label]])) as ValuesOf<F>;
}
