import type { Content, Inline } from "../../template/content.ts";
import { type LateSlot, token } from "../../template/slots.ts";

// An escaped sign, a token, a bold mark, the end of a line (hard after two spaces or a backslash), or any text.
const parts = new RegExp(
  `\\\\([!-/:-@[-\`{-~])|${token.source}|(\\*\\*)|(\\\\| {2,})?[ \\t]*\\n[ \\t]*|[^\\\\\\ue000*\\n ]+|[^]`,
  "g",
);

/** Reads bold, escapes, line ends and tokens, which become their values. All other signs mean themselves. */
export function readInline(text: string, slots: readonly LateSlot[]): Content {
  const line = new Line();
  for (const found of text.matchAll(parts)) {
    const [whole, escaped, index, mark, hard] = found;
    if (escaped) line.text(escaped);
    else if (index) for (const inline of slots[Number(index)]!().content) line.add(inline);
    else if (mark && (line.bold || opensBold(text, found.index))) line.bold = !line.bold;
    else if (!mark && whole.includes("\n")) line.end(hard !== undefined);
    else line.text(whole);
  }
  return line.content;
}

const opensBold = (text: string, at: number): boolean => /^\*\*(?=[^\s*])[\s\S]*?\S\*\*/.test(text.slice(at));

/** Collects inlines. Neighbours of one style become one, lines of Latin words are joined with a space. */
class Line {
  readonly content: Inline[] = [];
  bold = false;
  private joining = false;

  text(text: string): void {
    this.add({ type: "text", text });
  }

  end(hard: boolean): void {
    if (hard) this.content.push({ type: "break" });
    else this.joining = true;
  }

  add(inline: Inline): void {
    if (inline.type !== "break" && inline.text === "") return;
    if (this.joining) {
      this.joining = false;
      if (isLatin(lastCharacter(this.content.at(-1))) && isLatin(firstCharacter(inline))) this.text(" ");
    }
    const last = this.content.at(-1);
    const bold = this.bold || (inline.type !== "break" && inline.bold === true);
    if (inline.type === "text" && last?.type === "text" && (last.bold ?? false) === bold)
      this.content[this.content.length - 1] = { ...last, text: last.text + inline.text };
    else this.content.push(bold && inline.type !== "break" ? { ...inline, bold } : inline);
  }
}

const lastCharacter = (inline: Inline | undefined): string =>
  inline && inline.type !== "break" ? inline.text.slice(-1) : "";
const firstCharacter = (inline: Inline): string => (inline.type === "break" ? "" : inline.text.slice(0, 1));
const isLatin = (character: string): boolean => /^[!-\u024f]$/.test(character);
