import * as z from "zod";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { type Data, shapeOf } from "../../source/document.ts";
import { looseKey } from "../../source/slips/line.ts";
import { type Accept, acceptOf, notAccepted } from "../accept.ts";
import { convert, type Fields, type FieldType, type Syntax, type ValuesOf } from "../field.ts";
import { refusal } from "../refusal.ts";
import { acceptMap, shape } from "../shape.ts";
import { partsOfItems, wholePart } from "../value-parts.ts";
import { keyWord, type OfField, type Shape, shapeWords } from "../value-wording.ts";

export const wrongShape = defineMistake("record/wrong-shape", "error", {
  message: (a: OfField & { expected: readonly Shape[]; found: Shape; raw?: unknown; sample?: string | undefined }) =>
    `${keyWord(a)}应写成${a.expected.map((s) => shapeWords[s]).join("或")}，写成了${shapeWords[a.found]}`,
  hint: (a) => {
    const [key, value] = withLooseColon(a.raw);
    if (key && a.expected.includes("map")) return `冒号要用半角，后面空一格，写成“${key}: ${value}”。`;
    if (a.sample) return `例如：${a.field}: ${a.sample}。`;
    return a.expected.includes("list") ? "每项另起一行，以“- ”开头。" : "直接写在冒号后面，不用括号和“- ”。";
  },
  why: "这一项只能写一段文字、一个列表或一组“名称: 内容”中的某一种。",
  wrong: lesson("课名: [《搭石》, 《落花生》]"),
  right: lesson("课名: 《搭石》"),
});

/** Of a longer value only the key is repeated. */
const shown = 30;

/** The key and the value of a map with one line, whose colon is full width or has no space behind it. */
function withLooseColon(raw: unknown): readonly [key?: string, value?: string] {
  const found = typeof raw === "string" ? looseKey.exec(raw) : null;
  const value = found?.input.slice(found[0].length).trim() ?? "";
  return found ? [found[1]!, value.length > shown ? "…" : value] : [];
}

interface Shapes<T> {
  readonly text?: FieldType<T>;
  readonly map?: FieldType<T>;
  readonly list?: FieldType<T>;
}

/** Reads a value as text, as a map or as a list, whichever it is, so that a mistake is explained for that shape alone. */
export function byShape<T>(words: string, shapes: Shapes<T>): FieldType<T> & { readonly accept: Accept<T> } {
  const schema = z.unknown().transform((raw, context) => {
    const found = shapeOf(raw as Data);
    const chosen = shapes[found];
    if (raw === undefined && !chosen) {
      context.issues.push({ code: "invalid_type", expected: "nonoptional", input: raw, message: "" } as never);
      return z.NEVER;
    }
    if (!chosen) {
      const expected = Object.keys(shapes) as Shape[];
      return refusal(context, raw)(wrongShape.of({ expected, found, raw }));
    }
    const result = chosen.schema.safeParse(raw, { reportInput: true });
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues.map(stopping) as never[]));
    return z.NEVER;
  });
  const { fields, rest } = shapes.map ?? {};
  return {
    words,
    schema: schema as z.ZodType<T>,
    accept: acceptByShape(shapes),
    syntax: syntaxOf(shapes),
    parts: (typed) => (shapes[shapeOf(typed)]?.parts ?? wholePart)(typed),
    ...(fields && { fields }),
    ...(rest && { rest }),
  };
}

function acceptByShape<T>({ text, map, list }: Shapes<T>): Accept<T> {
  const accepts = { text: text && acceptOf(text), map: map && acceptOf(map), list: list && acceptOf(list) };
  return (raw) => (raw === undefined ? notAccepted : (accepts[shapeOf(raw as Data)]?.(raw) ?? notAccepted));
}

/** After an unknown key zod goes on, and would call the transforms that follow without a value. A custom issue stops it. */
const stopping = (issue: z.core.$ZodIssue): object =>
  issue.code === "unrecognized_keys" ? { ...issue, code: "custom", params: { unknownKeys: issue.keys } } : issue;

function syntaxOf<T>({ text, map, list }: Shapes<T>): Syntax {
  const syntaxes = { text: text?.syntax.text, map: map?.syntax.map, list: list?.syntax.list };
  return Object.fromEntries(Object.entries(syntaxes).filter(([, syntax]) => syntax !== undefined));
}

/** A map that `schema` reads, with named keys (`fields`) and what stands under any other key (`rest`). */
export const mapType = <T>(
  words: string,
  schema: z.ZodType<T>,
  keys: Pick<FieldType, "fields" | "rest">,
  { parts = wholePart, accept }: Partial<Pick<FieldType<T>, "parts" | "accept">> = {},
): FieldType<T> => {
  const syntax = { map: { fields: keys.fields, rest: keys.rest?.syntax } };
  return byShape(words, { map: { ...keys, words, schema, accept, syntax, parts } });
};

/** A map with named keys. */
export const map = <F extends Fields>(fields: F): FieldType<ValuesOf<F>> =>
  mapType("一组“名称: 内容”", shape(fields), { fields }, { accept: acceptMap(fields) });

/** A map whose keys a person chooses. */
export const mapOf = <T>(words: string, value: FieldType<T>): FieldType<{ readonly [key: string]: T }> =>
  mapType(words, z.record(z.string(), value.schema), { rest: value });

/** A list of values; one value alone is a list of one. */
export function listOf<T>(item: FieldType<T>): FieldType<readonly T[]> {
  const one = convert(item, (value): readonly T[] => [value]);
  const list: FieldType<readonly T[]> = {
    ...item,
    schema: z.array(item.schema),
    accept: acceptItems(item),
    syntax: { list: item.syntax },
    parts: partsOfItems(item),
  };
  return { ...item, ...byShape(`${item.words}；可写多个`, { text: one, map: one, list }) };
}

function acceptItems<T>(item: FieldType<T>): Accept<readonly T[]> {
  const accept = acceptOf(item);
  return (raw) => {
    if (!Array.isArray(raw)) return notAccepted;
    const read = raw.map(accept);
    return read.includes(notAccepted) ? notAccepted : (read as readonly T[]);
  };
}
