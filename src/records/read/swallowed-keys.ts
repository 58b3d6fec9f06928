import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lesson } from "../../diagnostics/examples.ts";
import type { DataMap } from "../../source/document.ts";
import type { Context } from "./explain-issue.ts";

const swallowedKey = defineMistake("record/swallowed-key", "warning", {
  message: (a: { field: string; key: string }) => `“${a.field}”的内容里夹着“${a.key}：”，“${a.key}”这一项没有读到`,
  hint: (a) => `“${a.key}”是另一项的，前面的逗号和后面的冒号改成半角，冒号后空一格；只是一句话的，换个说法。`,
  hintInTable: (a) => `把“${a.key}”的内容移到“${a.key}”一列；只是一句话的，换个说法。`,
  why: "逗号和冒号是全角的，后面的一项就成了前一项的文字，统计时也就没有这一项。",
  wrong: lesson("课名: 《搭石》，班级：五（2）班"),
  right: lesson("课名: 《搭石》\n    班级: 五（2）班"),
});

const keyAfterComma = /[，；,;]\s*(\p{Script=Han}{2,8})\s*[:：]/gu;

/** Values that hold a key of their map, one that is not written in it: 课名: 搭石，班级：五（2）班. */
export function swallowedKeys(raw: DataMap, { document, fields, pathOf }: Context): Diagnostic[] {
  const isMissing = (key: string) => !(key in raw) && Object.values(fields).some(({ label }) => label === key);
  return Object.entries(raw).flatMap(([field, value]): Diagnostic[] => {
    if (typeof value !== "string" || !/[:：]/.test(value)) return [];
    const key = [...value.matchAll(keyAfterComma)].map(([, one]) => one!).find(isMissing);
    return key === undefined ? [] : [swallowedKey.at(document.locate(pathOf([field])), { field, key })];
  });
}
