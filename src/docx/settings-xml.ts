import { partNamespaces, xmlDeclaration } from "./xml.ts";

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
export const documentSettingsXml = (ofFootnotes: string): string =>
  `${xmlDeclaration}<w:settings ${partNamespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>${ofFootnotes}<w:compat><w:doNotExpandShiftReturn/>${compatibility}</w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>`;
