import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lesson } from "../../diagnostics/examples.ts";
import type { Data, DataMap, DataPath } from "../../source/document.ts";
import type { Fields } from "../field.ts";
import type { Context } from "./explain-issue.ts";

const swallowedKey = defineMistake("record/swallowed-key", "warning", {
  message: (a: { field: string; key: string }) => `“${a.field}”的内容里夹着“${a.key}：”，“${a.key}”这一项没有读到`,
  hint: (a) => `“${a.key}”是另一项的，前面的逗号和后面的冒号改成半角，冒号后空一格；只是一句话的，换个说法。`,
  hintInTable: (a) => `把“${a.key}”的内容移到“${a.key}”一列；只是一句话的，换个说法。`,
  why: "逗号和冒号是全角的，后面的一项就成了前一项的文字，统计时也就没有这一项。",
  wrong: lesson("课名: 《搭石》，班级：五（2）班"),
  right: lesson("课名: 《搭石》\n    班级: 五（2）班"),
});

const keyAfterComma = /[，；,;]\s*(\p{Script=Han}{1,8})\s*[:：]/gu;

/** Values that hold a key of their map, one that is not written in it: 课名: 搭石，班级：五（2）班. Maps within are looked into. */
export const swallowedKeys = (raw: DataMap, { document, fields, pathOf }: Context): Diagnostic[] =>
  inMap(raw, fields, (path, args) => swallowedKey.at(document.locate(pathOf(path)), args), []);

type Say = (path: DataPath, args: { readonly field: string; readonly key: string }) => Diagnostic;

function inMap(raw: DataMap, fields: Fields, say: Say, at: DataPath): Diagnostic[] {
  const fieldCalled = (key: string) => Object.values(fields).find(({ label }) => label === key);
  const isMissing = (key: string) => !(key in raw) && fieldCalled(key) !== undefined;
  return Object.entries(raw).flatMap(([field, value]): Diagnostic[] => {
    if (value === null) return [];
    if (typeof value !== "string") return within(value, fieldCalled(field)?.value.fields, say, [...at, field]);
    if (!/[:：]/.test(value)) return [];
    const key = [...value.matchAll(keyAfterComma)].map(([, one]) => one!).find(isMissing);
    return key === undefined ? [] : [say([...at, field], { field, key })];
  });
}

function within(value: Data, fields: Fields | undefined, say: Say, at: DataPath): Diagnostic[] {
  if (fields === undefined || typeof value !== "object" || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((one: Data, i) => within(one, fields, say, [...at, i]))
    : inMap(value as DataMap, fields, say, at);
}
