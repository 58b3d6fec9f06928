import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/excel/read-workbook.ts";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import type { Cell, Merge } from "../../src/source/workbook.ts";
import { readBytes } from "./read-fixture.ts";

type Typed = string | Cell;
const cellOf = (typed: Typed): Cell | undefined =>
  typeof typed === "string" ? (typed === "" ? undefined : { text: typed }) : typed;

/** A sheet with merged cells ("row,col,row,col" from 0), as its data, findings and places. */
function read(name: string, rows: readonly (readonly Typed[])[], ...merged: string[]) {
  const merges = merged.map((text): Merge => {
    const [startRow = 0, startCol = 0, endRow = 0, endCol = 0] = text.split(",").map(Number);
    return { startRow, startCol, endRow, endCol };
  });
  const sheets = [{ name, rows: rows.map((row) => row.map(cellOf)), merges }];
  const { value, diagnostics } = readWorkbook({ file: "登记.xlsx", bytes: new Uint8Array(), workbook: { sheets } });
  return {
    data: JSON.parse(JSON.stringify(value.data)),
    said: diagnostics.map(({ code, line, column }) => `${line},${column} ${code}`),
    hints: diagnostics.map(({ hint }) => hint),
    document: value,
  };
}

describe("the header", () => {
  test("two rows: a key over its parts, a heading that means nothing over keys", () => {
    const { data, said } = read(
      "教研活动",
      [
        ["日期", "活动情况", "", "主讲", ""],
        ["", "主题", "形式", "姓名", "单位"],
        ["2024-09-12", "倾听的技术", "讲座", "周砚", "云岭县教研室"],
      ],
      "0,0,1,0",
      "0,1,0,2",
      "0,3,0,4",
    );
    expect(said).toEqual([]);
    expect(data.研修活动).toEqual([
      {
        日期: "2024-09-12",
        主题: "倾听的技术",
        形式: "讲座",
        主讲: { 姓名: "周砚", 单位: "云岭县教研室" },
      },
    ]);
  });

  test("师傅、徒弟 over 姓名 are these, not twice the same", () => {
    const { data, said } = read(
      "师徒结对",
      [
        ["师傅", "", "徒弟", "", "结对时间"],
        ["姓名", "职称", "姓 名", "学科", ""],
        ["沈一舟", "高级教师", "许知行", "语文", "2024-09-10"],
      ],
      "0,0,0,1",
      "0,2,0,3",
      "0,4,1,4",
    );
    expect(said).toEqual(["2,2 sheet/column-left", "2,4 sheet/column-left"]);
    expect(data.青蓝结对).toEqual([{ 师傅: "沈一舟", 徒弟: "许知行", 起: "2024-09-10" }]);
  });

  test("a record under a header without merged cells is no second row of it", () => {
    const { data, said } = read("公开课", [
      ["日期", "执教", "课名", "不知道"],
      ["2024-11-05", "林秋野", "《搭石》", "级别"],
    ]);
    expect(data.公开课).toHaveLength(1);
    expect(said).toEqual(["1,4 sheet/unknown-column"]);
  });

  test("a first row that has only its number is no second row of the header", () => {
    const { data, said } = read("公开课", [
      ["序号", "日期", "执教", "课名"],
      ["1", "", "", ""],
      ["2", "2024-11-05", "林秋野", "《搭石》"],
    ]);
    expect(data.公开课).toHaveLength(1);
    expect(said).toEqual([]);
  });

  test("a list in one cell, as in YAML", () => {
    const { data } = read("课题", [
      ["名称", "级别", "负责人", "进程"],
      ["识字教学", "县级", "林秋野", "[{状态: 立项, 日期: 2024-10-20}]"],
    ]);
    expect(data.课题[0].进程).toEqual([{ 状态: "立项", 日期: "2024-10-20" }]);
  });

  test("one known word among others is no header", () => {
    expect(read("公开课", [["甲", "日期", "乙"]]).said).toEqual(["1,1 sheet/no-header"]);
  });

  test("a suggestion is a column that the table does not have yet; remarks in the header do not matter", () => {
    const { hints } = read("公开课", [
      ["日期", "执教", "课名", "课名儿", "班 及（必填）"],
      ["2024-11-05", "林秋野", "《搭石》", "甲", "五（2）班"],
    ]);
    expect(hints[0]).not.toContain("“课名”？");
    expect(hints[1]).toContain("是否想写“班级”？");
  });

  test("of a table of entries the columns of the record are suggested, too, and 立项日期 means nothing", () => {
    const { said, hints } = read("课题·进程", [
      ["标识", "状态", "日期", "负责仁", "立项日期"],
      ["甲", "立项", "2024-10-20", "林秋野", "2024-10-20"],
    ]);
    expect(said.slice(0, 2)).toEqual(["1,4 sheet/unknown-column", "1,5 sheet/unknown-column"]);
    expect(hints[0]).toContain("是否想写“负责人”？");
  });
});

