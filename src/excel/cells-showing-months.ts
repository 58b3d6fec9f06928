import { isMistake } from "../diagnostics/define-mistake.ts";
import type { Unpacked } from "../source/unpack-zip.ts";

/** Built-in formats of a Chinese Excel that show 2024年9月 without a day (ECMA-376, 18.8.30). The library does not tell them. */
const monthFormats: ReadonlySet<string> = new Set(["27", "36", "50", "52", "57"]);

/** The cells (公开课!A8) with such a format. Most workbooks have none, and then no sheet is looked through. */
export function cellsShowingMonths({ bytes }: Unpacked): ReadonlySet<string> {
  const text = (path: string): string => {
    const part = bytes(path);
    return part === undefined || isMistake(part) ? "" : new TextDecoder().decode(part);
  };
  const [, formats = ""] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(text("xl/styles.xml")) ?? [];
  const styles = [...formats.matchAll(/<xf\b[^>]*?\bnumFmtId="(\d+)"/g)].flatMap(([, id], style) =>
    monthFormats.has(id!) ? [String(style)] : [],
  );
  if (styles.length === 0) return new Set();
  const targets = attributesOf(text("xl/_rels/workbook.xml.rels"), "Relationship", "Id", "Target");
  const sheets = attributesOf(text("xl/workbook.xml"), "sheet", "name", "r:id");
  const ofStyle = new RegExp(`<c\\b(?=[^>]*\\bs="(?:${styles.join("|")})")[^>]*?\\br="([A-Z]+\\d+)"`, "g");
  const partOf = (id: string) => (targets.get(id) ?? "").replace(/^(?!\/)/, "/xl/").slice(1);
  return new Set(
    [...sheets].flatMap(([name, id]) => [...text(partOf(id)).matchAll(ofStyle)].map(([, cell]) => `${name}!${cell}`)),
  );
}

/** Of all elements of a name, one attribute by another. */
function attributesOf(xml: string, element: string, by: string, attribute: string): ReadonlyMap<string, string> {
  const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const tags = [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b[^>]*>`, "g"))].map(([tag]) => tag);
  return new Map(
    tags.flatMap((tag) => {
      const [key, value] = [attributeOf(tag, by), attributeOf(tag, attribute)];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
}
