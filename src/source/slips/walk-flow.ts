/** What a walk through `{…}` and `[…]` on one line found. */
interface FlowWalk {
  /** Brackets still open at the end of the line. */
  readonly open: string;
  /** Just after the bracket that closed the outermost one, if it was closed. */
  readonly end: number | undefined;
  /** Where a quote was opened that the line does not close. */
  readonly openQuote: number | undefined;
  /** Where each item, key or value begins, with the brackets around it. */
  readonly parts: readonly FlowPart[];
}

/** A key, a value or an item inside brackets: `text.slice(start, end)`. */
export interface FlowPart {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly quoted: boolean;
  /** A `:` follows: it is a key. */
  readonly isKey: boolean;
  /** A key or an item stands first, a value after `:`. */
  readonly isValue: boolean;
}

const closers: Record<string, string> = { "{": "}", "[": "]" };

/** Walks `text` from `start`, where the brackets `open` are already open. */
export function walkFlow(text: string, start: number, open = ""): FlowWalk {
  const parts: FlowPart[] = [];
  let at = start;
  let isValue = false;
  const done = (end?: number, openQuote?: number): FlowWalk => ({ open, end, openQuote, parts });
  while (at < text.length) {
    const c = text[at]!;
    if (c === " " || c === "\t") at++;
    else if (c === "#" && (at === start || /\s/.test(text[at - 1]!))) return done();
    else if (c === "{" || c === "[") {
      open += c;
      isValue = false;
      at++;
    } else if (c === "}" || c === "]") {
      if (closers[open.at(-1) ?? ""] !== c) return done();
      open = open.slice(0, -1);
      isValue = false;
      at++;
      if (open === "") return done(at);
    } else if (c === "," || c === ":") {
      isValue = c === ":";
      at++;
    } else {
      const quoted = c === '"' || c === "'";
      const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at);
      if (end === undefined) return done(undefined, at);
      const isKey = /^\s*:/.test(text.slice(end, end + 8));
      parts.push({ start: at, end, open, quoted, isKey, isValue });
      at = end;
    }
  }
  return done();
}

/** Just after the quote that closes the one at `start`; `undefined` where the line does not close it. */
export function endOfQuoted(text: string, start: number): number | undefined {
  const mark = text[start]!;
  for (let at = start + 1; at < text.length; at++) {
    if (mark === '"' && text[at] === "\\") at++;
    else if (text[at] === mark) {
      if (mark !== "'" || text[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return undefined;
}

/** Where plain text inside brackets ends: at a bracket, a comma, `: ` or a comment. */
function endOfPlain(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const c = text[at]!;
    if (",[]{}".includes(c)) break;
    if (c === ":" && (at + 1 === text.length || /[\s,[\]{}]/.test(text[at + 1]!))) break;
    if (c === "#" && /\s/.test(text[at - 1]!)) break;
  }
  while (/\s/.test(text[at - 1]!)) at--;
  return Math.max(at, start + 1);
}
