import type * as z from "zod";
import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lesson } from "../../diagnostics/examples.ts";
import { listed, perhaps } from "../../diagnostics/phrases.ts";
import { type Data, type DataPath, type SourceDocument, shapeOf } from "../../source/document.ts";
import type { Field, Fields } from "../field.ts";
import { keyWord, type OfField } from "../value-wording.ts";
import { wrongShape } from "../values/by-shape.ts";
import { meantKey } from "./habit-words.ts";

export const unknownField = defineMistake("record/unknown-field", "error", {
  oneFault: ["field", "of"],
  message: (a: { field: string; of: string; nearest: string | undefined; known: readonly string[] }) =>
    `${a.of}没有“${a.field}”这一项`,
  hint: (a) => perhaps(a.nearest, a.known.length > 0 ? `可写：${listed(a.known)}。` : "删去这一项，或改正它的名称。"),
  why: "名称打错，这一项就白写了。",
  wrong: lesson("课名: 《搭石》\n    班及: 五（2）班"),
  right: lesson("课名: 《搭石》\n    班级: 五（2）班"),
});

export const missingField = defineMistake("record/missing-field", "error", {
  oneFault: ["field", "of"],
  message: (a: { field: string; of: string; example: string | undefined }) => `${a.of}缺少“${a.field}”`,
  hint: (a) => `补上一行“${a.field}: ${a.example ?? "…"}”。`,
  hintInTable: (a) => `在“${a.field}”一列填上，如 ${a.example ?? "…"}；表里没有这一列的，加一列。`,
  why: "缺了必填的一项，这条记录没法统计。",
  wrong: lesson("班级: 五（2）班"),
  right: lesson("课名: 《搭石》"),
});

const quotedValue = defineMistake("record/quoted-value", "error", {
  oneFault: ["field", "value"],
  message: (a: OfField & { value: string; plain: string }) => `${keyWord(a)}的内容 ${a.value} 外面多了引号`,
  hint: (a) => (a.field ? `去掉引号，写成“${a.field}: ${a.plain}”。` : `去掉引号，写成 ${a.plain}。`),
  why: "日期、数和选择的词外面不用引号。",
  wrong: lesson("课名: 《搭石》\n    级别: “县级”"),
  right: lesson("课名: 《搭石》\n    级别: 县级"),
});

/** Which map is read: in which file it stands, what it may hold, and what people call it. */
export interface Context {
  readonly document: SourceDocument;
  readonly fields: Fields;
  /** `“公开课”`, `学期文件`. */
  readonly name: string;
  /** The path in the file of a path in the map. With 场次, a map stands at two places in the file. */
  readonly pathOf: (path: DataPath) => DataPath;
}

/** What is wrong, with the keys it is about, each with the path of its map. */
export interface Explained {
  readonly diagnostic: Diagnostic;
  /** The key that is missing. */
  readonly missing?: string;
  /** The key that a misspelt one stands for. */
  readonly meant?: string | undefined;
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
      const near = meantKey(key, open);
      const diagnostic = unknownField.at(place, { field: key, of, nearest: near, known });
      return { diagnostic, meant: near && keyIn(issue.path, near) };
    });
  }
  if (issue.code === "invalid_type" && issue.input === undefined && label !== undefined) {
    const parent = fieldAt(context.fields, issue.path.slice(0, -1) as DataPath).label;
    const args = { field: label, of: parent ? `“${parent}”` : name, example: inside.field?.example };
    const diagnostic = missingField.at(document.locate(path), args);
    return [{ diagnostic, missing: keyIn(issue.path.slice(0, -1), label) }];
  }
  return [{ diagnostic: explainValue(issue, context, path, inside) }];
}

/** A value that is typed in a way that its field does not take. */
function explainValue(
  issue: z.core.$ZodIssue,
  { document }: Context,
  path: DataPath,
  { field, label }: Inside,
): Diagnostic {
  const place = document.locate(path);
  if (issue.code === "custom") {
    const { mistake } = issue.params as { readonly mistake: Mistake };
    const { value = "" } = mistake.args as { readonly value?: unknown };
    const quoted = /^[“”‘’"']+([^“”‘’"']+)[“”‘’"']+$/.exec(String(value));
    if (quoted) return quotedValue.at(place, { ...(label && { field: label }), value: quoted[0], plain: quoted[1]! });
    return mistake.at(place, { field: label, sample: sampleOf(field) });
  }
  if (issue.code === "invalid_type") {
    const expected = { string: "text", array: "list" }[issue.expected as string] ?? "map";
    const raw = issue.input;
    const args = { ...(label && { field: label }), expected: [expected] as never, found: shapeOf(raw as Data), raw };
    const sample = expected === "text" ? undefined : sampleOf(field);
    return wrongShape.at(place, { ...args, sample });
  }
  throw new Error(`nothing is worded for zod's ${issue.code}`);
}

/** How a value may be typed: the example of the field, else its needed keys with their examples. */
function sampleOf(field: Field | undefined): string | undefined {
  if (field?.example) return field.example;
  const keys = Object.values(field?.value.fields ?? {});
  if (keys.length === 0) return undefined;
  const some = keys.some(({ required }) => required) ? keys.filter(({ required }) => required) : keys.slice(0, 2);
  return `{${some.map(({ label, example }) => `${label}: ${example ?? "…"}`).join(", ")}}`;
}

/** The innermost field on a path, and what its value may hold. */
interface Inside {
  readonly field: Field | undefined;
  /** The label of the field, or a key that people chose: 林秋野 in 节数, a filter of a 要求. */
  readonly label: string | undefined;
  readonly fields: Fields;
}

function fieldAt(fields: Fields, path: DataPath): Inside {
  let inside: Inside = { field: undefined, label: undefined, fields };
  for (const step of path) {
    if (typeof step === "number") continue;
    const next = Object.values(inside.fields).find((field) => field.label === step);
    inside = { field: next, label: step, fields: next?.value.fields ?? {} };
  }
  return inside;
}
