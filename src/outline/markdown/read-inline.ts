import { type Filled, type Slot, token } from "../../template/run-template.ts";
import { isContent } from "../../template/to-content.ts";
import type { Content, Inline } from "../blocks.ts";

/** The inlines of one paragraph, cell or item, and the tables whose tokens stand in it. */
export interface Reading {
  readonly content: Content;
  readonly tables: readonly Slot[];
}

// An escaped sign, a token, a bold mark, the end of a line (hard after two spaces or a backslash), or any text.
const parts = new RegExp(
  `\\\\([!-/:-@[-\`{-~])|${token.source}|(\\*\\*)|(\\\\| {2,})?[ \\t]*\\n[ \\t]*|[^\\\\\\ue000*\\n ]+|[^]`,
  "g",
);

/** Reads bold, escapes, line ends and tokens; every other sign means itself, so that no text can get lost. */
export function readInline(text: string, slots: Filled["slots"]): Reading {
  const line = new Line();
  const tables: Slot[] = [];
  for (const found of text.matchAll(parts)) {
    const [whole, escaped, slotNumber, mark, hard] = found;
    if (escaped) line.text(escaped);
    else if (slotNumber) {
      const slot = slots[Number(slotNumber)]!;
      if (isContent(slot.content)) for (const inline of slot.content) line.add(inline);
      else tables.push(slot);
    } else if (mark && (line.bold || opensBold(text, found.index))) line.bold = !line.bold;
    else if (!mark && whole.includes("\n")) line.end(hard !== undefined);
    else line.text(whole);
  }
  return { content: line.content, tables };
}

const opensBold = (text: string, at: number): boolean => /^\*\*(?=[^\s*])[\s\S]*?\S\*\*/.test(text.slice(at));

/** Collects inlines: neighbours of one style become one, lines of Latin words are joined with a space. */
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
