import * as z from "zod";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { type Data, shapeOf } from "../../source/document.ts";
import type { Syntax } from "../field.ts";
import { type Fields, type FieldType, partsOfItems, shape, type ValuesOf, wholePart } from "../field.ts";
import { keyWord, type OfField, type Shape, shapeWords } from "../of-field.ts";

export const wrongShape = defineMistake("record/wrong-shape", "error", {
  message: (a: OfField & { expected: readonly Shape[]; found: Shape; sample?: string | undefined }) =>
    `${keyWord(a)}应写成${a.expected.map((s) => shapeWords[s]).join("或")}，写成了${shapeWords[a.found]}`,
  hint: (a) => {
    if (a.sample) return `例如：${a.field}: ${a.sample}。`;
    return a.expected.includes("list") ? "每项另起一行，以“- ”开头。" : "直接写在冒号后面，不用括号和“- ”。";
  },
  why: "这一项只能写一段文字、一个列表或一组“名称: 内容”中的某一种。",
  wrong: lesson("课名: [《搭石》, 《落花生》]"),
  right: lesson("课名: 《搭石》"),
});

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
      const params = { mistake: wrongShape.of({ expected, found }) };
      context.issues.push({ code: "custom", params, input: raw, message: "" } as never);
      return z.NEVER;
    }
    const result = chosen.schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues.map(stopping) as never[]));
    return z.NEVER;
  });
  const fields = shapes.map?.fields ?? shapes.list?.fields;
  return {
    words,
    schema: schema as unknown as z.ZodType<T>,
    syntax: syntaxOf(shapes),
    parts: (typed) => (shapes[shapeOf(typed)]?.parts ?? wholePart)(typed),
    ...(fields && { fields }),
    ...(shapes.map?.rest && { rest: shapes.map.rest }),
  };
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
    parts: wholePart,
  };
  return byShape("一组“名称: 内容”", { map: inner });
};

/** A map whose keys a person chooses. */
export const mapOf = <T>(words: string, value: FieldType<T>): FieldType<{ readonly [key: string]: T }> => {
  const schema = z.record(z.string(), value.schema) as unknown as z.ZodType<{ readonly [key: string]: T }>;
  return byShape(words, {
    map: { words, schema, syntax: { map: { rest: value.syntax } }, rest: value, parts: wholePart },
  });
};

/** A list of values; one value alone is a list of one. */
export function listOf<T>(item: FieldType<T>): FieldType<readonly T[]> {
  const one: FieldType<readonly T[]> = { ...item, schema: item.schema.transform((value) => [value]) };
  const list: FieldType<readonly T[]> = {
    ...item,
    schema: z.array(item.schema),
    syntax: { list: item.syntax },
    parts: partsOfItems(item),
  };
  const read = byShape<readonly T[]>(`${item.words}；可写多个`, { text: one, map: one, list });
  return { ...item, ...read };
}