describe("rows with merged cells", () => {
  const head = ["题目", "类别", "作者", "日期"];

  test("each name is told in its own row", () => {
    const { document } = read(
      "论文成果",
      [head, ["家访", "案例", "林秋野", "2025-03"], ["", "", "许知行", ""], ["", "", "沈一舟", ""]],
      ...[0, 1, 3].map((col) => `1,${col},3,${col}`),
    );
    const lines = [0, 1, 2].map((i) => document.locate(["论文成果", 0, "作者", i]).line);
    expect(lines).toEqual([2, 3, 4]);
  });

  test("rows that only read the same are several records, and so are those in which the names are the only cell", () => {
    const typed = read("论文成果", [
      head,
      ["家访", "案例", "林秋野", "2025-03"],
      ["家访", "案例", "许知行", "2025-03"],
    ]);
    expect(typed.data.论文成果).toHaveLength(2);
    const more = read(
      "论文成果",
      [head, ["家访", "案例", "林秋野", ""], ["", "", "许知行", "2025-03"]],
      "1,0,2,0",
      "1,1,2,1",
    );
    expect(more.data.论文成果).toHaveLength(2);
  });

  test("a row with fewer cells than the one above is a record of its own", () => {
    const { data } = read(
      "论文成果",
      [head, ["家访", "案例", "林秋野", "2025-03"], ["", "", "许知行", ""]],
      "1,0,2,0",
      "1,1,2,1",
    );
    expect(data.论文成果).toHaveLength(2);
  });

  test("somebody of a list is not one more name", () => {
    const { data } = read(
      "外出培训",
      [
        ["名称", "起", "人员", "后续教师"],
        ["骨干班", "2024-10-14", "林秋野", "林秋野"],
        ["", "", "", "许知行"],
      ],
      ...[0, 1, 2].map((col) => `1,${col},2,${col}`),
    );
    expect(data.外出培训).toHaveLength(2);
  });

  test("a record may begin with cells that are merged across, and lack all but two names", () => {
    const merged = read(
      "公开课",
      [
        ["课名", "备注", "日期", "执教"],
        ["《搭石》", "", "2024-11-05", "林秋野"],
      ],
      "1,0,1,1",
    );
    expect(merged.data.公开课).toHaveLength(1);
    const names = read("公开课", [
      ["日期", "执教", "课名", "听课人"],
      ["", "林秋野", "", "许知行"],
    ]);
    expect(names.data.公开课).toHaveLength(1);
    const group = read("教研活动", [
      ["日期", "主题", "教研组"],
      ["", "", "语文组"],
    ]);
    expect(group.data).toEqual({});
  });

  test("a note over several columns is no record; a record over several columns is one", () => {
    const note = read("公开课", [["日期", "执教", "课名"], ["以下为第二学期"]], "1,0,1,2");
    expect(note.data).toEqual({});
    const record = read(
      "公开课",
      [
        ["日期", "执教", "课名", "备注"],
        ["2024-11-05", "林秋野", "《搭石》"],
      ],
      "1,2,1,3",
    );
    expect(record.data.公开课).toHaveLength(1);
    const tall = read("公开课", [["日期", "执教", "课名"], ["", "", "《搭石》"], [""]], "1,2,2,2");
    expect(tall.data.公开课).toHaveLength(2);
  });
});

