import { expect, test } from "vitest";
import { findPastedRows } from "../../src/source/pasted-rows.ts";

/** `line:column rows` of each run, and the text that is left. */
function found(...lines: string[]) {
  const { text, diagnostics } = findPastedRows("a.yaml", lines.join("\n"));
  const runs = diagnostics.map(({ line, column, args }) => `${line}:${column} ${(args as { rows: number }).rows}`);
  return { runs, left: text.split("\n") };
}

test.each([
  ["一行", ["听课:", "甲\t乙\t丙"], ["2:1 1"], ["听课:", ""]],
  [
    "几行，中间空一行，后面的空行不算",
    ["甲\t乙\t丙", "", "丁\t戊\t己", "", "听课:"],
    ["1:1 2"],
    ["", "", "", "", "听课:"],
  ],
  ["两段", ["甲\t乙\t丙", "听课:", "  丁\t戊\t己"], ["1:1 1", "3:3 1"], ["", "听课:", ""]],
  ["一行三格，别的两格", ["甲\t乙", "丙\t丁\t戊"], ["1:1 2"], ["", ""]],
  ["前面有横线", ["- 甲\t乙\t丙"], ["1:1 1"], [""]],
  ["空的格也是格", ["甲\t\t丙"], ["1:1 1"], [""]],
  ["说明文字以后的行", ["备注: |", "  甲\t乙\t丙", "丁\t戊\t己"], ["3:1 1"], ["备注: |", "  甲\t乙\t丙", ""]],
])("rows of a table: %s", (_, lines, runs, left) => {
  expect(found(...lines)).toEqual({ runs, left });
});

test.each([
  ["两格", ["甲\t乙", "丙\t丁"]],
  ["有名称", ["主题: 甲\t乙\t丙"]],
  ["说明", ["# 甲\t乙\t丙"]],
  ["花括号、方括号、引号", ["{甲\t乙\t丙", "[甲\t乙\t丙", '"甲\t乙\t丙', "'甲\t乙\t丙", "- {甲\t乙\t丙}"]],
  ["几行的文字里", ["备注: |  # 照抄", "  甲\t乙\t丙", "", "  丁\t戊\t己"]],
  ["列表里几行的文字", ["- >-", "  甲\t乙\t丙"]],
  ["行首和行尾的制表符", ["\t\t甲\t\t"]],
])("none: %s", (_, lines) => {
  expect(found(...lines)).toEqual({ runs: [], left: lines });
});

test("one row and several are worded so", () => {
  const told = (text: string) => findPastedRows("a.yaml", text).diagnostics[0]!.message;
  expect(told("甲\t乙\t丙")).toMatch(/^这一行是/);
  expect(told("甲\t乙\t丙\n丁\t戊\t己")).toMatch(/^从这里起2行是/);
});
