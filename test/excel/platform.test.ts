import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { columnPairs } from "../../src/excel/column-pairs.ts";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { readPlatform } from "../../src/excel/platform/read-platform.ts";
import { textAsWorkbook } from "../../src/excel/read-csv.ts";
import type { Workbook } from "../../src/source/workbook.ts";

/** 林秋野 01237 18 骨干班 2024-09-23 */
function read(workbook: Workbook, columns = ""): string[] {
  const data = readPlatform(workbook, columnPairs(columns));
  if ("headers" in data) return [`认不出：${data.headers.join(" ")}`];
  const wrong = data.notNumbers.map(({ row, name, text }) => `第${row}行${name} ${text}不是数`);
  return [
    ...data.rows.map(({ name, number, hours, item, day }) =>
      [name, number, hours, item, day].filter((one) => one !== undefined).join(" "),
    ),
    ...wrong,
  ];
}
const csv = (text: string, columns = "") => read(textAsWorkbook(text), columns);

interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}
async function xlsx(rows: (string | number | null)[][], merges: Merge[] = []): Promise<string[]> {
  const bytes = await writeXlsx({ sheets: [{ name: "导出", rows, merges }] });
  return read((await openWorkbook({ file: "平台.xlsx", bytes })).value!.workbook!);
}
const down = (startCol: number, startRow: number, endRow: number): Merge => ({
  startRow,
  startCol,
  endRow,
  endCol: startCol,
});
const across = (startRow: number, startCol: number, endCol: number): Merge => ({
  startRow,
  startCol,
  endRow: startRow,
  endCol,
});

describe("平台导出的表", () => {
  test.for<readonly [what: string, text: string, expected: readonly string[], columns?: string]>([
    ["每人一行，只有合计", "序号,姓名,总学时\n1,林秋野,18\n2,何青,6.5", ["林秋野 18", "何青 6.5"]],
    ["标题、说明在表头上面", "2024年学时\n导出日期：2025-01-01\n姓名,学时\n林秋野,3", ["林秋野 3"]],
    [
      "每人每项一行；有项目的取各项的学时，不取合计",
      "姓名,培训项目,学时,合计\n林秋野,甲,3,5\n林秋野,乙,2,5",
      ["林秋野 3 甲", "林秋野 2 乙"],
    ],
    ["没有项目的取合计，不取其中一种", "姓名,学时,总学时\n林秋野,3,5", ["林秋野 5"]],
    ["认定的在申报的前面", "姓名,申报学时,认定学时\n林秋野,4,3", ["林秋野 3"]],
    [
      "文字写的数：全角、带单位、有空格",
      "姓名,学时\n林秋野,１８\n何青, 3 学时\n白杨,2.0",
      ["林秋野 18", "何青 3", "白杨 2"],
    ],
    [
      "空着、横线是没有；不是数的说出在哪一行",
      "姓名,学时\n林秋野,\n何青,—\n白杨,待定",
      ["何青 0", "第4行白杨 待定不是数"],
    ],
    [
      "合计的行、再印一次的表头不是人",
      "姓名,学时\n林秋野,3\n小计,3\n姓名,学时\n何青,2\n合计,5",
      ["林秋野 3", "何青 2"],
    ],
    ["姓名中间的空格不算", "姓 名,学时（个）\n何　青,2", ["何青 2"]],
    [
      "继教号、项目、日期",
      "教师姓名,继续教育号,课程名称,培训时间,学时\n何青,01237,甲,2024/9/3至2024/9/5,2",
      ["何青 01237 2 甲 2024-09-03"],
    ],
    [
      "只写一次的姓名管下面的项；没有项目的是小计",
      "姓名,项目,学时\n何青,甲,2\n,乙,3\n,,5\n合计,,5",
      ["何青 2 甲", "何青 3 乙"],
    ],
    ["写明哪一列是什么", "教师,获得学时,学时\n何青,2,9", ["何青 2"], "学时=获得学时"],
    ["写明的列里没有，就认不出", "教师,学时\n何青,2", ["认不出：教师 学时"], "学时=学识"],
    ["学分不是学时，不猜", "姓名,学分\n何青,2", ["认不出：姓名 学分"]],
    ["学分就是学时的，写明", "姓名,学分\n何青,2", ["何青 2"], "学时=学分"],
  ])("%s", ([, text, expected, columns]) => {
    expect(csv(text, columns)).toEqual(expected);
  });

  test("合并的姓名和日期管每一行，合并的学时只算一次", async () => {
    const rows = [
      ["学时明细表", null, null, null],
      ["姓名", "项目", "日期", "学时"],
      ["林秋野", "甲", "2024-09-12", 3],
      [null, "乙", null, "2"],
      ["何青", "丙", "2024-10-08", 6],
      [null, "丁", null, null],
    ];
    const merges = [across(0, 0, 3), down(0, 2, 3), down(2, 2, 3), down(0, 4, 5), down(3, 4, 5)];
    expect(await xlsx(rows, merges)).toEqual([
      "林秋野 3 甲 2024-09-12",
      "林秋野 2 乙 2024-09-12",
      "何青 6 丙 2024-10-08",
    ]);
  });

  test("两行的表头：学时下面分几栏的，取合计", async () => {
    const rows = [
      ["姓名", "学时", null, null],
      [null, "集中", "远程", "合计"],
      ["林秋野", 3, 2, 5],
    ];
    expect(await xlsx(rows, [down(0, 0, 1), across(0, 1, 3)])).toEqual(["林秋野 5"]);
  });
});
