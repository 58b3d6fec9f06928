import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { findHalfComma } from "./half-comma.ts";
import { looseKey, quote, quotedKey } from "./line.ts";
import { keyInQuotes, noSpaceAfterColon, wideColon } from "./line-start-slips.ts";
import { type FindSlip, replaced, rewriteLine, type Slip, type SlipArgs } from "./slip.ts";
import { alias, colonInValue, specialStart, textAfterQuote, unclosedQuote, wideQuote } from "./value-slips.ts";
import { type FlowPart, walkFlow } from "./walk-flow.ts";

export const wideComma = defineMistake("source/wide-comma", "error", {
  message: (a: SlipArgs) => `括号里各项之间的“${a.text}”要用半角逗号`,
  hint: (a) => `这一行改成“${a.fixed}”；如果“${a.text}”是文字的一部分，就把那段文字放进单引号里。`,
  why: "括号里只有半角逗号才隔开各项。",
  wrong: "听课:\n  - {日期: 2024-11-12，听课人: 许知行}",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

export const wideBracket = defineMistake("source/wide-bracket", "error", {
  message: (a) => `括号“${a.text}”是全角的，这里要用半角括号`,
  hint: rewriteLine,
  why: "只有半角的方括号和花括号才表示列表和一组。",
  wrong: "听课:\n  - ｛日期: 2024-11-12, 听课人: 许知行｝",
  right: "听课:\n  - {日期: 2024-11-12, 听课人: 许知行}",
});

const commentInBrackets = defineMistake("source/comment-in-brackets", "error", {
  message: () => "空格加“#”之后的内容会被当成说明略去，括号因此没有结束",
  hint: rewriteLine,
  why: "空格加“#”之后都是说明，连右括号也被略去了。",
  wrong: "论文成果:\n  - {题目: 备课 #3, 类别: 案例, 作者: 林秋野}",
  right: "论文成果:\n  - {题目: '备课 #3', 类别: 案例, 作者: 林秋野}",
});

/** Slips inside `{…}` and `[…]`: full-width commas, colons, brackets and quotes, and ` #`. */
export const findFlowSlip: FindSlip = ({ text, kind, column, value, open }) => {
  if (kind === "text") return undefined;
  if (kind === "node") {
    const wide = findWideBrackets(text, column) ?? findWideBrackets(text, value);
    if (wide) return wide;
    if (!/^[[{]/.test(text.slice(value))) return undefined;
  }
  const walk = walkFlow(text, value, open);
  if (walk.openQuote !== undefined) return quoteSlip(text, walk.openQuote);
  const isOpen = kind === "node" && walk.end === undefined && walk.open !== "";
  for (const part of walk.parts) {
    const slip = part.quoted
      ? findTextAfterQuote(text, part)
      : (findWideComma(text, part) ??
        findLooseColon(text, part) ??
        findColonInValue(text, part) ??
        findQuotedKey(text, part) ??
        findSpecialStart(text, part) ??
        (isOpen ? findWideCloser(text, part) : undefined));
    if (slip) return slip;
  }
  const cut = findHalfComma(text, walk.parts);
  if (cut) return cut;
  return isOpen ? findCommentInside(text, walk.parts.at(-1)) : undefined;
};

/** Where the item that goes on at `from` ends: before a comma, a closing bracket or the end of the line. */
const endOfItem = (text: string, from: number): number =>
  from + text.slice(from, from + text.slice(from).search(/[,，}\]]|$/)).trimEnd().length;

/** Mends the item `first` to `last` by putting it in single quotes; the characters `start` to `end` are wrong. */
const quoted = (mistake: Slip["mistake"], text: string, first: number, last: number, start: number, end: number) => ({
  ...replaced(mistake, text, first, last, quote(text.slice(first, last))),
  start,
  end,
});

/** Puts `by` in place of the sign at `at` and the spaces after it. */
function separated(mistake: Slip["mistake"], text: string, at: number, by: string): Slip {
  const spaces = /^\s*/.exec(text.slice(at + 1))![0].length;
  return { ...replaced(mistake, text, at, at + 1 + spaces, by), end: at + 1 };
}

/** `{题目: "双减"背景}`, or `{题目: "双减”, 级别: "县级"}`, where the quote closes too late. */
function findTextAfterQuote(text: string, { start, end }: FlowPart): Slip | undefined {
  if (/^\s*(?:[,:}\]#]|$)/.test(text.slice(end))) return undefined;
  const slip = quoteSlip(text, start);
  if (slip.mistake === wideQuote) return slip;
  const last = endOfItem(text, end);
  return quoted(textAfterQuote, text, start, last, end, last);
}

/** `{题目: 课程: 劳动}`. */
function findColonInValue(text: string, { start, end, isKey, isValue }: FlowPart): Slip | undefined {
  if (!isKey || !isValue) return undefined;
  const colon = text.indexOf(":", end);
  return quoted(colonInValue, text, start, endOfItem(text, colon), colon, colon + 1);
}

function findSpecialStart(text: string, { start, end }: FlowPart): Slip | undefined {
  const part = text.slice(start, end);
  const name = /^[&*][\w-]+(?=\s|$)/.exec(part);
  if (!name && !/^[*&!%@`|>]/.test(part)) return undefined;
  return quoted(name ? alias : specialStart, text, start, end, start, start + (name?.[0].length ?? 1));
}

/** `{“日期”: 2024-11-12}`. */
function findQuotedKey(text: string, { start, end, isKey, isValue }: FlowPart): Slip | undefined {
  const key = isKey && !isValue ? quotedKey.exec(text.slice(start, end))?.[1] : undefined;
  return key === undefined ? undefined : replaced(keyInQuotes, text, start, end, key);
}

const half: Record<string, string> = { "｛": "{", "｝": "}", "［": "[", "］": "]" };

/** `｛日期: x｝` and `［甲，乙］`: the whole value stands in full-width brackets. */
function findWideBrackets(text: string, value: number): Slip | undefined {
  if (!/^([｛［])[^｛［｝］]*[｝］}\]]\s*(?:#.*)?$/.test(text.slice(value))) return undefined;
  const fixed = text.slice(0, value) + text.slice(value).replace(/[｛｝［］]/g, (c) => half[c]!);
  return { mistake: wideBracket, start: value, end: value + 1, fixed };
}

/** In `[ ]` any full-width comma separates; in `{ }` only one that a new key follows. */
function findWideComma(text: string, { start, end, open, isKey, isValue }: FlowPart): Slip | undefined {
  // `{日期：2024-11-12，听课人: 许知行}`: yaml takes all before the half-width colon for one key.
  const isAfterBracket = /[}\]]\s*$/.test(text.slice(0, start)) && /^[，；]/.test(text.slice(start, end));
  if (isKey && !isValue && !isAfterBracket && !looseKey.test(text.slice(start, end))) return undefined;
  const beforeKey = isKey ? /[，；](?=\s*[^，；]*$)/ : /[，；](?=\s*\p{Script=Han}[\p{Script=Han}\w]{0,7}[:：])/u;
  const at = text.slice(start, end).search(open.at(-1) === "[" ? /[，；]/ : beforeKey);
  return at < 0 ? undefined : separated(wideComma, text, start + at, ", ");
}

/** `{姓名：周砚}`: a key without a value is never meant. */
function findLooseColon(text: string, { start, end, open, isKey, isValue }: FlowPart): Slip | undefined {
  const found = open.at(-1) === "{" && !isKey && !isValue ? looseKey.exec(text.slice(start, end)) : null;
  if (!found) return undefined;
  const at = start + found[0].length - 1;
  return separated(text[at] === ":" ? noSpaceAfterColon : wideColon, text, at, ": ");
}

function findWideCloser(text: string, { start, end }: FlowPart): Slip | undefined {
  const found = text.slice(start, end).search(/[｝］]/);
  const at = start + found;
  return found < 0 ? undefined : replaced(wideBracket, text, at, at + 1, half[text[at]!]!);
}

/** The slip of a quote at `start` that nothing closes where it should end. */
function quoteSlip(text: string, start: number): Slip {
  const mark = text[start]!;
  const wide = mark === '"' ? /[“”](?=\s*(?:[,，}\]:]|$))/ : /[‘’](?=\s*(?:[,，}\]:]|$))/;
  const found = text.slice(start).search(wide);
  if (found >= 0) return replaced(wideQuote, text, start + found, start + found + 1, mark);
  const end = endOfItem(text, start + 1);
  return { ...replaced(unclosedQuote, text, end, end, mark), start, end: start + 1 };
}

function findCommentInside(text: string, last: FlowPart | undefined): Slip | undefined {
  if (!last || last.quoted || last.isKey) return undefined;
  const found = /^\s+#[^\s,}\]]+/.exec(text.slice(last.end));
  if (!found) return undefined;
  const end = last.end + found[0].length;
  return quoted(commentInBrackets, text, last.start, end, text.indexOf("#", last.end), end);
}
