import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { chineseNumeral } from "../zh/numerals.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { type Part, type ProseText, runningText } from "./prose-text.ts";

const ordinalMissing = defineMistake("prose/ordinal-missing", "warning", {
  message: (a: { word: string; missing: string }) => `有“${a.word}”，没有“${a.missing}”`,
  hint: (a) => `补上“${a.missing}”的内容，或把各条的次序改正。`,
  why: "有“二是”没有“一是”，多半是漏抄了一段。",
  wrong: "二是案例写得太少。\n\n三是读书不够深入。",
  right: "一是案例写得太少。\n\n二是读书不够深入。",
});

const boundary = "(?<=^|[，。；：、！？“（①-⑳\\s\\u3000\\ue001*])";
const digit = "[一二三四五六七八九]";
const forms: readonly Form[] = [
  { pattern: new RegExp(`${boundary}(${digit})是(?!一|否|非)`, "g"), word: (n) => `${n}是`, needsSecond: true },
  { pattern: new RegExp(`${boundary}第(${digit})[，：]`, "g"), word: (n) => `第${n}` },
  { pattern: new RegExp(`${boundary}其(${digit})[，：是]`, "g"), word: (n) => `其${n}` },
];
interface Form {
  readonly pattern: RegExp;
  readonly word: (numeral: string) => string;
  /** 一是 is wrong alone; 第一 may stand alone. */
  readonly needsSecond?: true;
}

/** 一是 二是 三是, 第一 第二, 其一 其二 and 首先 其次 are complete within a section (domain.md 4.1). */
export const ordinalWords: ProseCheck = {
  *run(text) {
    for (const section of sectionsOf(text)) {
      for (const form of forms) yield* gaps(section, form);
      const next = section.text.search(/(?<=^|[。；，\s\u3000])其次，/);
      if (next >= 0 && !/首先|第一|一是|其一|最|主要|先|一方面/.test(section.text.slice(0, next)))
        yield ordinalMissing.at(section.place(next, 2), { word: "其次", missing: "首先" });
    }
  },
};

type Section = Pick<Part, "text" | "place">;

/** The running text between two headings, as one. */
function sectionsOf(text: ProseText): Section[] {
  const groups: { text: string; parts: { from: number; place: Part["place"] }[] }[] = [];
  let heading: string | undefined;
  for (const paragraph of runningText(text)) {
    if (groups.length === 0 || paragraph.heading !== heading) groups.push({ text: "", parts: [] });
    heading = paragraph.heading;
    const group = groups.at(-1)!;
    group.parts.push({ from: group.text.length, place: paragraph.place });
    group.text += `${paragraph.text}\n`;
  }
  return groups.map(({ text: joined, parts }) => ({
    text: joined,
    place: (index, length) => {
      const { from, place } = parts.findLast((part) => part.from <= index)!;
      return place(index - from, length);
    },
  }));
}

function* gaps(section: Section, { pattern, word, needsSecond }: Form): Iterable<Diagnostic> {
  const found = [...section.text.matchAll(pattern)];
  const numbers = found.map(([, numeral]) => readNumeral(numeral!)!);
  const missing = (i: number, number: number) =>
    ordinalMissing.at(section.place(found[i]!.index, found[i]![0].length), {
      word: word(chineseNumeral(numbers[i]!)),
      missing: word(chineseNumeral(number)),
    });
  for (const [i, number] of numbers.entries()) {
    const expected = (numbers[i - 1] ?? 0) + 1;
    if (number !== 1 && number !== expected) yield missing(i, expected);
    if (needsSecond && number === 1 && (numbers[i + 1] ?? 1) === 1) yield missing(i, 2);
  }
}
