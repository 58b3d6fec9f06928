import { type FlowPart, walkFlow } from "./flow.ts";
import { looseKey, quote } from "./line.ts";
import { type FindSlip, replaced, type Slip } from "./slip.ts";

/** Slips inside `{…}` and `[…]`: full-width commas, colons, brackets and quotes, and ` #`. */
export const findFlowSlip: FindSlip = ({ text, kind, column, value, open }) => {
  if (kind === "text") return undefined;
  if (kind === "node") {
    const wide = wideBrackets(text, column) ?? wideBrackets(text, value);
    if (wide) return wide;
    if (!/^[[{]/.test(text.slice(value))) return undefined;
  }
  const walk = walkFlow(text, value, open);
  if (walk.openQuote !== undefined) return wideQuote(text, walk.openQuote);
  const isOpen = kind === "node" && walk.end === undefined && walk.open !== "";
  for (const part of walk.parts) {
    const slip = part.quoted
      ? textAfterQuote(text, part)
      : (wideComma(text, part) ??
        looseColon(text, part) ??
        colonInValue(text, part) ??
        specialStart(text, part) ??
        (isOpen ? wideCloser(text, part) : undefined));
    if (slip) return slip;
  }
  return isOpen ? commentInside(text, walk.parts.at(-1)) : undefined;
};

/** Where the item that goes on at `from` ends: before a comma, a closing bracket or the end of the line. */
const endOfItem = (text: string, from: number): number =>
  from + text.slice(from, from + text.slice(from).search(/[,，}\]]|$/)).trimEnd().length;

/** `{题目: "双减"背景}`, or `{题目: "双减”, 级别: "县级"}`, where the quote closes too late. */
function textAfterQuote(text: string, { start, end }: FlowPart): Slip | undefined {
  if (/^\s*(?:[,:}\]#]|$)/.test(text.slice(end))) return undefined;
  const slip = wideQuote(text, start);
  if (slip?.code === "source/wide-quote") return slip;
  const last = endOfItem(text, end);
  return {
    ...replaced("source/text-after-quote", text, start, last, quote(text.slice(start, last))),
    start: end,
    end: last,
  };
}

/** `{题目: 课程: 劳动}`. */
function colonInValue(text: string, { start, end, isKey, isValue }: FlowPart): Slip | undefined {
  if (!isKey || !isValue) return undefined;
  const colon = text.indexOf(":", end);
  const last = endOfItem(text, colon);
  const slip = replaced("source/colon-in-value", text, start, last, quote(text.slice(start, last)));
  return { ...slip, start: colon, end: colon + 1 };
}

function specialStart(text: string, { start, end }: FlowPart): Slip | undefined {
  const part = text.slice(start, end);
  const alias = /^[&*][\w-]+(?=\s|$)/.exec(part);
  if (!alias && !/^[*&!%@`|>]/.test(part)) return undefined;
  const slip = replaced(alias ? "source/alias" : "source/special-start", text, start, end, quote(part));
  return { ...slip, end: start + (alias?.[0].length ?? 1) };
}

const half: Record<string, string> = { "｛": "{", "｝": "}", "［": "[", "］": "]" };

/** `｛日期: x｝` and `［甲，乙］`: the whole value stands in full-width brackets. */
function wideBrackets(text: string, value: number): Slip | undefined {
  const found = /^([｛［])[^｛［｝］]*[｝］}\]]\s*(?:#.*)?$/.exec(text.slice(value));
  if (!found) return undefined;
  const fixed = text.slice(0, value) + text.slice(value).replace(/[｛｝［］]/g, (c) => half[c]!);
  return { code: "source/wide-bracket", start: value, end: value + 1, fixed };
}

/** In `[ ]` any full-width comma separates; in `{ }` only one that a new key follows. */
function wideComma(text: string, { start, end, open, isKey, isValue }: FlowPart): Slip | undefined {
  if (isKey && !isValue) return undefined;
  const part = text.slice(start, end);
  const followed = isKey ? /[，；](?=\s*[^，；]*$)/ : /[，；](?=\s*\p{Script=Han}[\p{Script=Han}\w]{0,7}[:：])/u;
  const found = (open.at(-1) === "[" ? /[，；]/ : followed).exec(part);
  if (!found) return undefined;
  const at = start + found.index;
  const spaces = /^\s*/.exec(text.slice(at + 1))![0].length;
  return { ...replaced("source/wide-comma", text, at, at + 1 + spaces, ", "), end: at + 1 };
}

/** `{姓名：周砚}`: a key without a value is never meant. */
function looseColon(text: string, { start, end, open, isKey, isValue }: FlowPart): Slip | undefined {
  const found = open.at(-1) === "{" && !isKey && !isValue ? looseKey.exec(text.slice(start, end)) : null;
  if (!found) return undefined;
  const at = start + found[0].length - 1;
  const code = text[at] === ":" ? "source/no-space-after-colon" : "source/wide-colon";
  const spaces = /^\s*/.exec(text.slice(at + 1))![0].length;
  return { ...replaced(code, text, at, at + 1 + spaces, ": "), end: at + 1 };
}

function wideCloser(text: string, { start, end }: FlowPart): Slip | undefined {
  const found = /[｝］]/.exec(text.slice(start, end));
  if (!found) return undefined;
  const at = start + found.index;
  return replaced("source/wide-bracket", text, at, at + 1, half[found[0]]!);
}

function wideQuote(text: string, start: number): Slip | undefined {
  const mark = text[start]!;
  const found = (mark === '"' ? /[“”](?=\s*(?:[,，}\]:]|$))/ : /[‘’](?=\s*(?:[,，}\]:]|$))/).exec(text.slice(start));
  if (found) return replaced("source/wide-quote", text, start + found.index, start + found.index + 1, mark);
  const end = endOfItem(text, start + 1);
  return { ...replaced("source/unclosed-quote", text, end, end, mark), start, end: start + 1 };
}

function commentInside(text: string, last: FlowPart | undefined): Slip | undefined {
  if (!last || last.quoted || last.isKey) return undefined;
  const found = /^\s+#[^\s,}\]]+/.exec(text.slice(last.end));
  if (!found) return undefined;
  const hash = text.indexOf("#", last.end);
  const end = last.end + found[0].length;
  const slip = replaced("source/comment-in-brackets", text, last.start, end, quote(text.slice(last.start, end)));
  return { ...slip, start: hash, end };
}
