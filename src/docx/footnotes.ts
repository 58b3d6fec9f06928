import { textRun } from "./runs.ts";
import { partNamespaces, xmlDeclaration } from "./xml.ts";

const separators = [
  ["-1", "separator"],
  ["0", "continuationSeparator"],
] as const;

/** `word/footnotes.xml`: the notes from 1, and the two lines that Word wants to separate them from the text. */
export function footnotesXml(notes: readonly string[]): string {
  const lines = separators.map(
    ([id, type]) =>
      `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`,
  );
  const sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
  const own = notes.map(
    (note, i) =>
      `<w:footnote w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${sign}${textRun(` ${note}`)}</w:p></w:footnote>`,
  );
  return `${xmlDeclaration}<w:footnotes ${partNamespaces}>${lines.join("")}${own.join("")}</w:footnotes>`;
}

/** What the settings say of footnotes: ① ② ③, anew on each page, as is the custom. */
export const footnoteSettings = `<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/><w:numRestart w:val="eachPage"/>${separators
  .map(([id]) => `<w:footnote w:id="${id}"/>`)
  .join("")}</w:footnotePr>`;
