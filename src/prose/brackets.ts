import { diagnose } from "../diagnostics/diagnose.ts";
import type { ProseCheck } from "./define-prose-check.ts";

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
// A bracket opened in one width and closed in the other is told by the check of punctuation.
const wide: { readonly [half: string]: string } = { "(": "（", ")": "）" };

/** Quotes and brackets come in pairs within a paragraph (domain.md 4.10). */
export const brackets: ProseCheck = {
  name: "brackets",
  rule: "引号、书名号、括号成对",
  *run(text) {
    for (const { text: typed, start } of text.paragraphs) {
      const open = new Map<string, { at: number; half: boolean }[]>(pairs.map(([sign]) => [sign, []]));
      const unopened: { sign: string; at: number }[] = [];
      for (const { index: at, 0: typedSign } of typed.matchAll(signs)) {
        const sign = wide[typedSign] ?? typedSign;
        open.get(sign)?.push({ at, half: sign !== typedSign });
        const opener = openOf.get(sign);
        if (opener === undefined || (sign === "’" && /[A-Za-z]/.test(typed[at - 1] ?? ""))) continue;
        if (!open.get(opener)!.pop() && sign === typedSign) unopened.push({ sign, at });
      }
      for (const [sign, left] of open) {
        for (const { at } of left.filter(({ half }) => !half))
          yield diagnose("prose/unclosed-bracket", text.place(start + at, 1), { sign, other: closeOf.get(sign)! });
      }
      for (const { sign, at } of unopened)
        yield diagnose("prose/unopened-bracket", text.place(start + at, 1), { sign, other: openOf.get(sign)! });
    }
  },
};
