import type { Scalar } from "yaml";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { quote, withoutComment } from "../slips/line.ts";
import { shorten } from "../slips/word-slips.ts";

/** Warns of a title like `备课 #3`, whose end yaml takes for a comment. A space after `#` means a comment. */
export function wordCutValue(
  text: string,
  node: Scalar,
  placeAt: (offset: number, length: number) => Place,
): Diagnostic[] {
  const [start, end] = node.range!;
  const found = /^[ \t]+#([\p{L}\p{N}][^\n]*)/u.exec(text.slice(end, end + 200));
  if (!found) return [];
  const hash = text.indexOf("#", end);
  const cut = `#${found[1]!.trimEnd()}`;
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const fixed =
    text.slice(lineStart, start) + quote(withoutComment(text.slice(start, end)) + text.slice(end, hash) + cut);
  const args = { text: cut, fixed: shorten(fixed.trim(), start - lineStart) };
  return [diagnose("source/comment-cuts-value", placeAt(hash, cut.length), args)];
}
