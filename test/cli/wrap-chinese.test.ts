import { expect, test } from "vitest";
import { tableLines } from "../../src/cli/print/table.ts";
import { wrapChinese } from "../../src/cli/print/wrap-lines.ts";

test.each([
  ["每字两栏，宽度正好", "甲乙丙丁", 4, ["甲乙", "丙丁"]],
  ["标点不在行首", "甲乙，丙丁", 4, ["甲", "乙，", "丙丁"]],
  ["前引号不在行末", "甲“乙”丙", 4, ["甲", "“乙”", "丙"]],
  ["英文和选项不拆开", "写 --format 或 a.yaml", 11, ["写 --format", "或 a.yaml"]],
  ["放得下就一行", "甲 b 丙", 80, ["甲 b 丙"]],
  ["比一行还长的词自己一行", "甲abcdef乙", 4, ["甲", "abcdef", "乙"]],
  ["空的", "", 10, [""]],
])("%s", (_, text, width, expected) => {
  expect(wrapChinese(text, width)).toEqual(expected);
});

test("what the last column cannot hold goes on below itself", () => {
  const rows = [["全勤", "55人", "应参训的人中次次到会的人数"], ["【学时】"]];
  const expected = ["全勤      55人  应参训的人中次次到", "                会的人数", "【学时】"];
  expect(tableLines(rows, 34)).toEqual(expected);
  expect(tableLines(rows)).toEqual(["全勤      55人  应参训的人中次次到会的人数", "【学时】"]);
});
