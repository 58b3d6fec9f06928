import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isUnread, type Place } from "../../src/diagnostics/diagnostic.ts";
import type { Data, DataPath, SourceDocument } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";
import { bytesOf } from "./read-case.ts";

const folder = new URL("../check/cases/", import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => /^source-.*\.yaml$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), "utf8").replace(/^# expect.*\n/gm, ""));

const pieces = [..."\"'“”[]{}，,：:-－#|>&*!%@`?\t\n \u3000\u00A0\\\0"].concat(
  ": ",
  "\n- ",
  "\n    ",
  " #",
  "---\n",
  "\r\n",
  "甲: ",
);
const edit = fc.record({ at: fc.nat(300), drop: fc.nat(3), put: fc.constantFrom("", ...pieces) });
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((t, { at, drop, put }) => {
      const i = at % (t.length + 1);
      return t.slice(0, i) + put + t.slice(i + drop);
    }, text),
  );

function* placesIn(document: SourceDocument, data: Data, path: DataPath = []): Iterable<Place> {
  yield document.locate(path);
  yield document.locateKey(path);
  if (data === null || typeof data === "string") return;
  for (const [step, inner] of Object.entries(data))
    yield* placesIn(document, inner, [...path, Array.isArray(data) ? Number(step) : step]);
}

/** What holds for every file: places lie in the text, no words of yaml, and a file without data says why. */
function expectSound(bytes: Uint8Array): void {
  const { value, diagnostics } = readDocument("记录.yaml", bytes);
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  for (const { line, column, message, hint } of diagnostics) {
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(hint).toMatch(/[。？]$/);
  }
  if (value.data === null) expect(diagnostics.length).toBeGreaterThan(0);
  if (diagnostics.some(isUnread)) expect(value.data).toBeNull();
  for (const { line, column, length = 1 } of placesIn(value, value.data))
    expect(column + length - 1).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
  const places = diagnostics.map((d) => `${d.line}:${d.column} ${d.code}`);
  expect(new Set(places).size).toBe(places.length);
}

test("改坏的文件都读得完，每处都说得清", () => {
  fc.assert(
    fc.property(mutated, (text) => expectSound(bytesOf(text))),
    { numRuns: 2000, seed: 20240901 },
  );
});

test("任意字节都读得完", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expectSound(bytes)),
    { numRuns: 500, seed: 20240901 },
  );
});

test.each([
  "甲: [",
  '"',
  "- {",
  "甲：乙\n",
  "  - 甲:乙\n",
  "\t- ",
  "甲: [乙，\n",
  "甲: 乙\n ",
  "&a ",
  "? ",
  "-甲\n",
  "甲: 乙: \n",
  "'\n",
])("%j 重复很多遍也很快", (piece) => {
  const started = performance.now();
  expectSound(bytesOf(piece.repeat(20_000)));
  expect(performance.now() - started).toBeLessThan(60_000);
});
