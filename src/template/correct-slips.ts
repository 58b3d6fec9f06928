import type { Tag } from "./scan-tags.ts";

/** Something typed with a Chinese keyboard or a dot inside `{{ }}`; corrections keep the length of the text. */
export type Slip =
  | {
      readonly type: "full-width";
      readonly offset: number;
      readonly found: readonly string[];
      readonly corrected: string;
    }
  | { readonly type: "dotted"; readonly offset: number; readonly name: string; readonly joined: string };

const meant: Readonly<{ [sign: string]: string }> = {
  "＝": "=",
  "：": "=",
  ":": "=",
  "（": "(",
  "）": ")",
  "　": " ",
  "，": " ",
  ",": " ",
  "＃": "#",
  "／": "/",
  "＠": "@",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
};
const signs = /"[^"\n]*"|"[^"”\n]*”|'[^'\n]*'|“[^”"\n]*[”"]|‘[^’'\n]*[’']|[＝：:（）　，,＃／＠“”‘’]/g;
const dotted = /"[^"\n]*"|'[^'\n]*'|([^\s.="'(){}]+(?:\.[^\s.="'(){}]+)+)(?=\s*=)/g;

/** `｛｛名称｝｝` as `{{名称}}`; other characters stay where they are. */
export const halfWidthBraces = (text: string): string =>
  text
    .replace(/[{｛]{2,3}/g, (braces) => "{".repeat(braces.length))
    .replace(/[}｝]{2,3}/g, (braces) => "}".repeat(braces.length));

/** The tag as it was meant, of the same length, and what was mended. `typed` is the tag before its braces were mended. */
export function correctSlips(tag: Tag, typed: string): { readonly text: string; readonly slips: readonly Slip[] } {
  if (tag.kind === "comment" || tag.kind === "broken") return { text: tag.text, slips: [] };
  const slips: Slip[] = [];
  const straight = tag.text.replace(signs, straighten);
  const wrong = [...typed.split("").keys()].filter((i) => typed[i] !== straight[i]);
  if (wrong.length > 0) {
    const found = [...new Set(wrong.map((i) => (typed[i] === "\u3000" ? "全角空格" : typed[i]!)))];
    const corrected = straight.replace(/(?<=[^\s=(])(?="[^"]*"(?:[\s})]|$))/g, " ").replace(/ {2,}/g, " ");
    slips.push({ type: "full-width", offset: tag.offset + wrong[0]!, found, corrected });
  }
  const text = straight.replace(dotted, (whole: string, name: string | undefined, at: number) => {
    if (name === undefined) return whole;
    const joined = name.replaceAll(".", "");
    slips.push({ type: "dotted", offset: tag.offset + at, name, joined });
    return joined.padStart(name.length);
  });
  return { text, slips };
}

function straighten(part: string): string {
  if (part.length === 1) return meant[part]!;
  const quote = part[0] === "‘" || part[0] === "'" ? "'" : '"';
  return quote + part.slice(1, -1) + quote;
}
