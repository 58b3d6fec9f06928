import type * as z from "zod";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { type Data, type DataMap, type DataPath, dataAt } from "../../source/document.ts";
import { notAccepted } from "../accept.ts";
import type { Fields, FieldType } from "../field.ts";
import type { MapReader } from "../shape.ts";
import { type Context, type Explained, explainIssue, unknownField } from "./explain-issue.ts";
import { joinMisnamed } from "./misnamed-key.ts";
import { joinMissing } from "./missing-keys.ts";
import { swallowedKeys } from "./swallowed-keys.ts";

export const emptyValue = defineMistake("record/empty-value", "warning", {
  oneFault: ["field"],
  message: (a: { field: string }) => `“${a.field}”后面没有内容`,
  hint: () => "填上内容，或删去这一行。",
  why: "写了名称没有内容，多半是忘了填。",
  wrong: lesson("课名: 《搭石》\n    班级:"),
  right: lesson("课名: 《搭石》\n    班级: 五（2）班"),
});

export const emptyItem = defineMistake("record/empty-item", "warning", {
  message: (a: { field: string }) => `“${a.field}”里有一项没有内容`,
  hint: () => "填上内容，或删去这个“-”。",
  why: "横线后面没有内容，多半是忘了填。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  -",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

/** What is right in a map with a mistake. */
export interface PartlyReadMap {
  /** By English names; what could not be read is `undefined`, or nobody where people are needed. */
  readonly value: { readonly [name: string]: unknown };
  /** Labels of the keys that could not be read. */
  readonly lost: ReadonlySet<string>;
  /** A key is not understood, so any key that is not written may be meant by it. */
  readonly isUnclear: boolean;
}

interface ReadMap<T> {
  readonly value: T | undefined;
  readonly partly?: PartlyReadMap;
  readonly diagnostics: Diagnostic[];
}

/** Reads one map. If something in it is wrong, that is explained, and the value is `undefined`. */
export function readMap<T>(raw: DataMap, { schema, accept }: MapReader<T>, context: Context): ReadMap<T> {
  const isWhole = !lacksSome(raw);
  const diagnostics = isWhole ? [] : [...emptyValues(raw, context.fields, context, []), ...lostKeys(raw, context, [])];
  const typedRaw = isWhole ? raw : withoutEmpty(raw);
  const quick = accept?.(typedRaw) ?? notAccepted;
  const result = quick === notAccepted ? schema.safeParse(typedRaw, { reportInput: true }) : undefined;
  if (result === undefined || result.success) {
    const value = result === undefined ? (quick as T) : result.data;
    return { value, diagnostics: [...diagnostics, ...swallowedKeys(raw, context)] };
  }
  const typed: Context = { ...context, pathOf: (path) => context.pathOf(typedPath(raw, path)) };
  const found = result.error.issues.map((issue) => ({ issue, explained: explainIssue(issue, typed) }));
  const echoless = withoutEchoes(found.flatMap(({ explained }) => explained));
  const shown = joinMissing(joinMisnamed(echoless, typedRaw as Data, context), context);
  return {
    value: undefined,
    partly: whatIsRight(typedRaw as object, context.fields, found),
    diagnostics: [...diagnostics, ...shown.map(({ diagnostic }) => diagnostic)],
  };
}

interface ExplainedIssue {
  readonly issue: z.core.$ZodIssue;
  readonly explained: readonly Explained[];
}

/** Reads a map again, key by key, without those that have an issue. */
function whatIsRight(typed: object, fields: Fields, found: readonly ExplainedIssue[]): PartlyReadMap {
  const within = found.flatMap(({ issue }) => (issue.path.length > 0 ? [String(issue.path[0])] : []));
  const unknownKeys = found.flatMap(({ issue, explained }) => (issue.path.length > 0 ? [] : explained));
  const lost = new Set([...within, ...unknownKeys.flatMap(({ meant }) => meant ?? [])]);
  const read = (label: string, type: FieldType): unknown => {
    const raw = (typed as { readonly [label: string]: unknown })[label];
    if (lost.has(label)) return type.holds === "people" ? [] : undefined;
    return raw === undefined ? undefined : type.schema.safeParse(raw).data;
  };
  const values = Object.entries(fields).map(([name, { label, value }]) => [name, read(label, value)] as const);
  return { value: Object.fromEntries(values), lost, isUnclear: unknownKeys.some(({ meant }) => meant === undefined) };
}

/** 课明 for 课名 is one mistake: that 课名 is missing is not reported, too. */
function withoutEchoes(found: readonly Explained[]): readonly Explained[] {
  const meant = new Set(found.map(({ meant }) => meant).filter((key) => key !== undefined));
  return found.filter(({ missing }) => missing === undefined || !meant.has(missing));
}

/** Whether a key or an item has no value, or a key would be ignored: seldom so, and then there is something to tell. */
function lacksSome(data: Data): boolean {
  if (data === null) return true;
  if (typeof data === "string") return false;
  if (Array.isArray(data)) return data.some(lacksSome);
  return Object.keys(data).some((key) => key === "__proto__" || lacksSome((data as DataMap)[key]!));
}

/** A key or an item without a value counts as not written. This is reported unless a needed key is reported as missing. */
function emptyValues(data: Data, fields: Fields, context: Context, path: DataPath): Diagnostic[] {
  if (data === null || typeof data === "string") return [];
  return Object.entries(data).flatMap(([key, value]): Diagnostic[] => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    const field = Array.isArray(data) ? undefined : Object.values(fields).find(({ label }) => label === key);
    if (value !== null) return emptyValues(value, field?.value.fields ?? fields, context, at);
    const { document, pathOf } = context;
    if (!Array.isArray(data)) {
      const isNeeded = field?.required || (field?.orElse !== undefined && !(field.orElse in data));
      return isNeeded ? [] : [emptyValue.at(document.locateKey(pathOf(at)), { field: key })];
    }
    const label = String(path.findLast((step) => typeof step === "string"));
    return [emptyItem.at(document.locate(pathOf(at)), { field: label })];
  });
}

/** zod ignores a key `__proto__` silently, so it is refused here. */
function lostKeys(data: Data, context: Context, path: DataPath): Diagnostic[] {
  if (data === null || typeof data === "string") return [];
  return Object.entries(data).flatMap(([key, value]): Diagnostic[] => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (key !== "__proto__") return lostKeys(value, context, at);
    const args = { field: key, of: context.name, nearest: undefined, known: [] };
    return [unknownField.at(context.document.locateKey(context.pathOf(at)), args)];
  });
}

/** The path in the file of what stands at `path` after empty items were left out. */
function typedPath(raw: DataMap, path: DataPath): DataPath {
  let data: Data = raw;
  return path.map((step) => {
    const list: Data = data;
    const at = Array.isArray(list) ? Number([...list.keys()].filter((i) => list[i] !== null)[Number(step)]) : step;
    data = dataAt(data, [at]);
    return at;
  });
}

/** A value without the keys and items that have no value. */
export function withoutEmpty(data: Data): unknown {
  if (data === null || typeof data === "string") return data;
  if (Array.isArray(data)) return data.filter((item) => item !== null).map(withoutEmpty);
  const kept: { [key: string]: unknown } = Object.create(null);
  for (const [key, value] of Object.entries(data)) if (value !== null) kept[key] = withoutEmpty(value);
  return kept;
}
