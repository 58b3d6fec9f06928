import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mistakes } from "../../src/mistakes.ts";

const src = join(import.meta.dirname, "../../src");

test("every mistake that is declared somewhere is in the list, once", () => {
  const declared = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(src, file), "utf8").matchAll(/defineMistake\(\s*"([^"]+)"/g)])
    .map(([, code]) => code!);
  expect(
    declared.filter((code) => !mistakes.has(code)),
    "name its file in the list of its room",
  ).toEqual([]);
  expect(declared.length).toBe(new Set(declared).size);
});
