import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { chineseNumeral } from "../zh/numerals.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import type { Paragraph, ProseText } from "./prose-text.ts";

const numeral = "[一二三四五六七八九十]{1,3}";
/** Typed numbers from the highest to the lowest, as they begin a paragraph. 三、四年级 and 12.5 begin none. */
const styles: readonly RegExp[] = [
  new RegExp(`^(${numeral})、(?![一二三四五六七八九十]+(?:、|年级|[个组月期轮届次]))`),
  new RegExp(`^[（(](${numeral})[）)]`),
  /^(\d{1,2})(?:、(?!\d)|[.．](?!\d))/,
  /^[（(](\d{1,2})[）)]/,
  /^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])/,
];

/** Numbers typed by hand run from 1 without a gap (domain.md 4.1). */
export const numbering: ProseCheck = {
  name: "numbering",
  rule: "手打的序号从头起，不缺号，不夹字母",
  *run(text) {
    const last = styles.map(() => 0);
    for (const paragraph of text.paragraphs) {
      if (paragraph.type === "heading") last.fill(0);
      else if (paragraph.type !== "row") yield* typedNumber(text, paragraph, last);
    }
  },
};

function* typedNumber(text: ProseText, { text: typed, start }: Paragraph, last: number[]): Iterable<Diagnostic> {
  const indent = /^[\s\u3000\ue001]*/.exec(typed)![0].length;
  const rest = typed.slice(indent);
  const letter = /^[A-Za-z]\d{1,2}[.．、](?=\s*[\u4e00-\u9fff])/.exec(rest)?.[0];
  if (letter)
    yield diagnose("prose/stray-letter", text.place(start + indent, letter.length), {
      number: letter,
      without: letter.slice(1),
    });
  const body = letter ? rest.slice(1) : rest;
  for (const [level, pattern] of styles.entries()) {
    const found = pattern.exec(body);
    if (!found) continue;
    const number = worthOf(found[1]!);
    const expected = last[level]! + 1;
    const repeated = number === last[level] && number === 1;
    if (number !== undefined && number !== 1 && number !== expected && !repeated) {
      const place = text.place(start + indent + (letter ? 1 : 0), found[0].length);
      const wanted = found[0].replace(found[1]!, like(found[1]!, expected));
      yield diagnose("prose/numbering-gap", place, { number: found[0], expected: wanted });
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
