import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { listed, perhaps } from "../../diagnostics/phrases.ts";
import { type FieldType, scalar } from "../field.ts";
import { keyWord, type Typed } from "../value-wording.ts";
import { isTypeSize } from "./measure.ts";

/** Faces that office programs in Chinese come with, or that official documents use. Others may be written, too. */
const usualFaces = [
  "方正小标宋简体",
  "小标宋",
  "仿宋",
  "仿宋_GB2312",
  "楷体",
  "楷体_GB2312",
  "黑体",
  "宋体",
  "华文中宋",
  "华文仿宋",
  "华文楷体",
  "微软雅黑",
];

const badFont = defineMistake("record/bad-font", "error", {
  message: (a: Typed & { meant: string | undefined }) => `${keyWord(a)}写的“${a.value}”不是字体的名称`,
  hint: (a) =>
    perhaps(
      a.meant,
      saysMore.test(a.value)
        ? "字体只写名称；字号写在“字号”，粗细写在“加粗”。"
        : `写 Word 字体框里的名称，如 ${listed(usualFaces)}。`,
    ),
  why: "字体写错，Word 会悄悄换成别的。",
  wrong: "版式: {正文: {字体: 黑休}}",
  right: "版式: {正文: {字体: 黑体}}",
});

/** Word takes no longer names; the signs would divide a list of names. */
const isName = (name: string): boolean => /^[^<>&",;，；、]{1,31}$/.test(name) && !/^[\d.]+/.test(name);

/** 小三仿宋 and 宋体加粗 are more than a name; Word would look for a font that is called so. */
const saysMore = /[初一二三四五六]号|小[初一二三四五六]|加粗|粗体|倾斜|斜体/;

const differsInOne = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((character, i) => character !== b[i]).length === 1;

/** The name of a font, as Word shows it. */
export const typefaceName: FieldType<string> = scalar(
  "字体名称",
  (typed, refuse) => {
    const name = typed.trim();
    if (usualFaces.includes(name)) return name;
    const meant = name.length <= 3 ? usualFaces.find((face) => differsInOne(face, name)) : undefined;
    return meant !== undefined || !isName(name) || isTypeSize(name) || saysMore.test(name)
      ? refuse(badFont.of({ value: typed, meant }))
      : name;
  },
  { choices: usualFaces },
);
