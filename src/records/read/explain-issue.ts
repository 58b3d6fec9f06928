import type * as z from "zod";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { listed, perhaps } from "../../diagnostics/phrases.ts";
import { type DataPath, dataAt, isMap, type SourceDocument } from "../../source/document.ts";
import type { Field, Fields } from "../field.ts";
import { explainValue } from "./explain-value.ts";
import { habitKey, meantKey, severalKeys } from "./habit-words.ts";
import { type DeeperKey, deeperKey } from "./other-place.ts";

interface UnknownKey {
  readonly field: string;
  readonly of: string;
  readonly nearest: string | undefined;
  readonly known: readonly string[];
  /** It is written in several keys: 起 and 止 for 起止时间. */
  readonly several?: readonly string[] | undefined;
  /** It belongs under another key of the same map. */
  readonly deeper?: DeeperKey | undefined;
  /** The kinds of record that have this key. */
  readonly others?: readonly string[] | undefined;
  /** The one needed key that is not written, and whose value this may be. */
  readonly lacking?: string | undefined;
}

/** “公开课”“获奖”; of many kinds the first three. */
const inMarks = (kinds: readonly string[]): string =>
  kinds
    .slice(0, 3)
    .map((kind) => `“${kind}”`)
    .join("") + (kinds.length > 3 ? "等" : "");

const belongsIn = ({ under, entry, orUnder }: DeeperKey): string =>
  orUnder.length > 0
    ? `写到要改的那一项里，例如 ${under}: ${entry}；可写在${[under, ...orUnder].map((key) => `“${key}”`).join("")}里。`
    : `写到“${under}”里：${under}: ${entry}；已有“${under}”的，写在它里面。`;

export const unknownField = defineMistake("record/unknown-field", "error", {
  oneFault: ["field", "of"],
  message: (a: UnknownKey) => `${a.of}没有“${a.field}”这一项`,
  hint: ({ of, field, nearest, known, deeper, several, others = [], lacking }) => {
    if (lacking)
      return `${of}必填的“${lacking}”没有写：这就是的，名称改成“${lacking}”；不是的，删去，另写“${lacking}: …”。`;
    if (several) return `分成${several.length}项写：${several.map((key) => `${key}: …`).join("、")}。`;
    if (deeper) return belongsIn(deeper);
    if (nearest === undefined && others.length > 0)
      return `${inMarks(others)}才有“${field}”；要留在${of}里的，写进“备注”。`;
    return perhaps(nearest, known.length > 0 ? `可写：${listed(known)}。` : "删去这一项，或改正它的名称。");
  },
  why: "名称打错，这一项就白写了。",
  wrong: lesson("课名: 《搭石》\n    班及: 五（2）班"),
  right: lesson("课名: 《搭石》\n    班级: 五（2）班"),
});

export const missingField = defineMistake("record/missing-field", "error", {
  oneFault: ["field", "of"],
  message: (a: { field: string; of: string; example: string | undefined; inBraces: boolean }) =>
    `${a.of}缺少“${a.field}”`,
  hint: ({ field, example, inBraces }) => {
    const where = inBraces ? `在 { } 里加上“${field}: …”` : `补上一行“${field}: …”`;
    return example === undefined ? `${where}。` : `${where}，例如 ${field}: ${example}。`;
  },
  hintInTable: (a) => `在“${a.field}”一列填上，如 ${a.example ?? "…"}；表里没有这一列的，加一列。`,
  why: "缺了必填的一项，这条记录没法统计。",
  wrong: lesson("班级: 五（2）班"),
  right: lesson("课名: 《搭石》"),
});

/** Which map is read: in which file it stands, what it may hold, and what people call it. */
export interface Context {
  readonly document: SourceDocument;
  readonly fields: Fields;
  /** `“公开课”`, `学期文件`. */
  readonly name: string;
  /** The path in the file of a path in the map. With 场次, a map stands at two places in the file. */
  readonly pathOf: (path: DataPath) => DataPath;
  /** The kinds of record that have a key; left out where the map is none. */
  readonly kindsWith?: (key: string) => readonly string[];
}

