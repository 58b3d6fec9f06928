import { defineMistake } from "../diagnostics/define-mistake.ts";
import { figureNamed } from "../figures/named/index.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { han, placeOf, runningText } from "./prose-text.ts";

const unitWord = defineMistake("prose/unit-word", "warning", {
  message: (a: { noun: string; written: string; better: string }) => `“${a.noun}”的量词不用“${a.written.slice(-1)}”`,
  hint: (a) => `写成“${a.better}”；说的是人就写明，如“${a.written}教师”。`,
  why: "论文论篇，不论位。",
  wrong: "全校有论文5位。",
  right: "全校有论文{{论文成果}}。",
});

/** Words for what a figure counts: they have its unit. */
const nounsOf = [
  { name: "papers", nouns: ["论文", "案例", "教学设计"] },
  { name: "lessons", nouns: ["公开课", "研究课"] },
];
const unitOf = new Map(nounsOf.flatMap(({ name, nouns }) => nouns.map((noun) => [noun, figureNamed(name).unit])));

const noun = `(${[...unitOf.keys()].join("|")})`;
const number = "(\\d{1,4}|[一二两三四五六七八九十]{1,3})";
const unit = "([位名])";
const patterns = [
  new RegExp(`(?<![\\d第])${number}\\s*${unit}\\s*${noun}(?!作者|教师|执教|获奖教师|负责)`, "g"),
  new RegExp(`${noun}(?:共|计|共计|有)?\\s*${number}\\s*${unit}(?!${han})`, "g"),
];

/** 篇 for papers, 节 for lessons: never 位 (domain.md 4.8, 7.1). */
export const unitWords: ProseCheck = {
  *run(text) {
    for (const paragraph of runningText(text)) {
      for (const found of patterns.flatMap((pattern) => [...paragraph.text.matchAll(pattern)])) {
        const [first, second, third] = found.slice(1) as [string, string, string];
        const [noun, number, unit] = unitOf.has(first) ? [first, second, third] : [third, first, second];
        if (readNumeral(number) === undefined) continue;
        const args = { noun, written: number + unit, better: number + unitOf.get(noun)! };
        yield unitWord.at(placeOf(paragraph, found), args);
      }
    }
  },
};
