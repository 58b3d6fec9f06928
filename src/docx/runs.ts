import type { Content } from "../template/content.ts";
import type { Mark } from "./bookmark.ts";
import { escapeXml } from "./xml.ts";

/** How runs differ from their paragraph's style. `size` in half-points. */
interface RunLook {
  readonly bold?: boolean;
  readonly size?: number | undefined;
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

/** One run that shows `text` as typed: spaces stay, a newline is a line break, a tab a tab. */
export function textRun(text: string, look: RunLook = {}): string {
  const parts = text.replace(/\r\n?/g, "\n").split(/([\n\t])/);
  return `<w:r>${lookXml(look)}${parts.map(partXml).join("")}</w:r>`;
}

function partXml(part: string): string {
  if (part === "\n") return "<w:br/>";
  if (part === "\t") return "<w:tab/>";
  return part === "" ? "" : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
}

function lookXml({ bold, size }: RunLook): string {
  const inner = (bold ? "<w:b/>" : "") + (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : "");
  return inner && `<w:rPr>${inner}</w:rPr>`;
}
