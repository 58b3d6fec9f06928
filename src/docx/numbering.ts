import type { Block, Volume } from "../outline/blocks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Part } from "./part.ts";
import { escapeXml, partNamespaces, xmlDeclaration } from "./xml.ts";

type List = Extract<Block, { type: "list" }>;

/** The number by which `w:numId` names each list: one of its own, so that every list counts from 1. */
export type ListNumbers = ReadonlyMap<List, number>;

/** The lists of a document in order. */
export function listNumbers({ outlines }: Volume): ListNumbers {
  const blocks = outlines.flatMap(({ body, annexes }) => [...body, ...annexes.flatMap((annex) => annex.blocks)]);
  const lists = blocks.flatMap((block) => (block.type === "list" ? [block] : []));
  return new Map([...new Set(lists)].map((list, i) => [list, i + 1]));
}

/** `word/numbering.xml`, if there are lists. */
export function numberingParts(volume: Volume, profile: LayoutProfile): Part[] {
  const lists = listNumbers(volume);
  if (lists.size === 0) return [];
  const nums = [...lists].map(
    ([{ ordered }, id]) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${ordered ? 0 : 1}"/>${ordered ? restart : ""}</w:num>`,
  );
  return [
    {
      path: "word/numbering.xml",
      content: `${xmlDeclaration}<w:numbering ${partNamespaces}>${abstractNumsXml(profile)}${nums.join("")}</w:numbering>`,
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
      relation: { id: "rIdNumbering", type: "numbering" },
    },
  ];
}

const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

/**
 * 1. is the third level of GB/T 9704-2012, whose lines go back to the edge of the text. What stands under a sign of its own
 * is no level there, and hangs.
 */
function abstractNumsXml({ firstLineChars, looks, bullet }: LayoutProfile): string {
  const twips = (chars: number) => chars * looks.body.size * 10;
  const chars = (n: number) => n * 100;
  const first = `<w:ind w:leftChars="0" w:left="0" w:firstLineChars="${chars(firstLineChars)}" w:firstLine="${twips(firstLineChars)}"/>`;
  const hanging = `<w:ind w:leftChars="${chars(firstLineChars)}" w:left="${twips(firstLineChars + 1)}" w:hangingChars="100" w:hanging="${twips(1)}"/>`;
  return levelXml(0, "decimal", '<w:suff w:val="space"/>', "%1.", first) + levelXml(1, "bullet", "", bullet, hanging);
}

// The hint keeps · and — in the Chinese font.
const levelXml = (id: number, format: string, suffix: string, text: string, indent: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${suffix}<w:lvlText w:val="${escapeXml(text)}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl></w:abstractNum>`;
