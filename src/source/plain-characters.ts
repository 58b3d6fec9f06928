import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { mayHoldOddCharacters, type OddCharacter, oddCharacters, withPlainCharacters } from "../zh/odd-characters.ts";

/** A character and how often it stands in the file. */
interface Odd {
  readonly code: string;
  readonly times: number;
}

const inAll = ({ times }: Odd): string => (times > 1 ? `，这个文件里共${times}处` : "");
const deleted = () => "用 check --fix 删去。多半是从网页、聊天记录或 PDF 复制带来的。";

const invisible = defineMistake("source/invisible-character", "notice", {
  message: (a: Odd & { name: string }) => `这里有看不见的字符（${a.name}，${a.code}），读的时候略去了${inAll(a)}`,
  hint: deleted,
  why: "看不见的字符夹在姓名、题目里，看上去一样，却不是同一个词。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: 落花\u200b生}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: 落花生}",
});

const oddSpace = defineMistake("source/odd-space", "notice", {
  message: (a: Odd) => `这里的空格是网页或排版用的空格（${a.code}），读成了普通空格${inAll(a)}`,
  hint: () => "用 check --fix 换成普通空格。多半是从网页或 PDF 复制带来的。",
  why: "网页的空格看上去和普通空格一样，却不是同一个字符。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: A\u00a0Letter}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: A Letter}",
});

const lookalike = defineMistake("source/lookalike-character", "notice", {
  message: (a: Odd & { typed: string; plain: string }) =>
    `这里的“${a.typed}”（${a.code}）只是样子像“${a.plain}”，不是同一个字符，读成了“${a.plain}”${inAll(a)}`,
  hint: (a) => `用 check --fix 换成“${a.plain}”，或重新输入这个字。多半是从 PDF 或别的系统复制带来的。`,
  why: "部首和兼容字看上去和汉字一样，编码不同，就对不上名册和题目。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: 落\u{2F2D}在前}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: 落山在前}",
});

const readAs: Readonly<Record<string, string>> = { "": "读的时候略去了", " ": "读成了空格" };

const webWriting = defineMistake("source/web-writing", "notice", {
  message: (a: Odd & { typed: string; plain: string }) =>
    `“${a.typed}”是网页里的写法，${readAs[a.plain] ?? `读成了“${a.plain}”`}${inAll(a)}`,
  hint: () => "用 check --fix 改正。多半是从网页的源代码或别的系统导出时带来的。",
  why: "网页用“&nbsp;”这样的写法表示一个字符，照样印出来就成了乱码。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: 落花生&nbsp;第二课时}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行, 课名: 落花生 第二课时}",
});

/** A text as it is meant, line by line: no line more or less. */
export interface PlainCharacters {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a place in `text` lies in the file. */
  readonly asTyped: <P extends Place>(place: P) => P;
}

/** A text with plain characters in place of those that only look like them. Comments of YAML stay as they are. */
export function plainCharacters(file: string, text: string, kind: "yaml" | "markdown" = "yaml"): PlainCharacters {
  const asIs = { text, diagnostics: [], asTyped: <P extends Place>(place: P) => place };
  if (!mayHoldOddCharacters(text)) return asIs;
  const typed = text.split("\n");
  const isComment = (line: string): boolean => kind === "yaml" && /^\s*#/.test(line);
  const byLine = typed.map((line) => (isComment(line) ? [] : oddCharacters(line)));
  if (byLine.every((found) => found.length === 0)) return asIs;
  return {
    text: typed.map((line, i) => withPlainCharacters(line, byLine[i]!)).join("\n"),
    diagnostics: report(file, byLine),
    asTyped: (place) => typedPlace(place, byLine[place.line - 1] ?? []),
  };
}

/** How many characters, and how many places of each, are named: a text of nothing else would fill the screen. */
const most = 10;

/** Each character once, at its first place; the next places are related. */
function report(file: string, byLine: readonly (readonly OddCharacter[])[]): Diagnostic[] {
  const places = new Map<string, Place[]>();
  const plain = new Map<string, string>();
  for (const [i, found] of byLine.entries())
    for (const one of found) {
      const place = { file, line: i + 1, column: one.at + 1, length: one.typed.length };
      const known = places.get(one.typed);
      if (known) known.push(place);
      else places.set(one.typed, [place]);
      plain.set(one.typed, one.plain);
    }
  return [...places].slice(0, most).map(([typed, all]) => {
    const args = { code: codesOf(typed), times: all.length };
    const [first, ...others] = all.slice(0, most);
    const meant = plain.get(typed)!;
    if (typed.startsWith("&")) return webWriting.at(first!, { ...args, typed, plain: meant }, others);
    if (meant === "") return invisible.at(first!, { ...args, name: nameOf(typed) }, others);
    if (meant === " ") return oddSpace.at(first!, args, others);
    return lookalike.at(first!, { ...args, typed, plain: meant }, others);
  });
}

const codesOf = (typed: string): string =>
  [...typed].map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`).join(" ");

const names: readonly (readonly [RegExp, string])[] = [
  [/^[\u200B\u2060]/u, "零宽空格"],
  [/^[\u200C\u200D]/u, "零宽连接符"],
  [/^\uFEFF/u, "文件开头的标记 BOM"],
  [/^\u00AD/u, "软连字符"],
  [/^[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, "文字方向标记"],
  [/^(?:[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])/u, "字形选择符"],
];
const nameOf = (typed: string): string => names.find(([pattern]) => pattern.test(typed))?.[1] ?? "控制符";

function typedPlace<P extends Place>(place: P, found: readonly OddCharacter[]): P {
  const start = typedColumn(place.column - 1, found);
  if (place.length === undefined) return { ...place, column: start + 1 };
  const last = typedColumn(place.column - 1 + Math.max(0, place.length - 1), found);
  return { ...place, column: start + 1, length: last - start + Math.min(1, place.length) };
}

/** Where the character at `column` of the plain line (from 0) is typed. */
function typedColumn(column: number, found: readonly OddCharacter[]): number {
  let moved = 0;
  for (const { at, typed, plain } of found) {
    if (at + moved > column || (at + moved === column && plain !== "")) break;
    moved += plain.length - typed.length;
  }
  return column - moved;
}
