import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkWholeSchool } from "../../src/cli/commands/check/check-whole-school.ts";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { readInstead } from "../../src/cli/files/read-file.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

const school = join(import.meta.dirname, "../../examples/central-school");
const term = join(school, "term.yaml");
const files = ["教师.yaml", ...readdirSync(join(school, "记录")).map((name) => `记录/${name}`)];
const told = ({ file, line, code }: Diagnostic) => `${file}:${line} ${code}`;

/** A value that is typed behind a key, wherever that stands in the line. */
const typed = /([\p{Script=Han}]+): ([^,{}[\]\s][^,{}[\]\n]*)/gu;

interface Spoiled {
  readonly name: string;
  readonly line: number;
  readonly key: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file with one value or one key made wrong, each `step`-th of them. */
function spoiledFiles(step: number, spoil: (key: string, value: string) => string): Spoiled[] {
  const all = files.flatMap((name) => {
    const path = join(school, name);
    const text = readFileSync(path, "utf8");
    return [...text.matchAll(typed)].map((found) => ({ name, path, text, found }));
  });
  return all
    .filter((_, i) => i % step === 0)
    .map(({ name, path, text, found }) => {
      const [whole, key = "", value = ""] = found;
      const after = text.slice(0, found.index) + spoil(key, value) + text.slice(found.index + whole.length);
      const line = text.slice(0, found.index).split("\n").length;
      return { name, path, key, line, bytes: Buffer.from(after) };
    });
}

const whole = new Set((await checkWholeSchool(term, school)).diagnostics.map(told));

async function extra({ path, name, line, bytes, key }: Spoiled): Promise<string[]> {
  const { school: checked } = await loadSchoolFolder(term, school, readInstead(new Map([[path, bytes]])));
  const found = checked.diagnostics.map(told).filter((one) => !whole.has(one));
  return found.filter((one) => !one.startsWith(`${name}:${line} `)).map((one) => `${name}:${line} ${key} → ${one}`);
}

/** Of a key that nobody understands, the needed one that it may stand for is missing as well. */
const isOfRecord = (one: string): boolean => one.endsWith(" record/missing-field");

test.each([
  ["one value is wrong", (key: string) => `${key}: {坏: 一}`],
  ["one key is unknown", (_: string, value: string) => `怪怪怪: ${value}`],
] as const)("where %s, nothing that is not true is found elsewhere", async (_, spoil) => {
  const spoiled = spoiledFiles(401, spoil);
  expect(spoiled.length).toBeGreaterThan(3);
  const found: string[] = [];
  for (const one of spoiled) found.push(...(await extra(one)));
  expect(found.filter((one) => !isOfRecord(one))).toEqual([]);
});
