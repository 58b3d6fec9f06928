import type { Field, Fields, Syntax, TextSyntax } from "../../records/field.ts";
import { fewVariants } from "../kind-cards.ts";

/** A JSON Schema, draft-07, with the words of yaml-language-server (errorMessage, defaultSnippets). */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What an editor shows of a value: the name of its field, and what to write where it is wrong. */
interface Shown {
  readonly title: string;
  readonly errorMessage: string;
}

/** The schema of a map with Chinese keys. `rest` is how other keys are written; without it there are none. */
export function mapSchema(fields: Fields, rest?: JsonSchema): JsonSchema {
  const all = Object.values(fields);
  const labels = all.map(({ label }) => label);
  const needed = [...requiredKeys(fields).map(missing), ...all.flatMap((field) => missingUnless(field, labels))];
  return {
    type: "object",
    errorMessage: rest ? "应写一组“名称: 内容”" : `这里只能写这些项：${labels.join("、")}`,
    properties: Object.fromEntries(all.map((field) => [field.label, fieldSchema(field)])),
    additionalProperties: rest ?? false,
    ...(needed.length > 0 && { allOf: needed }),
  };
}

export const requiredKeys = (fields: Fields): string[] =>
  Object.values(fields).flatMap(({ label, required }) => (required ? [label] : []));

/** One key each: an errorMessage stands for everything its schema refuses, and the server's own is English. */
export const missing = (key: string): JsonSchema => ({ required: [key], errorMessage: `缺少“${key}”` });

/** A key that has to be written unless another one is. */
function missingUnless({ label, orElse, neededUnless }: Field, labels: readonly string[]): JsonSchema[] {
  if (orElse !== undefined && labels.includes(orElse)) return [{ if: isWritten([orElse]), else: missing(label) }];
  if (neededUnless === undefined) return [];
  return [{ anyOf: [missing(label), isWritten(neededUnless)] }];
}

/** An empty list is not written. */
const isWritten = ([first, ...rest]: readonly string[]): JsonSchema => ({
  required: [first],
  properties: { [first!]: rest.length > 0 ? isWritten(rest) : { not: { type: "array", maxItems: 0 } } },
});

/** The schema of one key: its value, and what an editor shows about it. */
function fieldSchema({ label, help, example, unit, value }: Field): JsonSchema {
  const { words, choices, variants, syntax } = value;
  const simple = exampleData(example ?? "");
  // The words of a choice are a sentence already; those of a truth are 是或否.
  const isChosen = choices !== undefined && !syntax.text?.truths;
  const description = [
    help,
    choices || isPlain(syntax) ? undefined : `写法：${words}。`,
    variants?.length ? `也认：${variants.slice(0, fewVariants).join("、")}等。` : undefined,
    unit && `单位：${unit}，可以不写。`,
    example && simple === undefined ? `例：${example}` : undefined,
  ].filter((line) => line !== undefined && line !== "");
  return {
    title: label,
    ...(description.length > 0 && { description: description.join("\n") }),
    ...(simple !== undefined && !choices && { examples: [simple] }),
    ...syntaxSchema(syntax, { title: label, errorMessage: `应${isChosen ? "" : "写"}${words}` }),
  };
}

/** An example as data if it is one text or number; `undefined` if it is written as a map or a list. */
function exampleData(example: string): string | number | undefined {
  if (example === "" || /^[[{]/.test(example)) return undefined;
  return /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(example) ? Number(example) : example;
}

/** Any text, or keys that say themselves how they are written. */
const isPlain = ({ text, map, list }: Syntax): boolean => !list && (text ? !text.pattern && !map : !!map?.fields);

/**
 * The schema of a syntax. The ways to write it exclude each other, and all but the first have a title:
 * yaml-language-server would otherwise take them for one and show the title once for each. A `type` in brackets
 * keeps it from wording the types of all ways itself, in English.
 */
function syntaxSchema({ text, map, list }: Syntax, shown: Shown): JsonSchema {
  const ways: JsonSchema[] = [
    ...(text ? textSchemas(text, shown) : []),
    ...(map ? [mapSchema(map.fields ?? {}, map.rest && syntaxSchema(map.rest, shown))] : []),
    ...(list ? [{ ...listSchema, items: syntaxSchema(list, shown) }] : []),
  ];
  const [first, ...others] = ways;
  if (others.length === 0) return first!;
  const apart = ways.map((way) => ({ ...way, ...(way.type !== undefined && { type: [way.type].flat() }) }));
  return { anyOf: apart.map((way, i) => (i === 0 ? way : { title: shown.title, ...way })) };
}

export const listSchema: JsonSchema = { type: "array", errorMessage: "应写成列表，每项另起一行，以“- ”开头" };

const noText = ["array", "object", "null"];

/** Completions offer true and false where `type` names booleans: so the other types are excluded instead. */
const truthsOnly: JsonSchema = { not: { type: ["string", "number", ...noText] } };

function textSchemas({ choices, pattern, numbers, truths }: TextSyntax, { errorMessage }: Shown): JsonSchema[] {
  // An editor's YAML reads 2 as a number.
  const words = choices?.flatMap((word) => (/^(?:0|[1-9]\d*)$/.test(word) ? [Number(word), word] : [word]));
  const offered = words && { enum: words, errorMessage };
  if (pattern !== undefined) {
    const types = ["string", ...(numbers ? [numbers.whole === "always" ? "integer" : "number"] : [])];
    const but = choices ? `(?!^(?:${choices.map(literally).join("|")})$)` : "";
    const typed = { type: types, errorMessage, pattern: but + pattern, patternErrorMessage: errorMessage };
    return [...(offered ? [offered] : []), { ...typed, ...limits(numbers) }, ...(truths ? [truthsOnly] : [])];
  }
  if (offered) return [offered, { not: { anyOf: [{ enum: words }, { type: noText }] } }];
  return [{ type: ["string", "number"], errorMessage }, truthsOnly];
}

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function limits({ minimum, maximum, whole }: NonNullable<TextSyntax["numbers"]> = {}): JsonSchema {
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(whole === "never" && { not: { type: "integer" } }),
    ...(typeof whole === "object" && { not: { type: "integer", exclusiveMaximum: whole.from } }),
  };
}
