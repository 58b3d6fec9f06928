import { readDocument } from "../../src/source/read-document.ts";

/** Bytes of a text, as an editor saves it. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What reading a text says: `line:column severity code` each. */
export const findingsIn = (text: string): string[] =>
  readDocument("记录.yaml", bytesOf(text)).diagnostics.map((d) => `${d.line}:${d.column} ${d.severity} ${d.code}`);
