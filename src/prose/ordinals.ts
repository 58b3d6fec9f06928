import { diagnose } from "../diagnostics/diagnose.ts";
import { chineseNumeral } from "../zh/numerals.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { type ProseText, runningText } from "./prose-text.ts";

const boundary = "(?<=^|[，。；：、！？“（\\s\\u3000\\ue001*])";
const digit = "[一二三四五六七八九]";
const forms: readonly { readonly pattern: RegExp; readonly word: (numeral: string) => string }[] = [
  { pattern: new RegExp(`${boundary}(${digit})是(?!一|否|非)`, "g"), word: (n) => `${n}是` },
  { pattern: new RegExp(`${boundary}第(${digit})[，：]`, "g"), word: (n) => `第${n}，` },
  { pattern: new RegExp(`${boundary}其(${digit})[，：是]`, "g"), word: (n) => `其${n}，` },
];

/** 一是 二是 三是, 第一 第二, 其一 其二 and 首先 其次 are complete within a section (domain.md 4.1). */
export const ordinals: ProseCheck = {
  name: "ordinals",
  rule: "一是、二是、三是和首先、其次写全，不缺头也不跳",
  *run(text) {
    for (const section of sectionsOf(text)) {
      for (const { pattern, word } of forms) yield* gaps(section, pattern, word);
      const next = section.text.search(/(?<=^|[。；，\s\u3000])其次，/);
      if (next >= 0 && !/首先|第一|一是|其一|最|主要|先|一方面/.test(section.text.slice(0, next)))
        yield diagnose("prose/ordinal-missing", section.place(next, 2), { word: "其次", missing: "首先" });
    }
  },
};

interface Section {
  readonly text: string;
  place(at: number, length: number): ReturnType<ProseText["place"]>;
}

/** The running text between two headings, as one. */
function sectionsOf(text: ProseText): Section[] {
  const groups: { text: string; starts: [number, number][] }[] = [];
  let heading: string | undefined;
  for (const paragraph of runningText(text)) {
    if (groups.length === 0 || paragraph.heading !== heading) groups.push({ text: "", starts: [] });
    heading = paragraph.heading;
    const group = groups.at(-1)!;
    group.starts.push([group.text.length, paragraph.start]);
    group.text += `${paragraph.text}\n`;
  }
  return groups.map(({ text: joined, starts }) => ({
    text: joined,
    place: (at, length) => {
      const [from, start] = starts.findLast(([offset]) => offset <= at)!;
      return text.place(start + at - from, length);
    },
  }));
}

function* gaps(section: Section, pattern: RegExp, word: (numeral: string) => string) {
  let last = 0;
  const found = [...section.text.matchAll(pattern)];
  for (const [i, match] of found.entries()) {
    const number = readNumeral(match[1]!)!;
    const at = match.index;
    if (number !== 1 && number !== last + 1) {
      const args = {
        word: word(match[1]!).replace("，", ""),
        missing: word(chineseNumeral(last + 1)).replace("，", ""),
      };
      yield diagnose("prose/ordinal-missing", section.place(at, match[0].length), args);
    }
    const next = found[i + 1];
    const alone = number === 1 && (next === undefined || readNumeral(next[1]!) === 1);
    if (alone && word("一") === "一是")
      yield diagnose("prose/ordinal-missing", section.place(at, match[0].length), { word: "一是", missing: "二是" });
    last = number;
  }
}
