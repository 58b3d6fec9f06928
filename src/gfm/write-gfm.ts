import type { Annex, Block, Outline, Pictures, Signature, Volume } from "../outline/blocks.ts";
import { chartTable } from "../outline/chart-table.ts";
import { annexLabel, captionOf, itemNumber, signersOf, spacedNumber } from "../outline/written-numbers.ts";
import { gfmTable } from "./gfm-table.ts";
import { literal, textOf } from "./gfm-text.ts";

/** Writes outlines as Markdown without HTML, for chats and web forms: what is read is what is pasted. */
export function writeGfm({ outlines, draft }: Volume): Uint8Array {
  const parts = outlines.flatMap((outline, i) => [...(i > 0 ? ["---"] : []), ...outlineParts(outline)]);
  const all = [...(draft === undefined ? [] : [`**${literal(draft)}**`]), ...parts];
  return new TextEncoder().encode(`${all.filter((part) => part !== "").join("\n\n")}\n`);
}

/** Parts with an empty line between them: title, text, 附件说明, 落款, and then the annexes. */
const outlineParts = ({ title, subtitle, byline, body, annexes, signature }: Outline): readonly string[] => [
  `# ${oneLine(literal(title))}`,
  ...(subtitle ? [`——${literal(subtitle)}`] : []),
  ...(byline ? [literal(byline)] : []),
  ...body.map(blockPart),
  annexNote(annexes),
  ...(signature ? [signed(signature)] : []),
  ...annexes.flatMap((annex, i) => annexParts(annex, i, annexes.length)),
];

function blockPart(block: Block | Pictures): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${spacedNumber(block.number)}${oneLine(textOf(block.content))}`;
    case "paragraph":
      return textOf(block.content);
    case "list":
      return block.items.map((item, i) => listItem(block.ordered ? `${i + 1}. ` : "- ", textOf(item))).join("\n");
    case "table":
      return [...(block.caption === undefined ? [] : [literal(captionOf(block))]), gfmTable(block)].join("\n\n");
    case "pictures":
      return block.pictures.map(({ caption }) => `（照片：${literal(caption)}）`).join("\n\n");
    case "chart":
      return `${literal(captionOf(block))}\n\n${gfmTable(chartTable(block))}`;
  }
}

const annexNote = (annexes: readonly Annex[]): string =>
  lines(annexes.map(({ title }, i) => `${i === 0 ? "附件：" : ""}${itemNumber(i, annexes)}${literal(title)}`));

const signed = ({ unit, date }: Signature): string =>
  lines([...(unit === undefined ? [] : [literal(unit)]), literal(date)]);

const annexParts = (annex: Annex, index: number, count: number): readonly string[] => [
  `## ${annexLabel(index, count)}　${oneLine(literal(annex.title))}`,
  annex.frame.map(literal).join("　"),
  ...annex.blocks.map(blockPart),
  lines(annex.notes.map((note, i) => `${i === 0 ? "注：" : ""}${itemNumber(i, annex.notes)}${textOf(note)}`)),
  signersOf(annex).map(literal).join("　　　"),
];

/** Lines of one paragraph: two spaces at the end break the line, unseen where the text is pasted as it is. */
const lines = (all: readonly string[]): string => all.join("  \n");

/** The text of a heading, which has one line; # at its end would be no text. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").replace(/(?<!\\)#(?=#*$)/, "\\#");

/** A list item; further lines of it are indented below its text. */
const listItem = (sign: string, text: string): string =>
  `${sign}${text.replaceAll("\n", `\n${" ".repeat(sign.length)}`)}`;
