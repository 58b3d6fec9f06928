import { strFromU8, unzipSync } from "fflate";

/** XML of one part of a docx; throws when it is missing. */
export function part(docx: Uint8Array, path: string): string {
  const bytes = unzipSync(docx)[path];
  if (!bytes) throw new Error(`no part ${path}`);
  return strFromU8(bytes);
}

/** Names of all parts. */
export const partNames = (docx: Uint8Array): string[] => Object.keys(unzipSync(docx)).sort();

/** The text of each paragraph as a reader sees it, tables and numbers of lists included: line breaks are \n, tabs \t. */
export function paragraphTexts(docx: Uint8Array, path = "word/document.xml"): string[] {
  const counts = new Map<string, number>();
  return paragraphs(docx, path).map((xml) => {
    const list = /<w:numId w:val="(\d+)"\/>/.exec(xml)?.[1];
    // 0 says that a style which numbers itself does not do so here.
    if (list === undefined || list === "0") return textOf(xml);
    counts.set(list, (counts.get(list) ?? 0) + 1);
    const [, mark] = levelOf(docx, list);
    return `${mark.replace("%1.", `${counts.get(list)}. `)}${textOf(xml)}`;
  });
}

/** The XML of the level that a list has, and what it prints before an item: `%1.` or a sign. */
export function levelOf(docx: Uint8Array, list: string): readonly [xml: string, mark: string] {
  const numbering = part(docx, "word/numbering.xml");
  const num = new RegExp(`<w:num w:numId="${list}">.*?</w:num>`).exec(numbering)![0];
  const { "w:val": id } = attributes(num, "w:abstractNumId");
  const xml = new RegExp(`<w:abstractNum w:abstractNumId="${id}">.*?</w:abstractNum>`).exec(numbering)![0];
  return [xml, attributes(xml, "w:lvlText")["w:val"]!];
}

/** XML of each paragraph. */
export const paragraphs = (docx: Uint8Array, path = "word/document.xml"): string[] =>
  part(docx, path).match(/<w:p[ >].*?<\/w:p>/gs) ?? [];

/** XML of the one paragraph whose text begins like this. */
export function paragraphOf(docx: Uint8Array, beginning: string): string {
  const found = paragraphs(docx).filter((xml) => textOf(xml).startsWith(beginning));
  if (found.length !== 1) throw new Error(`${found.length} paragraphs begin with ${beginning}`);
  return found[0]!;
}

/** Word drops spaces at the ends of a text that does not say `preserve`. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t( [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
    .map(([, attributes, text, mark]) => {
      if (mark) return mark === "br" ? "\n" : "\t";
      return unescapeXml(attributes?.includes('xml:space="preserve"') ? text! : text!.trim());
    })
    .join("");

/** Attributes of the first such element, e.g. `w:ind`. */
export function attributes(xml: string, element: string): Record<string, string> {
  const found = new RegExp(`<${element}( [^>]*?)?/?>`).exec(xml);
  if (!found) throw new Error(`no ${element} in ${xml.slice(0, 200)}`);
  return Object.fromEntries(
    [...(found[1] ?? "").matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** Definition of one style. */
export function styleXml(docx: Uint8Array, id: string): string {
  const found = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, "s").exec(part(docx, "word/styles.xml"));
  if (!found) throw new Error(`no style ${id}`);
  return found[0];
}

const unescapeXml = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