/** What is wrong, with the keys it is about, each with the path of its map (`map`: where a key is missing or not understood). */
export interface Explained {
  readonly diagnostic: Diagnostic;
  readonly map?: DataPath;
  /** The key that is missing. */
  readonly missing?: string;
  /** The key that a misspelt one stands for. */
  readonly meant?: string | undefined;
  /** A key of which nobody knows what it stands for. */
  readonly unknown?: string | undefined;
}

const isWritten = (map: unknown, key: string): boolean => typeof map === "object" && map !== null && key in map;

const keyIn = (path: readonly PropertyKey[], key: string): string => [...path, key].join("\n");

/** `byShape` turns zod's issue about unknown keys into a custom one. */
const unknownKeysOf = (issue: z.core.$ZodIssue): readonly string[] | undefined =>
  issue.code === "unrecognized_keys" ? issue.keys : issue.code === "custom" ? issue.params?.unknownKeys : undefined;

/** Turns an issue that zod found in a map into the diagnostics that are shown for it. */
export function explainIssue(issue: z.core.$ZodIssue, context: Context): Explained[] {
  const { document, name } = context;
  const path = context.pathOf(issue.path as DataPath);
  const inside = fieldAt(context.fields, issue.path as DataPath);
  const label = inside.label;
  const of = label ? `“${label}”` : name;

  const unknownKeys = unknownKeysOf(issue);
  if (unknownKeys) {
    const known = Object.values(inside.fields).map((field) => field.label);
    return unknownKeys.map((key) => {
      const place = document.locateKey(context.pathOf([...issue.path, key] as DataPath));
      const open = known.filter((label) => !isWritten(issue.input, label));
      const several = severalKeys(key, open);
      const habit = several?.[0] ?? habitKey(key, open);
      const deeper = deeperKey(key, inside.fields, habit);
      const others = context.kindsWith?.(key) ?? [];
      const near = deeper ? undefined : (habit ?? (others.length > 0 ? undefined : meantKey(key, open)));
      const diagnostic = unknownField.at(place, { field: key, of, nearest: near, known, several, deeper, others });
      const unknown = near || several || deeper || others.length > 0 ? undefined : key;
      return { diagnostic, map: issue.path as DataPath, meant: near && keyIn(issue.path, near), unknown };
    });
  }
  if (issue.code === "invalid_type" && issue.input === undefined && label !== undefined) {
    const map = issue.path.slice(0, -1) as DataPath;
    const parent = fieldAt(context.fields, map).label;
    const inBraces = isInBraces(context, map);
    const args = { field: label, of: parent ? `“${parent}”` : name, example: inside.field?.example, inBraces };
    const diagnostic = missingField.at(document.locate(path), args);
    return [{ diagnostic, map, missing: keyIn(map, label) }];
  }
  return [{ diagnostic: explainValue(issue, document, path, inside) }];
}

/** Whether a map is written on one line, {日期: …, 执教: …}: its first key stands behind where it begins. */
function isInBraces({ document, pathOf }: Context, path: DataPath): boolean {
  const map = dataAt(document.data, pathOf(path));
  const [first] = isMap(map) ? Object.keys(map) : [];
  if (first === undefined) return false;
  const [whole, key] = [document.locate(pathOf(path)), document.locateKey([...pathOf(path), first])];
  return key.line > whole.line || key.column > whole.column;
}

/** The innermost field on a path, and what its value may hold. */
interface Inside {
  readonly field: Field | undefined;
  /** The label of the field, or a key that people chose: 林秋野 in 节数, a filter of a 要求. */
  readonly label: string | undefined;
  readonly fields: Fields;
}

/** What a path in a map leads to. */
export function fieldAt(fields: Fields, path: DataPath): Inside {
  let inside: Inside = { field: undefined, label: undefined, fields };
  for (const step of path) {
    if (typeof step === "number") continue;
    const next = Object.values(inside.fields).find((field) => field.label === step);
    inside = { field: next, label: step, fields: next?.value.fields ?? {} };
  }
  return inside;
}
