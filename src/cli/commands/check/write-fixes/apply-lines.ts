import type { FixedLine } from "../../../../editor/fixes/fix-file.ts";

/** A file with some of its lines replaced. Its BOM, its line breaks and all other lines stay as they are. */
export function applyLines(bytes: Uint8Array, fixed: readonly FixedLine[]): Uint8Array {
  const pieces = linesOf(bytes);
  for (const { line, text } of fixed) pieces[line - 1] = { ...pieces[line - 1]!, text };
  return Buffer.from(pieces.map(({ text, end }) => text + end).join(""));
}

/** The lines of a UTF-8 file with the line break that ends each; a BOM belongs to the first. */
export function linesOf(bytes: Uint8Array): { readonly text: string; readonly end: string }[] {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const parts = text.split(/(\r\n|\r|\n)/);
  return parts.flatMap((part, i) => (i % 2 === 0 ? [{ text: part, end: parts[i + 1] ?? "" }] : []));
}
