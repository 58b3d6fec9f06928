import { endOfQuoted, walkFlow } from "./flow.ts";
import { plainColon, quote, withoutComment } from "./line.ts";
import { type FindSlip, replaced, type Slip, type SlipCode } from "./slip.ts";

/** Mends a value by putting all of it in single quotes. */
function quoted(code: SlipCode, text: string, value: number, start: number, end: number): Slip {
  const content = withoutComment(text.slice(value));
  return { code, start, end, fixed: text.slice(0, value) + quote(content) + text.slice(value + content.length) };
}

const closesBadly = { '"': /[“”](?=\s*(?:#|$))/, "'": /[‘’](?=\s*(?:#|$))/ };

/** `"双减”`, `"双减` and `"双减"背景`. */
export const findQuoteSlip: FindSlip = ({ text, kind, value }, _inMap) => {
  const mark = text[value];
  if (kind !== "node" || (mark !== '"' && mark !== "'")) return undefined;
  const end = endOfQuoted(text, value);
  if (end === undefined) {
    const close = closesBadly[mark].exec(text.slice(value + 1));
    if (close) {
      const at = value + 1 + close.index;
      return replaced("source/wide-quote", text, at, at + 1, mark);
    }
    const content = text.slice(value).trimEnd();
    const fixed = text.slice(0, value) + content + mark;
    return { code: "source/unclosed-quote", start: value, end: value + 1, fixed };
  }
  const rest = text.slice(end);
  if (/^\s*(?:#|$)/.test(rest)) return undefined;
  const start = end + rest.search(/\S/);
  return quoted("source/text-after-quote", text, value, start, value + withoutComment(text.slice(value)).length);
};

/** `[案例]一次家访` and brackets that nothing closes. */
export const findBracketSlip: FindSlip = ({ text, kind, value, open }) => {
  const isOpener = kind === "node" && (text[value] === "{" || text[value] === "[");
  if (!isOpener) return undefined;
  const { end, open: left, openQuote } = walkFlow(text, value, open);
  if (end !== undefined) {
    const rest = text.slice(end);
    if (/^\s*(?:#|$)/.test(rest)) return undefined;
    const start = end + rest.search(/\S/);
    return quoted("source/text-after-bracket", text, value, start, value + withoutComment(text.slice(value)).length);
  }
  if (openQuote !== undefined || left === "") return undefined;
  const closing = [...left].reverse().map((c) => (c === "{" ? "}" : "]"));
  const content = withoutComment(text).replace(/,$/, "");
  return { code: "source/unclosed-bracket", start: value, end: value + 1, fixed: content + closing.join("") };
};

/** Values that start with a character YAML keeps for itself. */
export const findSpecialStart: FindSlip = ({ text, kind, value, hasKey, dash }) => {
  if (kind !== "node") return undefined;
  const content = text.slice(value);
  const alias = /^[&*][\w-]+(?=\s|$)/.exec(content);
  if (alias) return quoted("source/alias", text, value, value, value + alias[0].length);
  const special = /^(?:[*&!%@`,\]}]|[|>](?![-+\d]*\s*(?:#|$))|[-?](?=\s))/.exec(content);
  // At the start of a line, `? ` is a key, `- ` an item and `%` a directive.
  const isOwnLine = !hasKey && dash === undefined;
  if (!special || (!hasKey && /^[-?]/.test(content)) || (isOwnLine && special[0] === "%")) return undefined;
  return quoted("source/special-start", text, value, value, value + 1);
};

/** `题目: 课程: 劳动`. */
export const findColonInValue: FindSlip = ({ text, kind, value, hasKey }) => {
  if (kind !== "node" || !hasKey || /^["'[{|>#&*!%@`]/.test(text.slice(value))) return undefined;
  const at = plainColon(text.slice(value));
  return at < 0 ? undefined : quoted("source/colon-in-value", text, value, value + at, value + at + 1);
};