describe("cells", () => {
  test("无 under 是 or 否 is 否, elsewhere nothing", () => {
    const { data } = read("听课", [
      ["日期", "听课人", "课名", "评课"],
      ["2024-11-05", "林秋野", "无", "无"],
    ]);
    expect(data.听课).toEqual([{ 日期: "2024-11-05", 听课人: "林秋野", 评课: "无" }]);
  });

  test("无 under 缺席 is nobody", () => {
    const { data } = read("教研活动", [
      ["日期", "主题", "缺席"],
      ["2024-11-05", "磨课", "无"],
    ]);
    expect(data.研修活动).toEqual([{ 日期: "2024-11-05", 主题: "磨课" }]);
  });

  test("在研、未结题 under 结题时间: it has not ended", () => {
    const { data } = read("课题", [
      ["名称", "级别", "负责人", "立项时间", "结题时间"],
      ["识字教学", "县级", "林秋野", "2024.9", "在研"],
      ["习作教学", "县级", "林秋野", "2024.9", "未结题"],
    ]);
    expect(data.课题.map((one: { 进程: object[] }) => one.进程.length)).toEqual([1, 1]);
  });

  test("√ and × are 是 and 否", () => {
    const { data } = read("听课", [
      ["日期", "听课人", "课名", "评课"],
      ["2024-11-05", "林秋野", "√", "√"],
      ["2024-11-06", "林秋野", "《搭石》", "×"],
      ["2024-11-07", "林秋野", "《搭石》", "好"],
    ]);
    expect(data.听课.map((one: { 评课: string; 课名: string }) => one.评课)).toEqual(["是", "否", "好"]);
    expect(data.听课[0].课名).toBe("√");
  });

  test.each([
    ["2024.10.14-10.16", "2024.10.14", "2024-10-16"],
    ["2024-10-14—2024-10-16", "2024-10-14", "2024-10-16"],
    ["2024.10.14-16", "2024.10.14", "2024-10-16"],
    ["2024年10月14日至16日", "2024年10月14日", "2024-10-16"],
    ["2024.12.30~1.3", "2024.12.30", "2025-01-03"],
    ["10月14日-10月16日", "10月14日", "10月16日"],
    ["2024.9-2025.6", "2024.9", "2025.6"],
    ["2024-10-14", "2024-10-14", undefined],
    ["2024.10-14", "2024.10-14", undefined],
    ["2024.10.14-32", "2024.10.14-32", undefined],
    ["待定-2024.10.16", "待定-2024.10.16", undefined],
    ["2024.9-15日", "2024.9-15日", undefined],
  ])("起止时间 %s", (typed, from, to) => {
    const { data, said } = read("外出培训", [
      ["培训名称", "起止时间", "人员"],
      ["骨干班", typed, "林秋野"],
    ]);
    expect(said).toEqual([]);
    expect(data.外出培训[0]).toMatchObject({ 起: from });
    expect(data.外出培训[0].止).toBe(to);
  });

  test("a 止 in a column of its own is left as it is", () => {
    const { data } = read("外出培训", [
      ["培训名称", "起", "止", "人员"],
      ["骨干班", "2024.10.14-10.16", "2024.10.17", "林秋野"],
    ]);
    expect(data.外出培训[0]).toMatchObject({ 起: "2024.10.14-10.16", 止: "2024.10.17" });
  });

  test("the result of a broken formula is not a value", () => {
    const { data, said } = read("公开课", [
      ["日期", "执教", "课名", "班级"],
      ["2024-11-05", "林秋野", "《搭石》", { text: "#N/A", type: "error" }],
    ]);
    expect(said).toEqual(["2,4 sheet/error-value"]);
    expect(data.公开课[0]).not.toHaveProperty("班级");
  });

  test("a date in a column of numbers is said once, by who reads numbers", () => {
    const { said } = read("公开课", [
      ["日期", "执教", "课名", "人数"],
      ["2024-11-05", "林秋野", "《搭石》", { text: "2024-05-02", type: "date" }],
    ]);
    expect(said).toEqual([]);
  });

  test("节数 of the 听课人: with a decimal; not of a text, nor without a name", () => {
    const rows = (count: string, name = "林秋野") =>
      read("听课", [
        ["月份", "听课人", "节数"],
        ["2024-10", name, count],
      ]).data.听课[0];
    expect(rows("4.5")).toEqual({ 月份: "2024-10", 节数: { 林秋野: "4.5" } });
    expect(rows("许知行4")).toEqual({ 月份: "2024-10", 听课人: "林秋野", 节数: { 许知行: "4" } });
    expect(rows("4节")).toEqual({ 月份: "2024-10", 节数: { 林秋野: "4节" } });
    expect(rows("4", "")).toEqual({ 月份: "2024-10", 节数: "4" });
  });

  test("a line break parts names, and fits other texts into their cells", () => {
    const { data } = read("公开课", [
      ["日期", "执教", "课名", "听课人", "备注"],
      ["2024-11-05", "林秋野", "《搭\n石》", "许知行\n沈一舟（迟到）\u3000方若溪", "[甲\n乙"],
    ]);
    expect(data.公开课[0]).toMatchObject({ 课名: "《搭 石》", 备注: "[甲 乙" });
    expect(data.公开课[0].听课人).toBe("许知行\n沈一舟（迟到）\u3000方若溪");
    const spaced = read("公开课", [
      ["日期", "执教", "听课人"],
      ["2024-11-05", "沈 一舟", "许知行（迟到）\u3000沈一舟\u00a0方若溪"],
    ]);
    expect(spaced.data.公开课[0]).toMatchObject({ 执教: "沈 一舟", 听课人: "许知行（迟到）、沈一舟、方若溪" });
  });

  test("what begins like YAML and is not, or has no such form, stays a text", () => {
    const { data } = read("公开课", [
      ["日期", "执教", "课名"],
      ["2024-11-05", "{林秋野", "[微课] 搭石"],
    ]);
    expect(data.公开课[0]).toEqual({ 日期: "2024-11-05", 执教: "{林秋野", 课名: "[微课] 搭石" });
  });

  test("names that spaces part, of 人员 and 获奖学生 too; half a map stays a text", () => {
    const trainings = read("外出培训", [
      ["名称", "起", "人员"],
      ["骨干班", "2024-10-14", "林秋野 许知行"],
    ]);
    expect(trainings.data.外出培训[0].人员).toBe("林秋野、许知行");
    const awards = read("获奖", [
      ["奖项", "获奖学生", "指导教师"],
      ["征文", "小丁 小季", "{姓名: 周砚"],
    ]);
    expect(awards.data.获奖[0]).toEqual({ 奖项: "征文", 获奖学生: "小丁、小季", 指导教师: "{姓名: 周砚" });
  });

  test("numbers by name with = or units; what is none stays a text", () => {
    const counts = (text: string) =>
      read("听课", [
        ["月份", "节数"],
        ["2024-10", text],
      ]).data.听课[0].节数;
    expect(counts("林秋野 = 4，沈一舟 6节")).toEqual({ 林秋野: "4", 沈一舟: "6" });
    expect(counts("林秋野4、沈一舟")).toBe("林秋野4、沈一舟");
  });
});

