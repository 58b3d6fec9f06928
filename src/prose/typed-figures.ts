import { diagnose } from "../diagnostics/diagnose.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { runningText } from "./prose-text.ts";
import { type StatedFigure, statedFigures } from "./stated-figures.ts";

/** A number that yanxiu counts is written as a tag, never typed (domain.md 4.9, 4.11). */
export const typedFigures: ProseCheck = {
  name: "typed-figures",
  rule: "能由记录算出的数写成花括号，不手打；“20余”要名副其实",
  needsRecords: true,
  *run(text, context) {
    for (const stated of statedFigures(text, context)) {
      const { written, figure, tag, at, sure } = stated;
      const place = text.place(at, written.length);
      const args = { written, label: figure.label, counted: figure.text, tag };
      if (!sure && (stated.rounded || figure.value === 0)) continue;
      if (stated.rounded && !isWithin(stated)) yield diagnose("prose/rounded-figure", place, args);
      else if (!stated.rounded && (isSame(stated) || !sure)) yield diagnose("prose/typed-figure", place, args);
      else if (!stated.rounded) yield diagnose("prose/wrong-figure", place, args);
    }
  },
};

const isSame = ({ value, figure }: StatedFigure): boolean => Math.abs(value - figure.value) < 0.05;

/** 20余 is 21 to 29, 100多 is 101 to 199. */
function isWithin({ value, figure }: StatedFigure): boolean {
  const step = 10 ** Math.max(1, /0*$/.exec(String(value))![0].length);
  return figure.value > value && figure.value < value + step;
}

const unitOf: { readonly [noun: string]: string } = {
  论文: "篇",
  案例: "篇",
  教学设计: "篇",
  公开课: "节",
  研究课: "节",
};
const people = new RegExp(
  `(?<![\\d第])(\\d{1,4}|[一二两三四五六七八九十]{1,3})\\s*([位名])\\s*(${Object.keys(unitOf).join("|")})(?!作者|教师|执教|获奖教师|负责)`,
  "g",
);
const after = new RegExp(
  `(${Object.keys(unitOf).join("|")})(?:共|计|共计|有)?\\s*(\\d{1,4}|[一二两三四五六七八九十]{1,3})\\s*([位名])(?![\\u4e00-\\u9fff])`,
  "g",
);

/** 篇 for papers, 节 for lessons: never 位 (domain.md 4.8, 7.1). */
export const unitWords: ProseCheck = {
  name: "unit-words",
  rule: "论文论篇，课论节，人才论位",
  *run(text) {
    for (const { text: typed, start } of runningText(text)) {
      for (const found of [...typed.matchAll(people), ...typed.matchAll(after)]) {
        const [noun, number, unit] = unitOf[found[1]!]
          ? [found[1]!, found[2]!, found[3]!]
          : [found[3]!, found[1]!, found[2]!];
        if (readNumeral(number) === undefined) continue;
        const args = { noun, written: number + unit, better: number + unitOf[noun] };
        yield diagnose("prose/unit-word", text.place(start + found.index, found[0].length), args);
      }
    }
  },
};
