import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readNumeral } from "../zh/read-numeral.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { type Paragraph, printed, silent, withoutTail } from "./prose-text.ts";

const countDiffers = defineMistake("prose/count-differs", "warning", {
  message: (a: { stated: string; listed: number }) => `写的是“${a.stated}”，列出的是${a.listed}项`,
  hint: () => "补上或删去一项，或把数改正。",
  why: "说的项数和列出的项数不一样。",
  wrong: "青年教师完成了“三个一”：一本笔记、一节好课、一篇反思、一份教案。",
  right: "青年教师完成了“四个一”：一本笔记、一节好课、一篇反思、一份教案。",
});
const nothingFollows = defineMistake("prose/nothing-follows", "warning", {
  message: () => "冒号后面没有内容",
  hint: () => "补上要列的内容，或改成句号。",
  why: "冒号后面要有列出的内容。",
  wrong: "主要问题有：",
  right: "主要问题有：听课不够均衡。",
});

const notBefore =
  "(?<![第至几数多余约近—～~\\-.\\d百〇零一二两三四五六七八九十])(?<![\\d一二两三四五六七八九十个项]到)";
const number = "([一二两三四五六七八九十]{1,3}|\\d{1,2})";
const noun = "[^，。；：！？、（）()“”《》\\s\\d\\ue000\\ue001]{0,10}";
const measure = "(?:个|大|点|项|条|类|种|步|定|落实|方面|件|位|名|本|门|章|环节|阶段)";
/** 三个一”：  五个教研组（  四定：  两方面。 */
const announcement = new RegExp(`${notBefore}${number}(${measure}${noun})”?\\s*([：（]|，即)`, "g");
/** 以下三点。 四件事。 at the end of a paragraph: its items are the paragraphs below. */
const closing = new RegExp(`${notBefore}${number}(${measure}${noun})[：:。]$`);

/** A number that announces a list is the number of its items (domain.md 4.2). */
export const announcedCount: ProseCheck = {
  rule: "“三个一”“以下三点”这样的数与后面列出的项数相同，冒号后面有内容",
  mistakes: [countDiffers, nothingFollows],
  *run(text) {
    for (const [i, paragraph] of text.paragraphs.entries()) {
      if (paragraph.type !== "paragraph" && paragraph.type !== "item") continue;
      const body = withoutTail(paragraph.text);
      if (/[：:]$/.test(body) && isNothing(text.paragraphs[i + 1]))
        yield nothingFollows.at(paragraph.place(body.length - 1, 1));
      yield* inSentence(paragraph);
      yield* inParagraphsBelow(text.paragraphs, i, body);
    }
  },
};

const isNothing = (next: Paragraph | undefined): boolean => next === undefined || next.type === "heading";

/** 三个一：…、…、…。 */
function* inSentence({ text, place }: Paragraph): Iterable<Diagnostic> {
  for (const found of text.matchAll(announcement)) {
    const stated = readNumeral(found[1]!);
    const after = text.slice(found.index + found[0].length);
    const list = found[3] === "（" ? upTo(after, /[）)]/) : upTo(after, /[。！？]/);
    if (stated === undefined || stated < 2 || list === undefined) continue;
    const counts = found[3] !== "（" ? (countEnumerated(list) ?? countItems(list)) : countItems(list);
    if (counts === undefined || counts.includes(stated)) continue;
    if (/等[^、；]{0,6}$/.test(list) && counts[0]! < stated) continue;
    const words = found[1]! + found[2]!;
    yield countDiffers.at(place(found.index, words.length), { stated: words, listed: counts[0]! });
  }
}

function upTo(text: string, end: RegExp): string | undefined {
  const at = text.slice(0, 400).search(end);
  return at < 0 ? undefined : text.slice(0, at);
}

/** 一是…二是… ①…②… （1）…: the last of numbers that run from 1. */
function countEnumerated(list: string): readonly number[] | undefined {
  for (const pattern of [
    /([一二三四五六七八九])是/g,
    /[（(](\d{1,2})[）)]/g,
    /(?<!\d)(\d{1,2})[.．、](?!\d)/g,
    /第([一二三四五六七八九])[，：]/g,
  ]) {
    const numbers = [...list.matchAll(pattern)].map((m) => readNumeral(m[1]!));
    if (numbers[0] === 1) return [numbers.at(-1)!];
  }
  const circled = [...list.matchAll(/[①-⑳]/g)].length;
  return circled > 0 ? [circled] : undefined;
}

/**
 * How many items ； parts or, where no clause interrupts them, 、. A 和 before the last may part two more: then both
 * counts. `undefined` where it is no plain list: figures, several clauses, or one item only.
 */
function countItems(list: string): readonly number[] | undefined {
  if (list.includes(printed) || list.includes(silent)) return undefined;
  if (list.includes("；")) return [list.replace(/；\s*$/, "").split("；").length];
  const items = list.split("，")[0]!.split("、");
  const plain = items.every(
    (one) => one.length > 0 && one.length <= 16 && !/\d|[（(：]|[一二三四五六七八九十两][人名位次]$/.test(one),
  );
  if (items.length < 2 || !plain) return undefined;
  if (list.includes("，") && items.length < 3) return undefined;
  return /和|与|及|以及|或/.test(items.at(-1)!) ? [items.length, items.length + 1] : [items.length];
}

/** 以下三点：, and the points in paragraphs of their own. `body` is paragraph `i` without its tail. */
function* inParagraphsBelow(paragraphs: readonly Paragraph[], i: number, body: string): Iterable<Diagnostic> {
  const found = closing.exec(body.slice(-40));
  const stated = found ? readNumeral(found[1]!) : undefined;
  if (!found || stated === undefined || stated < 2) return;
  const listed = countBelow(paragraphs, i + 1);
  if (listed < 2 || listed === stated) return;
  const words = found[1]! + found[2]!;
  const place = paragraphs[i]!.place(Math.max(0, body.length - 40) + found.index, words.length);
  yield countDiffers.at(place, { stated: words, listed });
}

const starts: readonly RegExp[] = [
  /^\s*(?:[-*+]|\d{1,2}[.)])\s+/,
  /^[\s\u3000]*\d{1,2}[、.．]/,
  /^[\s\u3000]*[（(]\d{1,2}[）)]/,
  /^[\s\u3000]*[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^[\s\u3000]*[①-⑳]/,
  /^[\s\u3000]*[一二三四五六七八九]是/,
  /^[\s\u3000]*[一二三四五六七八九十]{1,3}、/,
];

/** How many paragraphs from `first` begin in the same way, with a number or a dash; 0 where a tag repeats them. */
function countBelow(paragraphs: readonly Paragraph[], first: number): number {
  const style = starts.find((pattern) => paragraphs[first] && pattern.test(paragraphs[first].text));
  if (!style) return 0;
  let end = first;
  while (end < paragraphs.length && paragraphs[end]!.type !== "heading" && style.test(paragraphs[end]!.text)) end++;
  const items = paragraphs.slice(first, end);
  return items.some(({ text }) => text.startsWith(silent) || /^[\s\-*+\d.]*[\ue000\ue001]/.test(text))
    ? 0
    : items.length;
}
