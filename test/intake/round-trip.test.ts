// The records of the example schools as a workbook, and imported from it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { recordSheets } from "../../src/excel/record-sheets.ts";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { readItems } from "../../src/intake/read-items.ts";
import { sortItems } from "../../src/intake/sort-items.ts";
import { kindNames, kindOf, type Records } from "../../src/records/kinds/index.ts";
import { everyRecord, readRecords } from "../../src/records/read/read-records.ts";
import type { DataMap } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";
import { appendItems } from "../../src/source/yaml/append-items.ts";

const examples = join(import.meta.dirname, "../../examples");
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".yaml") && !/模板|文字|term\.yaml|\d{4}\.yaml|(?:回顾|集团|规则)\.yaml/.test(name),
);
const period = { from: "2024-09-01", to: "2025-08-31" } as never;

const plain = (records: Records) =>
  kindNames.map((name) => [name, records[name].map(({ origin: _, place: __, texts: ___, ...rest }) => rest)]);

const recordsIn = (bytes: Uint8Array): Records => readRecords(readDocument("记录.yaml", bytes).value, period).value;

async function itemsOf(yaml: Uint8Array) {
  const bytes = await writeWorkbook(recordSheets(readDocument("", yaml).value.data as DataMap));
  const read = readItems((await openWorkbook({ file: "登记.xlsx", bytes })).value!, period);
  expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(read.value.leftOut).toBe(0);
  return read.value.items;
}

const byKind = kindNames.map((name) => [name, kindOf(name).label] as const);

test.each(files)(
  "%s: an empty file has the same records after the import, and the file itself gets none",
  async (name) => {
    const yaml = readFileSync(join(examples, name));
    const existing = recordsIn(yaml);
    const items = await itemsOf(yaml);
    const { added } = sortItems(items, recordsIn(Buffer.of()));
    let written: Uint8Array = Buffer.of();
    for (const [kind, label] of byKind) {
      const own = added.filter((item) => item.kind === kind).map(({ data }) => data);
      if (own.length > 0) written = appendItems(written, label, own)!;
    }
    expect(plain(recordsIn(written))).toEqual(plain(existing));
    expect(sortItems(items, existing)).toEqual({
      added: [],
      there: everyRecord(existing).length,
      repeated: 0,
      changed: [],
    });
  },
);

test.each(files)("%s: what is added to it stands between its own lines", (name) => {
  const yaml = readFileSync(join(examples, name));
  const { data } = readDocument("", yaml).value;
  const [label = ""] = Object.keys(data as DataMap);
  const after = appendItems(yaml, label, [{ 备注: "新的一条" }])!;
  const lines = Buffer.from(after).toString().split("\n");
  const added = lines.filter((line) => line.includes("新的一条"));
  expect(added.map((line) => line.trim())).toEqual(["- {备注: 新的一条}"]);
  expect(lines.filter((line) => !added.includes(line)).join("\n")).toBe(yaml.toString());
});
