import { defineMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Tag } from "./scan-tags.ts";

export const fullWidth = defineMistake("template/full-width", "error", {
  message: (a: { found: readonly string[]; corrected: string }) => `花括号里不能用 ${a.found.join(" ")}`,
  hint: (a) => `写成 ${a.corrected}。`,
  why: "花括号里只认半角的引号、等号和括号。",
  wrong: "获奖{{计数 “获奖” 级别＝“县级”}}。",
  right: '获奖{{计数 "获奖" 级别="县级"}}。',
});

export const dottedName = defineMistake("template/dotted-name", "error", {
  message: (a: { name: string; joined: string }) => `条件的名称里不能有点：“${a.name}”`,
  hint: (a) => `连起来写成“${a.joined}”。`,
  why: "里层的项，名称连着写。",
  wrong: '发表{{人次 "论文成果" 发表.级别="省级"}}。',
  right: '发表{{人次 "论文成果" 发表级别="省级"}}。',
});

/** A mistake that could be mended, and the characters of the whole text that it is about. */
interface Slip {
  readonly mistake: Mistake;
  readonly offset: number;
  readonly length: number;
}

const halfWidth: Readonly<{ [sign: string]: string }> = {
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

/**
 * A tag with half-width signs and names without dots, of the same length. `typed` is the tag before its braces were
 * mended.
 */
export function mendTag(tag: Tag, typed: string): { readonly text: string; readonly slips: readonly Slip[] } {
  if (tag.kind === "comment" || tag.kind === "broken") return { text: tag.text, slips: [] };
  const slips: Slip[] = [];
  const straight = tag.text.replace(signs, straighten);
  const wrong = [...typed.split("").keys()].filter((i) => typed[i] !== straight[i]);
  if (wrong.length > 0) {
    const found = [...new Set(wrong.map((i) => (typed[i] === "\u3000" ? "全角空格" : typed[i]!)))];
    const corrected = straight.replace(/(?<=[^\s=(])(?="[^"]*"(?:[\s})]|$))/g, " ").replace(/ {2,}/g, " ");
    slips.push({ mistake: fullWidth.of({ found, corrected }), offset: tag.offset + wrong[0]!, length: 1 });
  }
  const text = straight.replace(dotted, (whole: string, name: string | undefined, at: number) => {
    if (name === undefined) return whole;
    const joined = name.replaceAll(".", "");
    slips.push({ mistake: dottedName.of({ name, joined }), offset: tag.offset + at, length: name.length });
    return joined.padStart(name.length);
  });
  return { text, slips };
}

function straighten(part: string): string {
  if (part.length === 1) return halfWidth[part]!;
  const quote = part[0] === "‘" || part[0] === "'" ? "'" : '"';
  return quote + part.slice(1, -1) + quote;
}
