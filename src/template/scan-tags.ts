/** `open` `{{#if}}`, `else`, `close` `{{/if}}`, `output` `{{名称}}`; `broken` has no `}}`. */
type TagKind = "open" | "else" | "close" | "output" | "comment" | "unsupported" | "broken";

/** One `{{…}}` of a template, found without parsing, so that all mistakes of a file are reported at once. */
export interface Tag {
  readonly kind: TagKind;
  readonly offset: number;
  readonly text: string;
  /** The word after `{{#` or `{{/`; empty for other kinds. */
  readonly name: string;
}

const comment = /\{\{~?!(?:--[\s\S]*?--~?\}\}|(?!--)[\s\S]*?\}\})/y;
const body = /(?:"[^"\n]*"|"[^"”\n{}]*”|'[^'\n]*'|“[^”"\n{}]*["”]|[^"'{}]|\{(?!\{)|\}(?!\}))*/.source;
const tag = new RegExp(`\\{\\{(?!\\{\\{)(?:\\{${body}\\}\\}\\}|(?!\\{)${body}\\}\\})`, "y");

/** Every tag in order. `\{{` is no tag: it means two braces. */
export function scanTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf("{{"); at !== -1; ) {
    if (isEscaped(text, at)) {
      at = text.indexOf("{{", at + 2);
      continue;
    }
    const found = tagAt(text, at);
    tags.push(found);
    at = text.indexOf("{{", at + found.text.length);
  }
  return tags;
}

/** What stands outside of comments. */
export const withoutComments = (text: string): string => text.replace(new RegExp(comment.source, "g"), "");

/** Where a tag stands, and what is typed there. */
export type TagText = Pick<Tag, "offset" | "text">;

/** The text with each tag as `change` gives it. If lengths stay, places stay true. */
export function replaceTags<T extends TagText>(text: string, tags: readonly T[], change: (tag: T) => string): string {
  let end = 0;
  const inOrder = tags.toSorted((a, b) => a.offset - b.offset);
  const parts = inOrder.map((tag) => {
    const between = text.slice(end, tag.offset);
    end = tag.offset + tag.text.length;
    return between + change(tag);
  });
  return parts.join("") + text.slice(end);
}

// Handlebars reads `\{{` as text and `\\{{` as a backslash before a tag.
const isEscaped = (text: string, at: number): boolean => text[at - 1] === "\\" && text[at - 2] !== "\\";

function tagAt(text: string, offset: number): Tag {
  const remark = matchAt(comment, text, offset);
  if (remark) return { kind: "comment", offset, text: remark, name: "" };
  const whole = matchAt(tag, text, offset);
  if (whole) return { offset, text: whole, ...kindOf(whole) };
  return { kind: "broken", offset, text: /^\{+[^\n]*?(?=\{\{|\n|$)/.exec(text.slice(offset))![0], name: "" };
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function kindOf(text: string): Pick<Tag, "kind" | "name"> {
  const [, sign, name = ""] = /^\{\{\{?[~&]?\s*([#/^>*]?[*>]?)\s*([^\s~}]*)/.exec(text)!;
  if (sign === "#") return { kind: "open", name };
  if (sign === "/") return { kind: "close", name };
  if (sign !== "") return { kind: "unsupported", name };
  return name === "else" ? { kind: "else", name: "" } : { kind: "output", name: "" };
}
