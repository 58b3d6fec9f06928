import { type Content, plainText } from "../../template/content.ts";
import { beginsItem } from "../../zh/own-line.ts";

/** In Chinese text a paragraph begins with full-width spaces. */
const indented = /^[ \t]*\u3000/;

/** What is typed as one paragraph, in the lines that are paragraphs of their own: indented ones, and items numbered by hand. */
export function typedLines(typed: string): readonly string[] {
  const found: string[] = [];
  for (const line of typed.split("\n")) {
    const last = found.at(-1);
    if (last === undefined || indented.test(line) || beginsItem(line, last)) found.push(line);
    else found[found.length - 1] = `${last}\n${line}`;
  }
  return found;
}

/** The same of content: a value of several lines may have items, too. Other breaks stay. */
export function itemsOf(content: Content): readonly Content[] {
  const found: Content[] = [];
  let from = 0;
  content.forEach((inline, at) => {
    if (inline.type !== "break") return;
    if (!beginsItem(plainText(content.slice(at + 1), "\n"), plainText(content.slice(from, at), "\n"))) return;
    found.push(content.slice(from, at));
    from = at + 1;
  });
  return [...found, content.slice(from)].filter((one) => one.length > 0);
}
