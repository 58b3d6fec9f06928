import { expect, test } from "vitest";
import { partedTableLines } from "../../src/cli/print/parted-table.ts";

const rows = [
  ["姓名", "听课", "学时", "公开课"],
  ["林秋野", "10/10", "24/24", "0/1"],
];

test("a table that fits stays whole", () => {
  expect(partedTableLines(rows, 29)).toEqual(["姓名    听课   学时   公开课", "林秋野  10/10  24/24  0/1"]);
});

test("columns that do not fit go on below, each part with the first column", () => {
  expect(partedTableLines(rows, 27)).toEqual([
    "姓名    听课   学时",
    "林秋野  10/10  24/24",
    "",
    "姓名    公开课",
    "林秋野  0/1",
  ]);
});

test("a long last cell is wrapped under itself and parts nothing", () => {
  expect(
    partedTableLines(
      [
        ["组", "姓名"],
        ["语文", "林秋野、许知行、沈一舟"],
      ],
      22,
    ),
  ).toEqual(["组    姓名", "语文  林秋野、许知行、", "      沈一舟"]);
});

test("a column wider than the screen stands alone with the first", () => {
  expect(partedTableLines(rows, 8)).toHaveLength(8);
});
