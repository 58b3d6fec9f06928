import type { LayoutProfile } from "./page-layout.ts";
import { textRun } from "./runs.ts";
import { partNamespaces, xmlDeclaration } from "./xml.ts";

type Pages = "odd" | "even";

/** The footer with the number of the page. Its field holds a value and needs no updating. */
export function footerXml(pages: Pages, { pageNumber }: LayoutProfile): string {
  const { before, after } = pageNumber;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>';
  const value = textRun(pages === "odd" ? "1" : "2");
  const around = (text: string) => (text === "" ? "" : textRun(text));
  const runs = around(before) + field("begin") + instruction + field("separate") + value + field("end") + around(after);
  return `${xmlDeclaration}<w:ftr ${partNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/>${placeXml(pages, pageNumber)}</w:pPr>${runs}</w:p></w:ftr>`;
}

/** At the outer side, odd pages carry their number at the right and even pages at the left. */
function placeXml(pages: Pages, { place, indent }: LayoutProfile["pageNumber"]): string {
  if (place === "居中") return '<w:jc w:val="center"/>';
  const side = place === "居右" || pages === "odd" ? "right" : "left";
  return `<w:ind w:${side}="${indent}"/><w:jc w:val="${side}"/>`;
}
