import { defineMistake } from "../diagnostics/define-mistake.ts";
import { replaceTags, type Tag } from "./scan-tags.ts";

export const singleBrace = defineMistake("template/single-brace", "error", {
  message: (_: { name: string }) => "花括号只写了一层，会照原样印出来",
  hint: (a) => `写两层：{{${a.name}}}。`,
  why: "两层花括号才会换成数目；一层的当成普通文字。",
  wrong: '获奖{计数 "获奖" 级别="县级"}。',
  right: '获奖{{计数 "获奖" 级别="县级"}}。',
});

// It begins with a 汉字: `{1, 2}` is text.
const single = /(?<![{｛])[{｛](?![{｛])\s*(\p{Script=Han}[^{}｛｝\n]*?)\s*[}｝]{1,2}/gu;

/** What was meant as a tag but has one pair of braces, such as `{未达标 "听课"}`, outside of `tags`, in order. */
export function singleBraces(text: string, tags: readonly Tag[]): { offset: number; text: string; name: string }[] {
  const between = replaceTags(text, tags, (tag) => " ".repeat(tag.text.length));
  return [...between.matchAll(single)].map((found) => ({ offset: found.index, text: found[0], name: found[1]! }));
}
