import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mistakes } from "../../src/mistakes.ts";
import { codesInCases } from "./check-case.ts";

const stages = ["source", "workbook", "sheet", "record", "query", "check", "template", "photo"];

/** Codes that no file of a school can lead to, or only bytes made in a test: where they are tested instead. */
const elsewhere: readonly (readonly [code: string, file: string, test: string])[] = [
  ["source/too-large", "source/encoding.test.ts", "超过 16 MB 的文件不读"],
  ["source/too-many-entries", "bounds/bounds.test.ts", "不认识的种类"],
  ["record/too-long", "bounds/bounds.test.ts", "一处的不认识的姓名"],
  ["record/too-many-records", "records/reading-room.test.ts", "记录太多"],
  ["record/too-many-of-kind", "records/reading-room.test.ts", "组织太多"],
  ["query/too-many-judged", "bounds/bounds.test.ts", "每人每周的许多项"],
  ["record/too-many-findings", "records/reading-room.test.ts", "错处太多"],
  ["record/too-many-people", "school/within-crowds.test.ts", "人次太多"],
  ["record/long-name", "bounds/bounds.test.ts", "很长而不重复的姓名"],
  ["template/too-deep", "bounds/bounds.test.ts", "模板里很多行的 if"],
  ["source/utf-16", "source/encoding.test.ts", "带 BOM 的 UTF-16 小端"],
  ["source/not-utf-8", "source/encoding.test.ts", "坏了一个字节的 UTF-8"],
  ["record/bad-scope", "school/narrow.test.ts", "没有的教研组"],
  ["record/scope-apart", "school/narrow.test.ts", "不在这个组的教师"],
  ["photo/too-big", "photos/inspect-photo.test.ts", "太大的文件只看开头，不读进来"],
  ["photo/unreadable", "cli/open-photo.test.ts", "文件夹、没有权限的文件"],
  ...[
    ["workbook/old-format", "renamed-xls.xlsx"],
    ["workbook/password", "password.xlsx"],
    ["workbook/web-page", "html-table.xlsx"],
    ["workbook/not-workbook", "word-file.xlsx"],
    ["workbook/damaged", "truncated.xlsx"],
    ["workbook/too-large", "展开后太大"],
    ["workbook/too-large-together", "几个工作簿一共展开后太大"],
    ["workbook/bad-encoding", "csv 的编码不对"],
    ["sheet/unknown-kind", "表名不对，说最近的种类；没有表头"],
    ["sheet/no-header", "表名不对，说最近的种类；没有表头"],
    ["sheet/unknown-column", "列名打错，说最近的；两列同名"],
    ["sheet/column-twice", "列名打错，说最近的；两列同名"],
    ["sheet/column-left", "过程、评价之类的列说一声"],
    ["sheet/no-record", "接到另一张表的列没有写"],
    ["sheet/no-key-column", "接到另一张表的列没有写"],
    ["sheet/became-date", "班级被 Excel 改成了日期"],
    ["sheet/error-value", "公式取存下的结果"],
    ["sheet/digits-lost", "证书号丢了末几位"],
  ].map(([code, name]) => [code!, "excel/read-workbook.test.ts", name!] as const),
  ["sheet/personal-column", "excel/messy-registers.test.ts", "身份证号、电话不读"],
  // Only who writes a report's own folder can make this.
  ["template/missing-section", "outline/read-report.test.ts", "章节没有文件"],
  ["template/nobody-to-report-on", "report/parts-of-school.test.ts", "没有人要写的"],
  ["template/missing-setting", "check/report-that-needs.test.ts", "报告要有的设置没有写"],
];

const inStages = [...mistakes.keys()].filter((code) => stages.includes(code.split("/")[0]!));

test("every code has a case", () => {
  const covered = new Set<string>([...codesInCases(), ...elsewhere.map(([code]) => code)]);
  expect(
    inStages.filter((code) => !covered.has(code)),
    "write a case in test/check/cases/",
  ).toEqual([]);
});

test("cases expect only codes that exist", () => {
  expect([...codesInCases()].filter((code) => !mistakes.has(code))).toEqual([]);
});

test.each(elsewhere)("%s is tested in %s: %s", (code, file, name) => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
  expect(text).toContain(code.split("/")[1]);
  expect(text).toContain(name);
});
