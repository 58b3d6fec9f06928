import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { inCell } from "../../src/cli/print/in-cell.ts";
import { quoteFrom } from "../../src/cli/print/source-lines.ts";
import { columnLetters, comparePlaces } from "../../src/diagnostics/place-text.ts";
import { isTable, openWorkbook } from "../../src/excel/open-workbook.ts";
import { fixedProperties, sheetNames, widthOf, writeCsv, writeWorkbook } from "../../src/excel/write-workbook.ts";
import { readBytes } from "./read-fixture.ts";

test("names of sheets that Excel takes, each once whatever the case", () => {
  expect(sheetNames(["a:b\\c/d?e*f[g]", "'甲'", "", "名".repeat(40), "Ab", "aB"])).toEqual([
    "a_b_c_d_e_f_g_",
    "_甲_",
    "表",
    "名".repeat(28),
    "Ab",
    "aB2",
  ]);
});

test("what turns the writing direction is not written, into neither form", async () => {
  const rows = [["课名"], ["甲\u202e乙\u2069"]];
  const { sheets } = await readXlsx(await writeWorkbook([{ name: "甲", rows }]));
  expect(sheets[0]?.rows[1]).toEqual(["甲乙"]);
  expect(new TextDecoder().decode(writeCsv(rows))).toContain("\n甲乙");
});

test("a written sheet: a bold header that stays, widths, no cell for nothing, the fixed date", async () => {
  const bytes = await writeWorkbook([
    {
      name: "甲",
      rows: [
        ["日期", "课名"],
        ["", "长".repeat(60)],
      ],
    },
  ]);
  const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
  const [sheet] = sheets;
  expect(sheet?.cells?.get("0,0")?.style).toMatchObject({ font: { bold: true }, alignment: { wrapText: true } });
  expect(sheet?.freezePane?.rows).toBe(1);
  expect(sheet?.rows[1]?.[0]).toBeNull();
  expect(sheet?.columns?.map(({ width }) => Math.round(width ?? 0))).toEqual([6, 50]);
  expect(properties?.created).toEqual(fixedProperties.created);
  expect(widthOf("a课")).toBe(3);
});

test("a written csv file: a BOM, and nothing that Excel would run", () => {
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv([["=1+1", "课名"]]))).toMatch(
    /^\ufeff'=1\+1,课名/,
  );
});

const csv = async (text: string) => (await readBytes(Buffer.from(text), "公开课.csv")).data.公开课;

test("csv: old line ends, blanks, an escaped formula, separators decided by the first lines", async () => {
  expect(await csv("日期,课名\r2024-11-05, 《搭石》 \r")).toEqual([{ 日期: "2024-11-05", 课名: "《搭石》" }]);
  expect(await csv("日期,课名\n2024-11-05,'=甲")).toEqual([{ 日期: "2024-11-05", 课名: "=甲" }]);
  const later = Array.from({ length: 30 }, () => "2024-11-05,甲;乙;丙;丁").join("\n");
  expect(await csv(`日期,课名\n${later}`)).toHaveLength(30);
  expect(await csv(`日期\t课名\n${later.replaceAll(",", "\t")}`)).toHaveLength(30);
});

test("a cell of blanks is none; a hidden sheet is not read, nor a very hidden one", async () => {
  const rows = [
    ["日期", "课名"],
    ["2024-11-05", " \r\n "],
  ];
  const bytes = await writeXlsx({
    sheets: [
      { name: "公开课", rows },
      { name: "听课", rows, hidden: true },
      { name: "获奖", rows, veryHidden: true },
    ],
  });
  const { workbook } = await readBytes(bytes, "登记.xlsx");
  expect(workbook?.sheets.map(({ name }) => name)).toEqual(["公开课"]);
  expect(workbook?.sheets[0]?.rows[1]).toEqual([{ text: "2024-11-05" }, undefined]);
});

test("files by name and by first bytes", async () => {
  expect(["甲.XLSX", "甲.Csv", "甲.xls", "甲.yaml"].map(isTable)).toEqual([true, true, false, false]);
  const said = async (text: string) =>
    (await openWorkbook({ file: "甲.xlsx", bytes: Buffer.from(text) })).diagnostics[0]?.code;
  for (const start of [
    "\ufeff\n<html>",
    "<meta charset>",
    "<table>",
    '<?xml version="1.0"?>\n<html>',
    "<!DOCTYPE html>",
  ])
    expect(await said(start), start).toBe("workbook/web-page");
  expect(await said("甲")).toBe("workbook/not-workbook");
});

test("places: letters of columns, order by sheet and then by cell", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  const place = (sheet: string, line: number, column: number) => ({ file: "甲.xlsx", line, column, cell: { sheet } });
  const places = [place("b", 1, 1), place("a", 2, 1), place("a", 1, 2), place("a", 1, 1)];
  expect(places.sort(comparePlaces).map(({ cell, line, column }) => `${cell.sheet}${line}${column}`)).toEqual([
    "a11",
    "a12",
    "a21",
    "b11",
  ]);
});

test("what stands in a cell is quoted, with its line breaks, and the part that is meant", () => {
  const sheets = [{ name: "公开课", rows: [[{ text: "许知行\n林秋也" }]], merges: [] }];
  const quote = quoteFrom([{ file: "甲.xlsx", bytes: new Uint8Array(), workbook: { sheets } }]);
  const place = { file: "甲.xlsx", line: 1, column: 1 };
  const cell = { sheet: "公开课" };
  expect(quote({ ...place, cell })).toEqual({ label: "A1", text: "许知行⏎林秋也", column: 1, length: 7 });
  const within = { offset: 4, length: 3 };
  expect(quote({ ...place, cell: { ...cell, within } })).toMatchObject({ column: 5, length: 3 });
  expect(quote(place)).toBeUndefined();
  const found = { ...place, code: "甲/乙", severity: "error", message: "丙", args: {} } as const;
  expect([inCell(found), inCell({ ...found, cell })]).toEqual(["", "甲.xlsx[公开课]!A1："]);
});
