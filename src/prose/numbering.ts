import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { chineseNumeral } from "../zh/numerals.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import type { Paragraph } from "./prose-text.ts";

const numberingGap = defineMistake("prose/numbering-gap", "warning", {
  message: (a: { number: string; expected: string }) => `序号“${a.number}”接不上，这里该是“${a.expected}”`,
  hint: (a) => `补上漏掉的一条，或改成“${a.expected}”。`,
  why: "序号跳了，多半是漏抄了一条。",
  wrong: "一、听课不够均衡。\n\n三、案例写得太少。",
  right: "一、听课不够均衡。\n\n二、案例写得太少。",
});
const strayLetter = defineMistake("prose/stray-letter", "warning", {
  message: (a: { number: string; without: string }) => `序号“${a.number}”里多了字母`,
  hint: (a) => `写成“${a.without}”。`,
  why: "序号里混进了字母。",
  wrong: "1、听课不够均衡。\n\nB2、案例写得太少。",
  right: "1、听课不够均衡。\n\n2、案例写得太少。",
});

const numeral = "[一二三四五六七八九十]{1,3}";
/** Typed numbers from the highest to the lowest, as they begin a paragraph. 三、四年级 and 12.5 begin none. */
const styles: readonly RegExp[] = [
  new RegExp(`^(${numeral})、(?![一二三四五六七八九十]+(?:、|年级|[个组月期轮届次]))`),
  new RegExp(`^[（(](${numeral})[）)]`),
  /^(\d{1,2})(?:、(?!\d)|[.．](?!\d))/,
  /^[（(](\d{1,2})[）)]/,
  /^([①-⑳])/,
];

/** Numbers typed by hand run from 1 without a gap (domain.md 4.1). */
export const numbering: ProseCheck = {
  rule: "手打的序号从头起，不缺号，不夹字母",
  mistakes: [numberingGap, strayLetter],
  *run(text) {
    const last = styles.map(() => 0);
    for (const paragraph of text.paragraphs) {
      if (paragraph.type === "heading") last.fill(0);
      else if (paragraph.type !== "row") yield* checkNumber(paragraph, last);
    }
  },
};

/** `last` holds the last number of each style and is brought up to date. */
function* checkNumber(paragraph: Paragraph, last: number[]): Iterable<Diagnostic> {
  const indent = /^[\s\u3000\ue001]*/.exec(paragraph.text)![0].length;
  const rest = paragraph.text.slice(indent);
  const letter = /^[A-Za-z]\d{1,2}[.．、](?=\s*[\u4e00-\u9fff])/.exec(rest)?.[0];
  if (letter)
    yield strayLetter.at(paragraph.place(indent, letter.length), { number: letter, without: letter.slice(1) });
  const body = letter ? rest.slice(1) : rest;
  for (const [level, pattern] of styles.entries()) {
    const found = pattern.exec(body);
    if (!found) continue;
    const number = worthOf(found[1]!);
    const expected = last[level]! + 1;
    if (number !== undefined && number !== 1 && number !== expected) {
      const place = paragraph.place(indent + (letter ? 1 : 0), found[0].length);
      const wanted = found[0].replace(found[1]!, like(found[1]!, expected));
      yield numberingGap.at(place, { number: found[0], expected: wanted });
    }
    last[level] = number ?? 0;
    last.fill(0, level + 1);
    return;
  }
}

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const worthOf = (typed: string): number | undefined =>
  circled.includes(typed) ? circled.indexOf(typed) + 1 : readNumeral(typed);
const like = (typed: string, n: number): string =>
  circled.includes(typed) ? (circled[n - 1] ?? "") : /\d/.test(typed) ? String(n) : chineseNumeral(n);
