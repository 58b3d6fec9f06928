import type { Part } from "../part.ts";
import type { MergedStyles } from "./merge-styles.ts";

const reference = /<w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"\/>/g;

/** Ids of the styles that our parts refer to. */
export const usedStyles = (parts: readonly Part[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ content }) =>
      typeof content === "string" ? [...content.matchAll(reference)].map(([, , id]) => id!) : [],
    ),
  );

/**
 * Our text in the styles of a frame. Headings carry their numbers as text (domain.md 10), so that a style which numbers
 * itself does not number ours. The numbers of our lists are higher by `shift`.
 */
export function inFrameStyles(xml: string, styles: MergedStyles | undefined, shift: number): string {
  const shifted =
    shift === 0 ? xml : xml.replace(/<w:numId w:val="([1-9]\d*)"\/>/g, (_, id) => list(Number(id) + shift));
  if (!styles) return shifted;
  return shifted
    .replace(reference, (_, kind, id) => `<w:${kind} w:val="${styles.ids.get(id) ?? id}"/>`)
    .replace(
      /(<w:pStyle w:val="([^"]+)"\/>(?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)\/>)*)(?!<w:numPr>)/g,
      (_, head, id) => head + (styles.numbered.has(id) ? `<w:numPr><w:ilvl w:val="0"/>${list(0)}</w:numPr>` : ""),
    );
}

const list = (id: number): string => `<w:numId w:val="${id}"/>`;
