import * as z from "zod";
import { type Data, shapeOf } from "../../source/document.ts";
import { type Fields, shape, type Value, type ValuesOf } from "../field.ts";
import type { Form } from "../syntax.ts";

interface Shapes<T> {
  readonly text?: Value<T>;
  readonly map?: Value<T>;
  readonly list?: Value<T>;
}

/** Reads a value by how it is written, so that a mistake is explained for that form and not for all. */
export function byShape<T>(words: string, shapes: Shapes<T>): Value<T> {
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
  return { words, schema: schema as unknown as z.ZodType<T>, form: formOf(shapes), ...(fields && { fields }) };
}

/** zod goes on after an unknown key, and would hand nothing to the transforms that follow: so it is worded as custom. */
const stopping = (issue: z.core.$ZodIssue): object =>
  issue.code === "unrecognized_keys" ? { ...issue, code: "custom", params: { unknownKeys: issue.keys } } : issue;

function formOf<T>({ text, map, list }: Shapes<T>): Form {
  const forms = { text: text?.form.text, map: map?.form.map, list: list?.form.list };
  return Object.fromEntries(Object.entries(forms).filter(([, form]) => form !== undefined));
}

/** A map with named keys. */
export const map = <F extends Fields>(fields: F): Value<ValuesOf<F>> => {
  const inner: Value<ValuesOf<F>> = {
    words: "一组“名称: 内容”",
    schema: shape(fields),
    form: { map: { fields } },
    fields,
  };
  return byShape("一组“名称: 内容”", { map: inner });
};

/** A map whose keys a person chooses. */
export const mapOf = <T>(words: string, value: Value<T>): Value<{ readonly [key: string]: T }> => {
  const schema = z.record(z.string(), value.schema) as unknown as z.ZodType<{ readonly [key: string]: T }>;
  return byShape(words, { map: { words, schema, form: { map: { rest: value.form } } } });
};

/** A list of values; one value alone is a list of one. */
export function listOf<T>(item: Value<T>): Value<readonly T[]> {
  const one: Value<readonly T[]> = { ...item, schema: item.schema.transform((value) => [value]) };
  const list: Value<readonly T[]> = { ...item, schema: z.array(item.schema), form: { list: item.form } };
  const read = byShape<readonly T[]>(`${item.words}；可写多个`, { text: one, map: one, list });
  return { ...item, ...read };
}
