import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { readDocument } from "../../src/source/read-document.ts";

/** Bytes of a text, as an editor saves it. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What reading a text says: `line:column severity code` each. */
export const findingsIn = (text: string): string[] =>
  readDocument("记录.yaml", bytesOf(text)).diagnostics.map((d) => `${d.line}:${d.column} ${d.severity} ${d.code}`);

/** Reads a case file and compares what is found with its `# expect` lines. */
export function expectCase(path: string | URL): void {
  const bytes = readFileSync(path);
  const expected = [...bytes.toString().matchAll(/^# expect (\d+:\d+ \w+ [\w/-]+) ?(.*)$/gm)];
  const { diagnostics } = readDocument("记录.yaml", bytes);
  expect(diagnostics.map((d) => `${d.line}:${d.column} ${d.severity} ${d.code}`)).toEqual(expected.map((e) => e[1]));
  for (const [i, d] of diagnostics.entries()) expect(`${d.message}\n${d.hint}`).toContain(expected[i]![2]);
}
