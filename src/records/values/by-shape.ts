import * as z from "zod";
import { type Data, shapeOf } from "../../source/document.ts";
import { type Fields, type FieldType, shape, type ValuesOf } from "../field.ts";
import type { Syntax } from "../syntax.ts";

interface Shapes<T> {
  readonly text?: FieldType<T>;
  readonly map?: FieldType<T>;
  readonly list?: FieldType<T>;
}

/** Reads a value by how it is written, so that a mistake is explained for that form and not for all. */
export function byShape<T>(words: string, shapes: Shapes<T>): FieldType<T> {
  const schema = z.unknown().transform((raw, context) => {
    const found = shapeOf(raw as Data);
    const chosen = shapes[found];
    if (!chosen) {
      const expected = Object.keys(shapes) as ("text" | "map" | "list")[];
      const params = { code: "record/wrong-shape", args: { expected, found } };
      context.issues.push({ code: "custom", params, input: raw, message: "" } as never);
      return z.NEVER;
    }
    const result = chosen.schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues.map(stopping) as never[]));
    return z.NEVER;
  });
  const fields = shapes.map?.fields ?? shapes.list?.fields;
  return { words, schema: schema as unknown as z.ZodType<T>, syntax: syntaxOf(shapes), ...(fields && { fields }) };
}

/** zod goes on after an unknown key, and would hand nothing to the transforms that follow: so it is worded as custom. */
const stopping = (issue: z.core.$ZodIssue): object =>
  issue.code === "unrecognized_keys" ? { ...issue, code: "custom", params: { unknownKeys: issue.keys } } : issue;

function syntaxOf<T>({ text, map, list }: Shapes<T>): Syntax {
  const syntaxes = { text: text?.syntax.text, map: map?.syntax.map, list: list?.syntax.list };
  return Object.fromEntries(Object.entries(syntaxes).filter(([, syntax]) => syntax !== undefined));
}

/** A map with named keys. */
export const map = <F extends Fields>(fields: F): FieldType<ValuesOf<F>> => {
  const inner: FieldType<ValuesOf<F>> = {
    words: "一组“名称: 内容”",
    schema: shape(fields),
    syntax: { map: { fields } },
    fields,
  };
  return byShape("一组“名称: 内容”", { map: inner });
};

/** A map whose keys a person chooses. */
export const mapOf = <T>(words: string, value: FieldType<T>): FieldType<{ readonly [key: string]: T }> => {
  const schema = z.record(z.string(), value.schema) as unknown as z.ZodType<{ readonly [key: string]: T }>;
  return byShape(words, { map: { words, schema, syntax: { map: { rest: value.syntax } } } });
};

/** A list of values; one value alone is a list of one. */
export function listOf<T>(item: FieldType<T>): FieldType<readonly T[]> {
  const one: FieldType<readonly T[]> = { ...item, schema: item.schema.transform((value) => [value]) };
  const list: FieldType<readonly T[]> = { ...item, schema: z.array(item.schema), syntax: { list: item.syntax } };
  const read = byShape<readonly T[]>(`${item.words}；可写多个`, { text: one, map: one, list });
  return { ...item, ...read };
}
