import type { Scalar } from "yaml";
import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { beginsItem } from "../../zh/own-line.ts";
import { endOfLine, type PlaceAt, startOfLine } from "../places-in.ts";
import { looseDash, looseKey, quote, shorten, withoutComment } from "../slips/line.ts";
import type { SlipArgs } from "../slips/slip.ts";
import { alias } from "../slips/value-slips.ts";

const commentCutsValue = defineMistake("source/comment-cuts-value", "warning", {
  message: (a: SlipArgs) => `空格加“#”之后的“${a.text}”会被当成说明略去`,
  hint: (a) => `如果它是内容的一部分，这一行改成“${a.fixed}”；如果是说明，就在“#”后面加一个空格。`,
  why: "空格加“#”之后是给人看的说明，不算内容；题目里有“#”就用单引号包起来。",
  wrong: "论文成果:\n  - 题目: 备课 #3\n    类别: 案例\n    作者: 林秋野",
  right: "论文成果:\n  - 题目: '备课 #3'\n    类别: 案例\n    作者: 林秋野",
});

export const tag = defineMistake("source/tag", "error", {
  message: () => "以“!”开头的标记这里不用",
  hint: () => "删去标记；如果“!”是文字的一部分，就把整段文字放进单引号里。",
  why: "叹号开头的是 YAML 的标记，不是文字。",
  wrong: "论文成果:\n  - ? !!题目",
  right: "论文成果:\n  - {题目: '!!家访', 类别: 案例, 作者: 林秋野}",
});

const joinedLines = defineMistake("source/joined-lines", "warning", {
  message: (a: { before: string; after: string }) => `分几行写的话读成了一行：“${a.after}”接在“${a.before}”后面`,
  hint: () => "要照样分行，冒号后面写“|”，从下一行起写内容，每行前面空一样多的格。",
  why: "不写“|”，几行的话会用空格连成一行，各条连在一起。",
  wrong:
    "论文成果:\n  - 题目: 家访\n    类别: 案例\n    作者: 林秋野\n    备注: 还要补：\n      1、封面。\n      2、目录。",
  right:
    "论文成果:\n  - 题目: 家访\n    类别: 案例\n    作者: 林秋野\n    备注: |\n      还要补：\n      1、封面。\n      2、目录。",
});

/** Reports the first item of a list numbered by hand that yaml joins to the line before: all of its styles but `|` do. */
export function reportJoinedLines(text: string, { range, type }: Scalar, placeAt: PlaceAt): Diagnostic[] {
  const [start, end] = range!;
  if (type === "BLOCK_LITERAL" || !text.slice(start, end).trimEnd().includes("\n")) return [];
  const lines = text.slice(start, end).split("\n");
  const at = lines.findIndex((line, i) => i > (type === "BLOCK_FOLDED" ? 1 : 0) && beginsItem(line, lines[i - 1]!));
  if (at < 0) return [];
  const [before, after] = [lines[at - 1]!.trim(), lines[at]!.trim()];
  if (before === "") return [];
  const offset = start + lines.slice(0, at).join("\n").length + 1 + lines[at]!.indexOf(after);
  return [
    joinedLines.at(placeAt(offset, after.length), { before: shorten(before, before.length), after: shorten(after, 0) }),
  ];
}

/** Reports a title like `备课 #3`, whose end yaml takes for a comment. A space after `#` means a comment. */
export function reportCutValue(text: string, { range }: Scalar, placeAt: PlaceAt): Diagnostic[] {
  const [start, end] = range!;
  const found = /^[ \t]+#([\p{L}\p{N}][^\n]*)/u.exec(text.slice(end, end + 200));
  if (!found) return [];
  const hash = text.indexOf("#", end);
  const cut = `#${found[1]!.trimEnd()}`;
  const whole = quote(withoutComment(text.slice(start, end)) + text.slice(end, hash) + cut);
  const fixed = lineWith(text, start, endOfLine(text, hash), whole);
  return [commentCutsValue.at(placeAt(hash, cut.length), { text: cut, fixed })];
}

/** The marks of YAML that records do not need: an anchor, an alias, a tag. */
export type Mark = "&" | "*" | "!";

/** Reports a mark at `offset`; `name` is what follows it. */
export function reportMark(text: string, mark: Mark, name: string, offset: number, placeAt: PlaceAt): Diagnostic {
  const place = placeAt(offset, name.length + 1);
  if (mark === "!") return tag.at(place);
  const written = mark + name;
  return alias.at(place, { text: written, fixed: lineWith(text, offset, offset + written.length, `'${written}'`) });
}

/** The line of `start` with `by` in place of what stands from there to `end`. */
function lineWith(text: string, start: number, end: number, by: string): string {
  const lineStart = startOfLine(text, start);
  const line = text.slice(lineStart, start) + by + text.slice(end, endOfLine(text, start));
  return shorten(line.trim(), start - lineStart);
}

/** If plain text that yaml reads without complaint looks like a slip: the offset up to which its lines do. */
export function suspectUntil(text: string, start: number, end: number): number | undefined {
  const source = text.slice(start, end);
  if (/^[\u3000\u00A0]|[\u3000\u00A0]$|^[｛［].*[｝］]$/.test(source)) return start;
  if (looseDash.test(source) && /^[\s\u3000\u00A0]*$/.test(text.slice(startOfLine(text, start), start))) return end;
  const isMap = source.includes("\n") && looseKey.test(source) && source.split("\n").every(readsLikeKey);
  return isMap ? end : undefined;
}

/** `主题：备课`, `- 主题：备课`, `- {主题：备课，…}` and any `- item`, as in a file typed in full width throughout. */
const readsLikeKey = (line: string): boolean =>
  /^\s*(?:- |$)/.test(line) || looseKey.test(line.trimStart().replace(/^(?:- +)*[{［｛[]?\s*/, ""));