test("where values of workbooks are found", async () => {
  const bytes = await writeWorkbook([
    {
      name: "课题",
      rows: [
        ["名称", "级别", "负责人", "负责人单位", "立项日期"],
        ["识字 教学", "县级", "林秋野", "", "2024-10-20"],
        ["习作", "县级", "许知行", "", ""],
      ],
    },
    {
      name: "课题·进程",
      rows: [
        ["级别", "名称", "状态", "日期", "等级"],
        ["", "识字教学", "开题", "2024-11-20", ""],
        ["", "", "结题", "2025-06-20", ""],
        ["", "没有的", "结题", "2025-06-20", ""],
      ],
    },
  ]);
  const { document, said, data, found } = await readBytes(bytes, "登记.xlsx");
  const at = (...path: (string | number)[]) => {
    const { line, column, cell } = document.locate(path);
    return `${cell?.sheet}!${line},${column}`;
  };
  expect(data.课题[0].进程).toHaveLength(2);
  expect(at("课题", 0)).toBe("课题!2,1");
  expect(at("课题", 0, "进程", 0, "日期")).toBe("课题!2,5");
  expect(at("课题", 0, "进程", 1)).toBe("课题·进程!2,2");
  expect(at("课题", 0, "进程", 1, "等级")).toBe("课题·进程!2,5");
  expect(at("课题", 0, "负责人", "姓名")).toBe("课题!2,3");
  expect(at("课题", 0, "负责人", "单位")).toBe("课题!2,4");
  expect(at("课题", 0, "编号")).toBe("课题!1,1");
  const { line, column } = document.locateKey(["课题", 1, "级别"]);
  expect([line, column]).toEqual([3, 2]);
  expect(document.locate(["课题", 1, "负责人单位"], { offset: 0, length: 1 }).cell?.within).toBeUndefined();
  expect(said).toEqual(["课题·进程!3,2 sheet/no-record", "课题·进程!4,2 sheet/no-record"]);
  expect(found.map(({ message }) => message)).toEqual(["没有空白的“课题”", "没有“没有的”的“课题”"]);
});
