import type { RawFile } from "../../pipeline.ts";

/** The text of a line (from 1) of a file that was read, if it is text at all. */
export type LineOf = (file: string, line: number) => string | undefined;

/** Lines of the given files for excerpts; each is decoded when first asked for. */
export function sourceLines(files: readonly RawFile[]): LineOf {
  const bytesOf = new Map(files.map(({ file, bytes }) => [file, bytes]));
  const linesOf = new Map<string, readonly string[]>();
  return (file, line) => {
    const bytes = bytesOf.get(file);
    if (bytes === undefined) return undefined;
    const lines = linesOf.get(file) ?? decode(bytes).split(/\r\n|\r|\n/);
    linesOf.set(file, lines);
    return lines[line - 1];
  };
}

/** Nothing for files that are not UTF-8: their lines would be shown garbled. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
