import { displayWidth } from "./display-width.ts";

/** What no line may be broken within: a Latin word, or one Chinese character, with the marks that cling to it. */
const piece = /\s|[（“‘《【]*(?:[^\s\u2e80-\uffef“”‘’…—]+|[^\s])[，。；：、）”’》】？！…—]*/gu;

/** Breaks a text into lines of at most `width` columns, as Chinese is set: between any two characters. */
export function wrapChinese(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of text.match(piece) ?? []) {
    if (line !== "" && displayWidth(line + part) > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  return [...lines, line];
}
