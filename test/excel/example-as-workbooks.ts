import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../../src/cli/by-code-point.ts";
import { recordSheets } from "../../src/excel/record-sheets.ts";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import type { Data, DataMap } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";

const school = join(import.meta.dirname, "../../examples/central-school");
export const asWorkbooks = join(import.meta.dirname, "../../examples/central-school-excel");

const recordsIn = (name: string) => readDocument(name, readFileSync(join(school, name))).value.data as DataMap;

/** The records of several files by kind. */
function joined(names: readonly string[]): DataMap {
  const all: { [kind: string]: Data } = {};
  for (const name of names)
    for (const [kind, list] of Object.entries(recordsIn(name)))
      all[kind] = [...((all[kind] as readonly Data[] | undefined) ?? []), ...(list as readonly Data[])];
  return all;
}

/** The files of the example school as somebody types them who has Excel: the records in two workbooks, all else as text. */
export async function exampleAsWorkbooks(): Promise<ReadonlyMap<string, Uint8Array>> {
  const term = readFileSync(join(school, "term.yaml"), "utf8")
    .replace(/^包含:.*$/m, "包含: [登记/*.xlsx]")
    .replace(/^# 各条记录见.*$/m, "# 与 ../central-school 是同一所学校，记录都填在 登记/ 的工作簿里");
  const months = readdirSync(join(school, "记录"))
    .map((name) => `记录/${name}`)
    .sort(byCodePoint);
  const texts = readdirSync(join(school, "文字")).map((name) => `文字/${name}`);
  return new Map<string, Uint8Array>([
    ["term.yaml", Buffer.from(term)],
    ...texts.map((name) => [name, readFileSync(join(school, name))] as const),
    ["登记/名册.xlsx", await writeWorkbook(recordSheets(joined(["教师.yaml", "组织.yaml", "计划.yaml"])))],
    ["登记/登记.xlsx", await writeWorkbook(recordSheets(joined(months)))],
  ]);
}
