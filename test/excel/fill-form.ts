// Fills in a form as a spreadsheet would save it: texts and numbers in its cells, by the titles of its columns.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What is typed in a row, by title; a number stands in a cell as a number, also that of a day. */
export type TypedRow = { readonly [title: string]: string | number };

/** The parts of a workbook as texts. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/** The path of the part of a sheet, and the sheet as XML. */
export function sheetPart(parts: ReadonlyMap<string, string>, name: string): [path: string, xml: string] {
  const names = [...parts.get("xl/workbook.xml")!.matchAll(/<sheet name="([^"]*)"/g)].map(([, of]) => of);
  const path = `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
  return [path, parts.get(path)!];
}

/** The texts that cells name by their number. */
export const stringsOf = (parts: ReadonlyMap<string, string>): string[] =>
  [...parts.get("xl/sharedStrings.xml")!.matchAll(/<si>(?:<t[^>]*>([^<]*)<\/t>)?.*?<\/si>/gs)].map(
    ([, text]) => text ?? "",
  );

/** The headers of a sheet in the order of its columns, with their cells. */
export function headersOf(parts: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
  const strings = stringsOf(parts);
  const cells = sheetPart(parts, name)[1].matchAll(/<c r="([A-Z]+)1" t="s"[^>]*><v>(\d+)<\/v>/g);
  return new Map([...cells].map(([, letters, index]) => [strings[Number(index)]!, letters!]));
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replaceAll("\n", "&#10;");

/** The form with these rows in its sheets, from the second row on. Fails if a column or an unlocked cell is missing. */
export function fillForm(bytes: Uint8Array, sheets: { readonly [name: string]: readonly TypedRow[] }): Uint8Array {
  const parts = new Map(partsOf(bytes));
  for (const [name, rows] of Object.entries(sheets)) {
    const headers = headersOf(parts, name);
    let [path, xml] = sheetPart(parts, name);
    for (const [i, row] of rows.entries())
      for (const [title, value] of Object.entries(row)) {
        const letters = headers.get(title) ?? headers.get(`${title}*`);
        if (letters === undefined) throw new Error(`${name} has no column ${title}`);
        const place = `${letters}${i + 2}`;
        const blank = new RegExp(`<c r="${place}"( s="\\d+")/>`);
        if (!blank.test(xml)) throw new Error(`${name}!${place} is no blank cell of the form`);
        const content =
          typeof value === "number"
            ? `><v>${value}</v></c>`
            : ` t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
        xml = xml.replace(blank, (_, style) => `<c r="${place}"${style}${content}`);
      }
    parts.set(path, xml);
  }
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)])));
}
