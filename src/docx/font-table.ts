import type { LayoutProfile } from "./page-layout.ts";
import type { Typeface } from "./typefaces.ts";
import { escapeXml, partNamespaces, xmlDeclaration } from "./xml.ts";

/** `word/fontTable.xml`: what to use if a font is not installed. */
export function fontTableXml({ looks, table, caption, footnote }: LayoutProfile): string {
  const { headings, ...rest } = looks;
  const faces = [...Object.values(rest), ...headings, caption, footnote]
    .map((look) => look.typeface)
    .concat(table.typeface, table.headTypeface);
  const fonts = new Map(faces.map((face) => [face.name, fontXml(face)]));
  return `${xmlDeclaration}<w:fonts ${partNamespaces}>${[...fonts.values()].join("")}</w:fonts>`;
}

// Charset 86 is GB 2312: Word then looks for another Chinese font, never a Latin one.
const fontXml = ({ name, alternatives }: Typeface): string =>
  `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(alternatives.join(","))}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
