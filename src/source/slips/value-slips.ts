import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { plainColon, quote, withoutComment } from "./line.ts";
import { type FindSlip, replaced, rewriteLine, type Slip, type SlipArgs } from "./slip.ts";
import { endOfQuoted, walkFlow } from "./walk-flow.ts";

const paper = (line: string) => `论文成果:\n  - 类别: 案例\n    作者: 林秋野\n    ${line}`;

export const wideQuote = defineMistake("source/wide-quote", "error", {
  message: (a) => `开头是半角引号，结尾却是中文引号 ${a.text}`,
  hint: rewriteLine,
  why: "引号要一对，开头半角，结尾也要半角。",
  wrong: paper('题目: "一次家访”'),
  right: paper('题目: "一次家访"'),
});

export const unclosedQuote = defineMistake("source/unclosed-quote", "error", {
  message: (a) => `从这里开始的引号 ${a.text} 没有配对的另一半`,
  hint: rewriteLine,
  why: "引号没有收尾，后面的行都会被吞进去。",
  wrong: paper('题目: "一次家访'),
  right: paper("题目: 一次家访"),
});

export const textAfterQuote = defineMistake("source/text-after-quote", "error", {
  message: () => "引号后面还有文字，只有一部分在引号里",
  hint: rewriteLine,
  why: "以引号开头的内容到引号为止，后面的字没有地方放。",
  wrong: paper('题目: "双减"之后'),
  right: paper("题目: '\"双减\"之后'"),
});

const textAfterBracket = defineMistake("source/text-after-bracket", "error", {
  message: () => "以括号开头的文字会被当成列表，后面不能再有文字",
  hint: rewriteLine,
  why: "以方括号开头的是列表，不是文字。",
  wrong: paper("题目: [案例]一次家访"),
  right: paper("题目: '[案例]一次家访'"),
});

const unclosedBracket = defineMistake("source/unclosed-bracket", "error", {
  message: (a) => `从这里开始的括号“${a.text}”没有配对的另一半`,
  hint: rewriteLine,
  why: "括号没有收尾，后面的行都会被吞进去。",
  wrong: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行\n  - {日期: 2024-11-13, 听课人: 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}\n  - {日期: 2024-11-13, 听课人: 许知行}",
});

export const specialStart = defineMistake("source/special-start", "error", {
  message: (a) => `内容不能直接以“${a.text}”开头，这个符号另有用处`,
  hint: rewriteLine,
  why: "有些符号放在开头另有用处，包上单引号就是文字。",
  wrong: paper("题目: @家长"),
  right: paper("题目: '@家长'"),
});

export const alias = defineMistake("source/alias", "error", {
  message: (a: SlipArgs) => `这里不用引用写法“${a.text}”`,
  hint: (a) =>
    a.text.startsWith("&")
      ? `删去“${a.text}”，引用它的地方照样再写一遍；如果它本身就是文字，这一行改成“${a.fixed}”。`
      : `把标着“&${a.text.slice(1)}”的内容照样再写一遍；如果“${a.text}”本身就是文字，这一行改成“${a.fixed}”。`,
  why: "引用别处内容的写法人看不出来，容易改一处错两处，所以不用。",
  wrong: paper("题目: &jia 一次家访"),
  right: paper("题目: 一次家访"),
});

export const mergeKey = defineMistake("source/merge-key", "error", {
  message: (a: SlipArgs) => `这里不用合并写法“${a.text}”`,
  hint: () =>
    "删去这一行，把要合并的那条记录的各项照样写在这里；只有日期等几项不同的活动，也可以写成一条，下面用“场次”。",
  why: "把别处的内容合并进来，人看不出来，容易改一处错两处，所以不用。",
  wrong: paper("<<: *jia"),
  right: paper("题目: 一次家访"),
});

/** `<<: *a`, which other programs put the keys of another map in place of. */
export const findMergeKey: FindSlip = ({ text, kind, column }) => {
  const found = kind === "node" ? /^<<[ ]*:[ ]*(?:\*[^\s,]+|\[.*\])?/.exec(text.slice(column)) : null;
  if (!found) return undefined;
  const end = column + found[0].trimEnd().length;
  return { ...replaced(mergeKey, text, column, end, ""), fixed: `${text.slice(0, column)}#${text.slice(column)}` };
};

