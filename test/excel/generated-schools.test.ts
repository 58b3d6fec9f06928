import fc from "fast-check";
import { expect, test } from "vitest";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { recordSheets } from "../../src/excel/record-sheets.ts";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { computeFigures } from "../../src/figures/compute.ts";
import { loadSchool, openSettings, type RawFile } from "../../src/pipeline.ts";
import { kindNames } from "../../src/records/kinds/index.ts";
import type { School } from "../../src/school/school.ts";
import type { DataMap } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";
import { factsOf } from "../figures/make-school.ts";
import { anySchool, filesOf } from "../fuzz/any-school-year.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The same file as a workbook. */
async function asWorkbook({ file, bytes }: RawFile): Promise<RawFile> {
  const data = readDocument(file, bytes).value.data as DataMap;
  const { value } = await openWorkbook({ file: "登记.xlsx", bytes: await writeWorkbook(recordSheets(data)) });
  return { ...value!, file };
}

function load(term: string, files: readonly RawFile[]) {
  const opened = openSettings({ file: "term.yaml", bytes: bytesOf(term) });
  return loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, files);
}

const recordsOf = ({ records }: School) =>
  Object.fromEntries(
    kindNames.map((name) => [name, records[name].map(({ origin: _, place: __, texts: ___, ...rest }) => rest)]),
  );

const numbersOf = (school: School) =>
  computeFigures(factsOf(school)).figures.map(({ name, text, records }) => `${name} ${text} ${records.length}`);

/** Which mistakes are found. What the sessions of a series share is said once in YAML, and in each of their rows. */
const saidOf = (diagnostics: ReturnType<typeof load>["diagnostics"]) =>
  [...new Set(diagnostics.map(({ code }) => code))].sort();

test("generated schools have the same records, figures and findings as workbooks", async () => {
  for (const school of fc.sample(anySchool, { seed: 7, numRuns: 60 })) {
    const { term, files } = filesOf(school);
    const yaml = files.map((text, i) => ({ file: `记录${i}.yaml`, bytes: bytesOf(text) }));
    const sheets: RawFile[] = [];
    for (const file of yaml) sheets.push(await asWorkbook(file));
    const [one, other] = [load(term, yaml), load(term, sheets)];
    expect(recordsOf(other.value)).toEqual(recordsOf(one.value));
    expect(numbersOf(other.value)).toEqual(numbersOf(one.value));
    expect(saidOf(other.diagnostics)).toEqual(saidOf(one.diagnostics));
  }
});
