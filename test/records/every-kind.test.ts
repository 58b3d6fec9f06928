import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkAlone, type RawFile } from "../../src/pipeline.ts";
import { type KindName, kinds } from "../../src/records/kinds/index.ts";
import { schoolWithoutFault } from "../check/check-case.ts";

// A new kind is one file, one line in the list of kinds, and one case: a record of it in the school without fault.

const files = readdirSync(schoolWithoutFault, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml") && file !== "term.yaml")
  .map((file): RawFile => ({ file, bytes: readFileSync(join(schoolWithoutFault, file)) }));
const read = files.map((file) => checkAlone(file).value);

const entries = Object.entries(kinds) as [KindName, (typeof kinds)[KindName]][];

test.each(entries)("%s has a case", (name, { label }) => {
  const isThere = read.some((records) => records[name].length > 0);
  expect(isThere, `write a record of ${label} in ${schoolWithoutFault}`).toBe(true);
});

test.each(entries)("%s says what makes two records the same", (_, { identity, label }) => {
  expect(identity?.length > 0, `say in the file of ${label} what its identity is`).toBe(true);
});

test.each(entries)("the example of %s is read as such, without fault", (name, { label, example }) => {
  expect(example, `give ${label} an example`).toMatch(/^\s*- /);
  const bytes = new TextEncoder().encode(`${label}:\n${example}\n`);
  const { value, diagnostics } = checkAlone({ file: "例子.yaml", bytes });
  expect(diagnostics).toEqual([]);
  const found = Object.entries(value).filter(([, records]) => records.length > 0);
  expect(found.map(([kind]) => kind)).toEqual([name]);
});
