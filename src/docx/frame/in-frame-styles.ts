import type { Part } from "../part.ts";
import type { MergedStyles } from "./merge-styles.ts";

const reference = /<w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"\/>/g;

/** Ids of the styles that our parts refer to. */
export function usedStyles(parts: readonly Part[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { content } of parts)
    if (typeof content === "string") for (const [, , id] of content.matchAll(reference)) used.add(id!);
  return used;
}

// A number follows what may stand between it and the style.
const styled =
  /<w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"\/>((?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)\/>)*)(<w:numPr>)?/g;

/**
 * Our text in the styles of a frame. Headings carry their numbers as text (domain.md 10), so that a style which numbers
 * itself does not number ours. The numbers of our lists are higher by `shift`.
 */
export function inFrameStyles(xml: string, styles: MergedStyles | undefined, shift: number): string {
  const shifted =
    shift === 0 ? xml : xml.replace(/<w:numId w:val="([1-9]\d*)"\/>/g, (_, id) => list(Number(id) + shift));
  if (!styles) return shifted;
  return shifted.replace(styled, (_, kind: string, ours: string, between: string, own: string | undefined) => {
    const id = styles.ids.get(ours) ?? ours;
    const none = own === undefined && styles.numbered.has(id) ? `<w:numPr><w:ilvl w:val="0"/>${list(0)}</w:numPr>` : "";
    return `<w:${kind} w:val="${id}"/>${between}${none}${own ?? ""}`;
  });
}

const list = (id: number): string => `<w:numId w:val="${id}"/>`;
