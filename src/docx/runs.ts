import type { Content } from "../template/content.ts";
import type { Mark } from "./bookmark.ts";
import { emojiFont, emojiParts } from "./emoji.ts";
import { escapeXml } from "./xml.ts";

/** How runs differ from their paragraph's style. `size` in half-points. */
interface RunLook {
  readonly bold?: boolean;
  readonly size?: number | undefined;
  readonly font?: string;
}

/** Content as runs, each figure inside its bookmark. */
export function contentRuns(content: Content, mark: Mark, look: RunLook = {}): string {
  return content
    .map((inline) => {
      if (inline.type === "break") return "<w:r><w:br/></w:r>";
      const run = textRun(inline.text, inline.bold ? { ...look, bold: true } : look);
      return mark(inline, run);
    })
    .join("");
}

/** Runs that show `text` as typed: spaces stay, a newline is a line break, a tab a tab, an emoji has a font that has it. */
export function textRun(text: string, look: RunLook = {}): string {
  const parts = emojiParts(text.replace(/\r\n?/g, "\n"));
  return parts
    .map((part, i) =>
      part === "" && parts.length > 1 ? "" : oneRun(part, i % 2 === 1 ? { ...look, font: emojiFont } : look),
    )
    .join("");
}

const oneRun = (text: string, look: RunLook): string =>
  `<w:r>${lookXml(look)}${text
    .split(/([\n\t])/)
    .map(partXml)
    .join("")}</w:r>`;

function partXml(part: string): string {
  if (part === "\n") return "<w:br/>";
  if (part === "\t") return "<w:tab/>";
  return part === "" ? "" : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
}

function lookXml({ bold, size, font }: RunLook): string {
  const inner =
    (font ? `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>` : "") +
    (bold ? "<w:b/>" : "") +
    (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : "");
  return inner && `<w:rPr>${inner}</w:rPr>`;
}
