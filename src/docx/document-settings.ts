import type { LayoutProfile, Typeface } from "./profile.ts";
import { escapeXml, wordNamespaces, xmlDeclaration } from "./xml.ts";

const compatibility = [
  "compatibilityMode",
  "overrideTableStyleFontSizeAndJustification",
  "enableOpenTypeFeatures",
  "doNotFlipMirrorIndents",
]
  .map(
    (name) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${name === "compatibilityMode" ? 15 : 1}"/>`,
  )
  .join("");

/** `word/settings.xml`: Word 2013 and later, odd and even pages differ, a line before a break is not stretched. */
export const settingsXml = `${xmlDeclaration}<w:settings ${wordNamespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:doNotExpandShiftReturn/>${compatibility}</w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>`;

/** `word/fontTable.xml`: what to show a font in where it is not installed. */
export function fontTableXml({ looks, table }: LayoutProfile): string {
  const { headings, ...rest } = looks;
  const faces = [...Object.values(rest), ...headings]
    .map((look) => look.typeface)
    .concat(table.typeface, table.headTypeface);
  const fonts = new Map(faces.map((face) => [face.name, fontXml(face)]));
  return `${xmlDeclaration}<w:fonts ${wordNamespaces}>${[...fonts.values()].join("")}</w:fonts>`;
}

// Charset 86 is GB 2312: Word then looks for another Chinese font, never a Latin one.
const fontXml = ({ name, alternatives }: Typeface): string =>
  `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(alternatives.join(","))}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
