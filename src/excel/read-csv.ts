import { parseCsv } from "hucre/csv";
import type { Mistake } from "../diagnostics/define-mistake.ts";
import type { Workbook } from "../source/workbook.ts";
import { plainCharactersOf } from "../zh/odd-characters.ts";
import { workbookMistakes } from "./workbook-mistakes.ts";

/** The rows of a csv file, in UTF-8 or GBK, with commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array): Workbook | Mistake {
  const text = decode("utf-8", bytes) ?? decode("gb18030", bytes);
  if (text === undefined || text.includes("\0")) return workbookMistakes.badEncoding.of({});
  return textAsWorkbook(text);
}

/** The rows of a text with separators, as it is in a csv file and as it comes from a copied part of a sheet (tabs). */
export function textAsWorkbook(text: string): Workbook {
  const plain = text.replace(/\r\n?/g, "\n");
  const rows = parseCsv(plain, {
    delimiter: delimiterOf(plain),
    unescapeFormulae: true,
  });
  const cells = rows.map((row) =>
    row.map((value) => {
      const shown = plainCharactersOf(String(value ?? "")).trim();
      return shown === "" ? undefined : { text: shown };
    }),
  );
  return { sheets: [{ rows: cells, merges: [] }] };
}

/** The separator that is in most of the first lines: a cell may hold several names with another, but the header does not. */
function delimiterOf(text: string): string {
  const head = text.split("\n", 20);
  const count = (separator: string) => head.filter((line) => line.includes(separator)).length;
  return [",", "\t", ";"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
