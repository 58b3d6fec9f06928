import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { readWorkbook } from "../../src/excel/read-workbook.ts";
import { recordSheets } from "../../src/excel/record-sheets.ts";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { kindNames } from "../../src/records/kinds/index.ts";
import { readRecords } from "../../src/records/read/read-records.ts";
import type { DataMap, SourceDocument } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";

const examples = join(import.meta.dirname, "../../examples");
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".yaml") && !/^ci|模板|文字|term\.yaml|\d{4}\.yaml|(?:回顾|集团|规则)\.yaml/.test(name),
);

/** The records of a document without their places. */
function plain(document: SourceDocument): unknown {
  const { value, diagnostics } = readRecords(document);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return Object.fromEntries(
    kindNames.map((name) => [name, value[name].map(({ origin: _, place: __, texts: ___, ...rest }) => rest)]),
  );
}

test.each(files)("%s as a workbook has the same records", async (name) => {
  const yaml = readDocument(name, readFileSync(join(examples, name))).value;
  const bytes = await writeWorkbook(recordSheets(yaml.data as DataMap));
  const opened = await openWorkbook({ file: "登记.xlsx", bytes });
  expect(opened.diagnostics).toEqual([]);
  const read = readWorkbook(opened.value!);
  expect(read.diagnostics).toEqual([]);
  expect(plain(read.value)).toEqual(plain(yaml));
});
