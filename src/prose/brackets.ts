import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { ProseCheck } from "./define-prose-check.ts";

const unclosedBracket = defineMistake("prose/unclosed-bracket", "warning", {
  message: (a: { sign: string; other: string }) => `有一个 ${a.sign} 没有收尾`,
  hint: (a) => `在这一段里补上 ${a.other}。`,
  why: "引号、括号要成对。",
  wrong: "各组做到“真研，人人发言。",
  right: "各组做到“真研”，人人发言。",
});
const unopenedBracket = defineMistake("prose/unopened-bracket", "warning", {
  message: (a: { sign: string; other: string }) => `有一个 ${a.sign} 前面没有 ${a.other}`,
  hint: (a) => `在这一段里补上 ${a.other}，或删去 ${a.sign}。`,
  why: "引号、括号要成对。",
  wrong: "评课含磨课）都有记录。",
  right: "评课（含磨课）都有记录。",
});

const pairs: readonly (readonly [open: string, close: string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["〈", "〉"],
  ["（", "）"],
  ["【", "】"],
  ["「", "」"],
  ["『", "』"],
];
const signs = /[“”‘’《》〈〉（）()【】「」『』]/g;
const closeOf = new Map(pairs);
const openOf = new Map(pairs.map(([open, close]) => [close, open]));
// A bracket opened in one width and closed in the other is reported by punctuation.ts.
const wide: { readonly [half: string]: string } = { "(": "（", ")": "）" };

/** A bracket behind a number that begins a line, as in 1）甲, closes nothing. */
const numbering = /(?<=^\s*(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}))）/gm;

/** Quotes and brackets come in pairs within a paragraph (domain.md 4.10). */
export const brackets: ProseCheck = {
  *run(text) {
    for (const { text: typed, place } of text.paragraphs) {
      const open = new Map<string, { at: number; half: boolean }[]>(pairs.map(([sign]) => [sign, []]));
      const numbers = new Set([...typed.matchAll(numbering)].map(({ index }) => index));
      const unopened: { sign: string; at: number }[] = [];
      for (const { index: at, 0: typedSign } of typed.matchAll(signs)) {
        const sign = wide[typedSign] ?? typedSign;
        open.get(sign)?.push({ at, half: sign !== typedSign });
        const opener = openOf.get(sign);
        if (opener === undefined || (sign === "’" && /[A-Za-z]/.test(typed[at - 1] ?? ""))) continue;
        if (numbers.has(at)) continue;
        if (!open.get(opener)!.pop() && sign === typedSign) unopened.push({ sign, at });
      }
      for (const [sign, left] of open) {
        for (const { at } of left.filter(({ half }) => !half))
          yield unclosedBracket.at(place(at, 1), { sign, other: closeOf.get(sign)! });
      }
      for (const { sign, at } of unopened) yield unopenedBracket.at(place(at, 1), { sign, other: openOf.get(sign)! });
    }
  },
};
