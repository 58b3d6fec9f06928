import { expect, test } from "vitest";
import { readDocument } from "../../src/source/read-document.ts";
import { changeOf, typedColumn } from "../../src/source/slips/typed-column.ts";
import { bytesOf } from "./read-case.ts";

const read = (text: string) => readDocument("记录.yaml", bytesOf(text));

test.each([
  ["全角冒号", "听课:\n  - 听课人: 许知行\n    执教：林秋野", ["听课", 0, "执教"], "林秋野", "3:8+3"],
  ["全角冒号后面有空格", "听课:\n  - 听课人: 许知行\n    执教：  林秋野", ["听课", 0, "执教"], "林秋野", "3:10+3"],
  ["括号里逐项全角", "听课:\n  - {听课人：许知行，执教：林秋野}", ["听课", 0, "执教"], "林秋野", "2:17+3"],
  ["yaml 读得出来的全角逗号", "听课:\n  - {执教: [许知行，林秋野]}", ["听课", 0, "执教", 1], "林秋野", "2:15+3"],
  ["横线后没有空格，下一行跟着移", "听课:\n  -听课人: 许知行\n   执教: 林秋野", ["听课", 0, "执教"], "林秋野", "3:8+3"],
  ["漏了横线", "听课:\n  - 执教: 甲\n  执教: 林秋野", ["听课", 1, "执教"], "林秋野", "3:7+3"],
  ["名称带引号", "听课:\n  - “执教”: 林秋野", ["听课", 0, "执教"], "林秋野", "2:11+3"],
  ["引号一半是中文的", '听课:\n  - 执教: "林秋野”', ["听课", 0, "执教"], "林秋野", "2:9+5"],
  ["种类没有冒号", "听课\n  - 执教: 林秋野", ["听课", 0, "执教"], "林秋野", "2:9+3"],
])("what is meant is read where it was typed: %s", (_, text, path, data, place) => {
  const { value, diagnostics } = read(text);
  expect(path.reduce<unknown>((inner, step) => (inner as never)[step], value.data)).toBe(data);
  const { line, column, length } = value.locate(path);
  expect(`${line}:${column}+${length}`).toBe(place);
  expect(diagnostics.map(({ severity, readOn }) => [severity, readOn])).toEqual([["error", true]]);
});

test("a key is found where it was typed, in its quotes", () => {
  const { line, column, length } = read("听课:\n  - “执教”: 林秋野").value.locateKey(["听课", 0, "执教"]);
  expect([line, column, length]).toEqual([2, 5, 4]);
});

test.each([
  ["缩进要猜", "听课:\n  - 日期：2024-11-12\n     听课人: 许知行\n    执教: 林秋野"],
  ["行首的制表符", "听课:\n  - 日期：2024-11-12\n\t\t听课人: 许知行"],
  ["等号不一定是冒号", "听课:\n  - 日期：2024-11-12\n    执教=林秋野\n    听课人: 许知行"],
  ["另有一处引号没有收尾", '听课:\n  - 日期：2024-11-12\n    执教: "林秋野'],
  ["另有一处改不了", "听课:\n  - 日期：2024-11-12\n    执教: [林秋野"],
  ["改好了同一项有两次", "听课:\n  - {日期：2024-11-12, 日期: 2024-11-13, 听课人: 许知行}"],
  ["同一项写了两次", "听课:\n  - 执教：林秋野\n    日期: 2024-11-12\n    日期: 2024-11-13"],
  ["从表格复制的行", "听课：\n2024-11-12\t许知行\t林秋野"],
])("nothing is read where what is meant is not certain: %s", (_, text) => {
  expect(read(text).value.data).toBeNull();
});

test.each([
  ["a：b", "a: b", { start: 1, was: 1, is: 2 }],
  ["a：  b", "a: b", { start: 1, was: 2, is: 1 }],
  ["-甲", "- 甲", { start: 1, was: 0, is: 1 }],
  ["aaa", "aa", { start: 2, was: 1, is: 0 }],
  ["甲", "甲", { start: 1, was: 0, is: 0 }],
])("the least that was changed from %s to %s", (line, mended, change) => {
  expect(changeOf(line, mended)).toEqual(change);
});

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 3],
  [6, 4],
])("column %i of “a: b, c” is column %i of “a：b，c”", (column, typed) => {
  const changes = [changeOf("a：b，c", "a: b，c"), changeOf("a: b，c", "a: b, c")];
  expect(typedColumn(column, changes)).toBe(typed);
});

test("what was deleted behind a sign is not where the sign is", () => {
  expect([1, 2].map((column) => typedColumn(column, [changeOf("a：  b", "a: b")]))).toEqual([1, 3]);
});

test.each([
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 1],
])("column %i of “- 甲乙” is column %i of “甲乙”", (column, typed) => {
  expect(typedColumn(column, [changeOf("甲乙", "- 甲乙")])).toBe(typed);
});
