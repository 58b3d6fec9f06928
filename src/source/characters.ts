import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";

const controlCharacter = defineMistake("source/control-character", "error", {
  message: (a: { name: string }) => `这里有一个不能写进 Word 的控制字符（${a.name}）`,
  hint: () => "删去这个看不见的字符，重新输入前后的文字。",
  why: "看不见的控制字符会让 Word 打不开报告。",
  wrong: '论文成果:\n  - {题目: "家访\\x00", 类别: 案例, 作者: 林秋野}',
  right: "论文成果:\n  - {题目: 家访, 类别: 案例, 作者: 林秋野}",
});

const reservedCharacter = defineMistake("source/reserved-character", "error", {
  message: (a: { name: string }) => `这里有一个程序留作内部使用的字符（${a.name}）`,
  hint: () => "删去这个字符；如果是生僻字，换成标准编码的字。",
  why: "这个字符程序内部要用，也印不出来；多半是造字或特殊字体里的字。",
  wrong: '论文成果:\n  - {题目: "家访\\ue000", 类别: 案例, 作者: 林秋野}',
  right: "论文成果:\n  - {题目: 家访, 类别: 案例, 作者: 林秋野}",
});

/** A character that no text may hold: XML 1.0 and so Word forbid it, or it marks a value in a filled template. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uE000\uE001\uFFFE\uFFFF]/u;
const mostLines = 10;

/** The first forbidden character of `text`, if any. */
export const forbiddenCharacter = (text: string): string | undefined => forbidden.exec(text)?.[0];

/** The diagnostic of a forbidden character. */
export function reportCharacter(character: string, place: Place): Diagnostic {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return (/[\uE000\uE001]/.test(character) ? reservedCharacter : controlCharacter).at(place, { name });
}

/** The first forbidden character of every line, for ten lines at most: a binary file would fill the screen. */
export function checkCharacters(file: string, text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!forbidden.test(text)) return found;
  for (const [i, line] of text.split("\n").entries()) {
    const at = line.search(forbidden);
    if (at >= 0) found.push(reportCharacter(line[at]!, { file, line: i + 1, column: at + 1, length: 1 }));
    if (found.length === mostLines) break;
  }
  return found;
}
