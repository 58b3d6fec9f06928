import type { Path } from "../../diagnostics/define-mistake.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { type Data, type DataPath, dataAt, isMap, type SourceDocument } from "../../source/document.ts";
import type { FieldType } from "../field.ts";
import type { Mention } from "../values/people.ts";

/** A step to a part of a value: the label of a key, the number of an entry from 0, or somebody who is named in it. */
export type Step = string | number | Mention;

/** A typed value: where it stands, and what it was read as. */
export interface TypedValue {
  readonly path: DataPath;
  readonly data: Data;
  readonly type: FieldType | undefined;
}

/** Where the parts of a typed value are written, by the labels of keys and the numbers of entries. */
export interface Places {
  place(...path: Path): Place;
  /** The same of the key at the end of the path. */
  placeOfKey(...path: Path): Place;
}

/** The places in a part of a typed value. */
export const placesIn = (document: SourceDocument, value: TypedValue, ...start: Path): Places => ({
  place: (...path) => placeIn(document, value, [...start, ...path]),
  placeOfKey: (...path) => placeOfKey(document, value, [...start, ...path]),
});

/**
 * Where a part of a value is written. `steps` lead to it; if the typed value ends before they do, its last part counts.
 * `read` is what the value was read as: a step that is a mention is looked for in it.
 */
export function placeIn(document: SourceDocument, value: TypedValue, steps: readonly Step[], read?: unknown): Place {
  const at = walk(document, value, steps, read);
  return "file" in at ? at : document.locate(at.path);
}

/** Where the key is written to which `steps` lead, instead of its value. */
export function placeOfKey(document: SourceDocument, value: TypedValue, steps: readonly Step[]): Place {
  const at = walk(document, value, steps, undefined);
  return "file" in at ? at : document.locateKey(at.path);
}

function walk(document: SourceDocument, value: TypedValue, steps: readonly Step[], read: unknown): TypedValue | Place {
  let at: TypedValue | Place = value;
  for (const step of steps) {
    if (typeof step === "object") at = mentionIn(step, at, read, document);
    else at = typeof step === "number" ? entryOf(at, step, document) : keyOf(at, step);
    if ("file" in at) return at;
  }
  return at;
}

/** A text as it is typed, and where some of its characters stand. */
export interface TypedText {
  readonly text: string;
  place(offset: number, length: number): Place;
}

/** Every text within a typed value. */
export function textsIn(document: SourceDocument, path: DataPath, data: Data): readonly TypedText[] {
  if (data === null) return [];
  if (typeof data === "string")
    return [{ text: data, place: (offset, length) => document.locate(path, { offset, length }) }];
  return Object.entries(data).flatMap(([key, inner]) =>
    textsIn(document, [...path, Array.isArray(data) ? Number(key) : key], inner),
  );
}

/** An entry of a value. If it is a key or some characters of a text, it has no parts: then its place is the result. */
function entryOf(value: TypedValue, index: number, document: SourceDocument): TypedValue | Place {
  const part = value.type?.parts(value.data)[index];
  if (part === undefined) return value;
  const path = [...value.path, ...part.path];
  if (part.isKey) return document.locateKey(path);
  if (part.within) return document.locate(path, part.within);
  return { ...value, path, data: dataAt(value.data, part.path) };
}

function keyOf({ path, data, type }: TypedValue, label: string): TypedValue {
  const field = Object.values(type?.fields ?? {}).find((one) => one.label === label);
  const inner = isMap(data) ? (data[label] ?? null) : null;
  return { path: [...path, label], data: inner, type: field?.value ?? type?.rest };
}

/** Where somebody's name is written. In a map it stands under 姓名 or 教师. */
function mentionIn(mention: Mention, value: TypedValue, read: unknown, document: SourceDocument): TypedValue | Place {
  const keys = keysTo(mention, read);
  if (!keys) return value;
  let at = value;
  for (const step of [...keys, "name"]) {
    const { name, mention: named, ...others } = at.type?.fields ?? {};
    const field = isMap(at.data) ? ({ name, mention: named, ...others }[step] ?? name ?? named) : undefined;
    const next = typeof step === "number" ? entryOf(at, step, document) : field ? keyOf(at, field.label) : at;
    if ("file" in next) return next;
    at = next;
  }
  return entryOf(at, 0, document);
}

/** The steps from a read value to a mention in it: numbers of entries, and English names of keys. */
function keysTo(mention: Mention, value: unknown): readonly (string | number)[] | undefined {
  if (value === mention) return [];
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const rest = keysTo(mention, inner);
    if (rest) return [Array.isArray(value) ? Number(key) : key, ...rest];
  }
  return undefined;
}
