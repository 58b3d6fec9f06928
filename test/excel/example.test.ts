import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { makeReports } from "../../src/cli/commands/report/make-reports.ts";
import { loadSchoolFolder } from "../../src/cli/files/load-school.ts";
import { asWorkbooks, exampleAsWorkbooks } from "./example-as-workbooks.ts";

const files = await exampleAsWorkbooks();
// To write the folder anew after a change of the example: YANXIU_WRITE_EXAMPLE=1 npx vitest run test/excel/example.test.ts
if (process.env.YANXIU_WRITE_EXAMPLE)
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(asWorkbooks, name)), { recursive: true });
    writeFileSync(join(asWorkbooks, name), bytes);
  }

test.each([...files.keys()])("%s holds what the example school holds", (name) => {
  expect(contentOf(name, readFileSync(join(asWorkbooks, name)))).toEqual(contentOf(name, files.get(name)!));
});

/** What is in a file: of a workbook its parts, because another Node packs the same parts differently. */
const contentOf = (name: string, bytes: Uint8Array): unknown =>
  name.endsWith(".xlsx")
    ? Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
    : strFromU8(bytes);

/** The reports of a school, by name, each format as text of its bytes. */
async function reportsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const loaded = await loadSchoolFolder(join(folder, "term.yaml"), folder);
  const { value, diagnostics } = await makeReports(loaded, { draft: false });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const written = value.reports!.flatMap((report) => report.files);
  return new Map(written.map(({ fileName, bytes }) => [fileName, Buffer.from(bytes).toString("base64")]));
}

test("the reports of the school in workbooks are the same bytes as those of the school in YAML", async () => {
  const yaml = await reportsOf(join(asWorkbooks, "../central-school"));
  expect(yaml.size).toBeGreaterThan(0);
  expect(await reportsOf(asWorkbooks)).toEqual(yaml);
});
