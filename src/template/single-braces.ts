import { replaceTags, type Tag } from "./scan-tags.ts";

/** `{未达标 "听课"}` with one pair of braces; sets of numbers are text. */
const single = /(?<![{｛])[{｛](?![{｛])\s*(\p{Script=Han}[^{}｛｝\n]*?)\s*[}｝]{1,2}/gu;

/** What was meant as a tag but has one pair of braces, outside of `tags`, in order. */
export function singleBraces(text: string, tags: readonly Tag[]): { offset: number; text: string; name: string }[] {
  const between = replaceTags(text, tags, (tag) => " ".repeat(tag.text.length));
  return [...between.matchAll(single)].map((found) => ({ offset: found.index, text: found[0], name: found[1]! }));
}
