/** One line of a YAML text and what it is for. Columns in this folder start at 0. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /**
   * `node` begins something, `flow` goes on with brackets opened above, `text` is the rest: blank, comment, block scalar,
   * text that goes on.
   */
  readonly kind: "node" | "flow" | "text";
  /** On `flow` lines: the brackets still open at their start, such as `[{`. */
  readonly open: string;
  /** Where the first `-` stands, if the line starts list items. */
  readonly dash: number | undefined;
  /** Where the key or the item's content starts. */
  readonly column: number;
  /** Where the value starts after `key:`, or `column` without a key. */
  readonly value: number;
  readonly hasKey: boolean;
}

/** A key typed without the right colon: 教师:林秋野 or 教师：林秋野. */
export const looseKey =
  /^([“”‘’「『]?\p{Script=Han}[\p{Script=Han}\w（）()]{0,15}[“”‘’」』]?)(?:：|:(?=[\S\u3000\u00A0]))/u;

/** A kind of record typed without any colon, alone in its line and not indented: 听课. */
export const bareKind = /^\p{Script=Han}{2,8}[ \t]*(?=#|$)/u;

/** A key and its value without a colon between them, or with another sign: 执教 林秋野, 执教；林秋野, 执教=林秋野. */
export const colonlessKey =
  /^(\p{Script=Han}[\p{Script=Han}（）()]{0,7})([ \t\u3000]*[；;=＝][ \t\u3000]*|[ \t\u3000]+)(?=[^\s#])/u;

/**
 * A list dash typed wrong: no space after it, full width, or a bullet as web pages and Word have them. Two dashes —— are
 * punctuation, -3 is a number.
 */
export const looseDash =
  /^(?:-(?![ \t\d-])|([－–—−·•●▪‣◦∙・‧○■◆]|\*(?=[ \u3000\u00A0\u4E00-\u9FFF]))(?!\1))[ \u3000\u00A0]*(?=\S)/;

/** A date in `{…}` that a full-width comma joins to the next key: 2024-11-12，听课人：. */
export const dateWithKey = /^\d[\d.\-/年月日号]*\s*[，；]\s*\p{Script=Han}[\p{Script=Han}\w]{0,7}[:：]/u;

/** A key in quotes of a Chinese keyboard: “日期”. */
export const quotedKey = /^[“”‘’「『]([^“”‘’「」『』]+)[“”‘’」』]$/;

/** Where the value starts in `body` after `key:` and spaces; -1 where `body` does not start with a key. */
export function endOfKey(body: string): number {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=\s|$)/.exec(body);
  const colon = quoted ? quoted[0].length - 1 : /^(?:["'[\]{}#&*!|>%@`,]|\?[ \t])/.test(body) ? -1 : plainColon(body);
  if (colon < 0) return -1;
  let end = colon + 1;
  while (body[end] === " " || body[end] === "\t") end++;
  return end;
}

/** The first `:` of plain text that ends a key; -1 where there is none before a comment. */
export function plainColon(text: string): number {
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    if (at + 1 < text.length && !/[ \t]/.test(text[at + 1]!)) continue;
    const comment = text.indexOf(" #");
    return comment >= 0 && comment < at ? -1 : at;
  }
  return -1;
}

/** `text` without a comment at its end, and without the spaces before it. Only for plain text. */
export function withoutComment(text: string): string {
  let hash = text.indexOf("#");
  while (hash >= 0 && !/\s/.test(text[hash - 1] ?? "")) hash = text.indexOf("#", hash + 1);
  return (hash < 0 ? text : text.slice(0, hash)).trimEnd();
}

/** Whether a line is blank, a comment, `---` or `...`. */
export const saysNothing = (text: string): boolean => /^\s*(?:#|$)|^---(?:\s|$)|^\.\.\.(?:\s|$)/.test(text);

/** `text` in single quotes, where every character means itself. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const longest = 60;

/** The part of a long line that lies around `at`. */
export function shorten(line: string, at: number): string {
  if (line.length <= longest) return line;
  const start = Math.max(0, Math.min(at - longest / 3, line.length - longest));
  const end = start + longest;
  return `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
}
