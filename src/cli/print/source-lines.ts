import type { RawFile } from "../../pipeline.ts";

/** The text of a line (from 1) of a file; `undefined` if the file was not read. */
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

/** The text of a file; empty if it is not UTF-8, because its lines would be garbled. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
