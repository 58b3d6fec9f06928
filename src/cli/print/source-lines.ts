import type { Place } from "../../diagnostics/diagnostic.ts";
import { cellName } from "../../diagnostics/place-text.ts";
import type { RawFile } from "../../pipeline.ts";

/** What stands at a place: the text to quote, what to call its line, and where in the text the place begins (from 1). */
export interface Quotation {
  readonly label: string;
  readonly text: string;
  readonly column: number;
  readonly length: number;
}

/** Quotes the line or the cell of a place; `undefined` if the file was not read. */
export type Quote = (place: Place) => Quotation | undefined;

/** Quotes from the given files; each is decoded when first asked for. */
export function quoteFrom(files: readonly RawFile[]): Quote {
  const byName = new Map(files.map((file) => [file.file, file]));
  const linesOf = new Map<string, readonly string[]>();
  return (place) => {
    const file = byName.get(place.file);
    if (file === undefined) return undefined;
    if (place.cell) return quoteCell(file, place);
    if (file.workbook) return undefined;
    const lines = linesOf.get(place.file) ?? decode(file.bytes).split(/\r\n|\r|\n/);
    linesOf.set(place.file, lines);
    const text = lines[place.line - 1];
    return text === undefined
      ? undefined
      : { label: String(place.line), text, column: place.column, length: place.length ?? 1 };
  };
}

function quoteCell({ workbook }: RawFile, place: Place): Quotation | undefined {
  const sheet = workbook?.sheets.find(({ name }) => name === place.cell?.sheet);
  const text = sheet?.rows[place.line - 1]?.[place.column - 1]?.text.replaceAll("\n", "⏎");
  if (text === undefined) return undefined;
  const { offset, length } = place.cell?.within ?? { offset: 0, length: text.length };
  return { label: cellName(place), text, column: offset + 1, length };
}

/** The text of a file; empty if it is not UTF-8, because its lines would be garbled. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
