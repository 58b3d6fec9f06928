import { lineCount } from "./line-count.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph } from "./paragraph.ts";

/** A line of 1.1, in 宋体, whose lines are 1.14 of its size. */
const pitchOfType = 1.1 * 1.14;

/** The height of a line that is as high as its type, in twips; `size` in half-points. */
export const lineHeight = (size: number): number => size * 10 * pitchOfType;

interface ParagraphHeights {
  readonly before: number;
  readonly heights: readonly number[];
  readonly after: number;
}

/** The lines of a paragraph, and the empty space above and below it. */
export function measureParagraph(paragraph: Paragraph, width: number, profile: LayoutProfile): ParagraphHeights {
  const { style, runs, before = 0, after = 0, indent } = paragraph;
  const drawn = /<wp:extent cx="\d+" cy="(\d+)"/.exec(runs);
  if (drawn) return { before, after, heights: [Number(drawn[1]) / emuPerTwip] };
  if (style === "SectionEnd") return { before, after, heights: [20] };
  const { size, pitch, charSpacing, first } = setting(style, profile);
  const left = (indent?.left ?? 0) * profile.looks.body.size * 10;
  const chars = (width - left) / (size * 10 + charSpacing);
  const lines = lineCount(textOf(runs), chars, first);
  return { before, after, heights: Array.from({ length: lines }, () => pitch) };
}

const emuPerTwip = 635;

/** The type of a style as far as it decides how many lines there are. */
function setting(style: Paragraph["style"], profile: LayoutProfile) {
  const { looks, linePitch, charSpacing, firstLineChars, table, caption } = profile;
  const text = { size: looks.body.size, pitch: linePitch, charSpacing: 0, first: 0 };
  if (style === "Title" || style === "AnnexTitle") return { ...text, size: looks.title.size };
  if (style === "BodyText" || style.startsWith("Heading")) return { ...text, charSpacing, first: firstLineChars };
  if (style === "Caption") return { ...text, size: caption.size, pitch: lineHeight(caption.size) };
  // 60 twips stand above and below.
  if (style === "TableLine") return { ...text, size: table.size, pitch: lineHeight(table.size) / 1.1 + 120 };
  return text;
}

/** The rows of a table; the first is its head. */
export function tableHeights(xml: string, profile: LayoutProfile) {
  const { rowHeight, rowMargin, cellMargin, size: usual } = profile.table;
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
    const cells = [...row.matchAll(/<w:tc>.*?<w:tcW w:w="(\d+)".*?<\/w:tc>/gs)].map(([cell, width]) => {
      const size = Number(/<w:sz w:val="(\d+)"/.exec(cell)?.[1] ?? usual);
      const lines = lineCount(textOf(cell), (Number(width) - 2 * cellMargin) / (size * 10), 0);
      return lines * lineHeight(size) + 2 * rowMargin;
    });
    const least = Number(/<w:trHeight w:val="(\d+)"/.exec(row)?.[1] ?? rowHeight);
    return { height: Math.max(least, ...cells), isHead: row.includes("<w:tblHeader/>") };
  });
  return { heights: rows.map(({ height }) => height), head: rows.find(({ isHead }) => isHead)?.height ?? 0 };
}

/** What runs print, without instructions of fields. */
const textOf = (xml: string): string =>
  xml
    .replace(/<w:instrText[^>]*>.*?<\/w:instrText>/g, "")
    .replace(/<w:br\/>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, "&");