export const colonInValue = defineMistake("source/colon-in-value", "error", {
  message: () => "内容里又出现了冒号加空格，分不清哪一个是名称",
  hint: rewriteLine,
  why: "内容里又有冒号加空格，分不清哪一个是名称。",
  wrong: paper("题目: 劳动课程: 一次试验"),
  right: paper("题目: '劳动课程: 一次试验'"),
});

/** Mends a value by putting all of it in single quotes; the characters `start` to `end` are wrong. */
function quoted(mistake: Slip["mistake"], text: string, value: number, start: number, end: number): Slip {
  const content = withoutComment(text.slice(value));
  return { ...replaced(mistake, text, value, value + content.length, quote(content)), start, end };
}

/** Nothing, or a comment, to the end of the line. */
const lineEnd = /^\s*(?:#|$)/;

/** Text after the quote or bracket that closes at `end` the value which begins at `value`. */
function textAfter(mistake: Slip["mistake"], text: string, value: number, end: number): Slip | undefined {
  const rest = text.slice(end);
  if (lineEnd.test(rest)) return undefined;
  const last = value + withoutComment(text.slice(value)).length;
  return quoted(mistake, text, value, end + rest.search(/\S/), last);
}

const closesBadly = { '"': /[“”](?=\s*(?:#|$))/, "'": /[‘’](?=\s*(?:#|$))/ };

/** `"双减”`, `"双减` and `"双减"背景`. */
export const findQuoteSlip: FindSlip = ({ text, kind, value }) => {
  const mark = text[value];
  if (kind !== "node" || (mark !== '"' && mark !== "'")) return undefined;
  const end = endOfQuoted(text, value);
  if (end !== undefined) return textAfter(textAfterQuote, text, value, end);
  const close = closesBadly[mark].exec(text.slice(value + 1));
  if (close) {
    const at = value + 1 + close.index;
    return replaced(wideQuote, text, at, at + 1, mark);
  }
  return { mistake: unclosedQuote, start: value, end: value + 1, fixed: text.trimEnd() + mark };
};

/** `[案例]一次家访` and brackets that nothing closes. */
export const findBracketSlip: FindSlip = ({ text, kind, value, open }) => {
  if (kind !== "node" || (text[value] !== "{" && text[value] !== "[")) return undefined;
  const { end, open: left, openQuote } = walkFlow(text, value, open);
  if (end !== undefined) return textAfter(textAfterBracket, text, value, end);
  if (openQuote !== undefined || left === "") return undefined;
  const closing = [...left].reverse().map((c) => (c === "{" ? "}" : "]"));
  const content = withoutComment(text).replace(/,$/, "");
  return { mistake: unclosedBracket, start: value, end: value + 1, fixed: content + closing.join("") };
};

/** A value that starts with a character YAML keeps for itself. */
export const findSpecialStart: FindSlip = ({ text, kind, value, hasKey, dash }) => {
  if (kind !== "node") return undefined;
  const content = text.slice(value);
  const name = /^[&*][\w-]+(?=\s|$)/.exec(content);
  if (name) return quoted(alias, text, value, value, value + name[0].length);
  const special = /^(?:[*&!%@`,\]}]|[|>](?![-+\d]*\s*(?:#|$))|[-?](?=\s))/.exec(content);
  // At the start of a line, `? ` is a key, `- ` an item and `%` a directive.
  const isOwnLine = !hasKey && dash === undefined;
  if (!special || (!hasKey && /^[-?]/.test(content)) || (isOwnLine && special[0] === "%")) return undefined;
  return quoted(specialStart, text, value, value, value + 1);
};

/** `题目: 课程: 劳动`. */
export const findColonInValue: FindSlip = ({ text, kind, value, hasKey }) => {
  if (kind !== "node" || !hasKey || /^["'[{|>#&*!%@`]/.test(text.slice(value))) return undefined;
  const at = plainColon(text.slice(value));
  return at < 0 ? undefined : quoted(colonInValue, text, value, value + at, value + at + 1);
};
