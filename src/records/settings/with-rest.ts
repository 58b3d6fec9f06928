import * as z from "zod";
import { type Field, type FieldType, scalar, type ValuesOf, wholePart } from "../field.ts";
import { byShape, listOf } from "../values/by-shape.ts";
import { partsOfText, splitNames } from "../values/people.ts";
import { text } from "../values/text.ts";

/** Conditions a record must meet, by joined label: {形式: [集体备课], 发表级别: [省级, 市级]}. */
export type Filters = { readonly [label: string]: readonly string[] };

/** What may be written for a condition: 县级, 县级、市级 or a list. */
export const filterValue = byShape<readonly string[]>("一个或几个词", {
  text: scalar("文字", splitNames, {}, partsOfText),
  list: listOf(text),
});

/** A map of known fields whose other keys are kept as filters. */
export function withRest<F extends { readonly [name: string]: Field }>(fields: F, words: string) {
  const entries = Object.entries(fields);
  const byLabel = Object.fromEntries(
    entries.map(([, f]) => [f.label, f.required ? f.value.schema : f.value.schema.optional()]),
  );
  const schema = z
    .object(byLabel)
    .catchall(filterValue.schema)
    .transform((read) => {
      const known = new Set(entries.map(([, f]) => f.label));
      const rest = Object.entries(read as { [key: string]: readonly string[] }).filter(([key]) => !known.has(key));
      const named = Object.fromEntries(
        entries.map(([name, f]) => [name, (read as { [key: string]: unknown })[f.label]]),
      );
      const filters = Object.fromEntries(rest) as Filters;
      return { ...named, filters } as unknown as ValuesOf<F> & { readonly filters: Filters };
    });
  const inner = {
    words,
    schema,
    fields,
    syntax: { map: { fields, rest: filterValue.syntax } },
    rest: filterValue,
    parts: wholePart,
  };
  return { value: byShape(words, { map: inner as FieldType<ValuesOf<F> & { readonly filters: Filters }> }) };
}
