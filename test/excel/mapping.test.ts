// Tables whose headers are questions of a survey or the columns of a platform, read by a mapping file.
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { placeText } from "../../src/diagnostics/place-text.ts";
import { columnsOf } from "../../src/excel/columns.ts";
import { answerText } from "../../src/excel/mapping/answer-text.ts";
import { guessMapping } from "../../src/excel/mapping/guess-mapping.ts";
import { mapWorkbook } from "../../src/excel/mapping/map-workbook.ts";
import { readMapping } from "../../src/excel/mapping/read-mapping.ts";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { readWorkbook } from "../../src/excel/read-workbook.ts";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { kinds } from "../../src/records/kinds/index.ts";
import { readRecords } from "../../src/records/read/read-records.ts";

const survey = [
  ["公开课登记（第二次）"],
  ["序号", "提交答卷时间", "2、您的姓名", "3、开课日期", "4、课题：", "5、活动级别（必填）", "6、听课老师有哪些？"],
  [1, "2024/12/20 14:03:22", "林秋野老师", "2024/12/10 08:30", "《观潮》", "区县", "许知行老师、沈 一舟"],
  [2, "2024/12/20 14:05:01", "许 知行", "2024-12-11", "《搭石》", "校级", "（跳过）"],
  [3, "2024/12/20 14:09:40", "老沈", "2024-12-35", "《圆》", "校级", "无"],
];
const mapping = `种类: 公开课
列:
  序号: 不读
  提交答卷时间: 不读
  2、您的姓名: 执教
  3、开课日期: 日期
  4、课题: 课名
  5、活动级别: 级别
  6、听课老师有哪些？: 听课人
固定: {类别: 研究课}
换写:
  级别: {区县: 县级}
  执教: {老沈: 沈一舟}
`;

const places = (found: readonly Diagnostic[]) => found.map((one) => `${placeText(one)} ${one.code}`);

async function exported(rows: (string | number)[][] = survey) {
  const bytes = await writeWorkbook([{ name: "Sheet1", rows }]);
  return (await openWorkbook({ file: "导出.xlsx", bytes })).value!;
}

const mappingOf = (text: string) => readMapping({ file: "映射.yaml", bytes: Buffer.from(text) });

async function imported(text: string, rows = survey) {
  const { value, diagnostics } = mappingOf(text);
  expect(diagnostics).toEqual([]);
  const mapped = mapWorkbook(await exported(rows), value!);
  const document = readWorkbook(mapped.value);
  const records = readRecords(document.value);
  const found = [...mapped.diagnostics, ...document.diagnostics, ...records.diagnostics];
  return {
    data: document.value.data,
    found: places(found),
    messages: found.map(({ message, hint }) => [message, hint]),
  };
}

test("a survey becomes records, and what is wrong is found in the export", async () => {
  const { data, found } = await imported(mapping);
  expect(data).toEqual({
    公开课: [
      { 执教: "林秋野", 日期: "2024/12/10", 课名: "《观潮》", 级别: "县级", 听课人: "许知行、沈一舟", 类别: "研究课" },
      { 执教: "许知行", 日期: "2024-12-11", 课名: "《搭石》", 级别: "校级", 类别: "研究课" },
      { 执教: "沈一舟", 日期: "2024-12-35", 课名: "《圆》", 级别: "校级", 类别: "研究课" },
    ],
  });
  expect(found).toEqual(["导出.xlsx[Sheet1]!D5 record/impossible-day"]);
});

test("表头行 says which row it is, where an earlier one looks alike", async () => {
  const rows = [
    ["2、您的姓名", "3、开课日期", "4、课题"],
    ["姓名", "日期", "课题"],
    ["林秋野", "2024-12-10", "《观潮》"],
  ];
  const text = "种类: 公开课\n表头行: 2\n列: {姓名: 执教, 日期: 日期, 课题: 课名}\n";
  expect((await imported(text, rows)).data).toEqual({
    公开课: [{ 执教: "林秋野", 日期: "2024-12-10", 课名: "《观潮》" }],
  });
});

test("a total at the end is no record, whether its column is read or not", async () => {
  const rows = [...survey.slice(0, 4), ["合计", "", "2节"]];
  expect((await imported(mapping, rows)).data).toMatchObject({ 公开课: { length: 2 } });
});

test("a column that the mapping does not name is a warning, one that the export does not have an error", async () => {
  const without = mapping.replace("  6、听课老师有哪些？: 听课人\n", "");
  expect((await imported(without)).found[0]).toBe("导出.xlsx[Sheet1]!G2 mapping/not-listed");
  const wrong = await imported(mapping.replace("3、开课日期", "3、开课日子"));
  expect(wrong.found).toContain("映射.yaml:6:3 mapping/no-such-column");
  expect(wrong.messages[0]![1]).toBe("是否想写“3、开课日期”？");
});

test("a sheet with other columns is left, and this is said", async () => {
  const sheets = [
    { name: "数据", rows: survey.slice(0, 4) },
    { name: "选项说明", rows: [["选项", "含义"]] },
  ];
  const raw = (await openWorkbook({ file: "导出.xlsx", bytes: await writeWorkbook(sheets) })).value!;
  const mapped = mapWorkbook(raw, mappingOf(mapping).value!);
  expect(places(mapped.diagnostics)).toEqual(["导出.xlsx[选项说明]!A1 mapping/sheet-left"]);
  expect(mapped.value.workbook!.sheets.map(({ name }) => name)).toEqual(["数据"]);
});

test("a mapping of another table reads nothing", async () => {
  expect((await imported("种类: 公开课\n列: {授课: 执教}\n")).found).toContain(
    "导出.xlsx[Sheet1]!A1 mapping/no-columns",
  );
});

test("an empty sheet is said to be empty", async () => {
  const raw = (await openWorkbook({ file: "导出.xlsx", bytes: await writeWorkbook([{ name: "数据", rows: [] }]) }))
    .value!;
  const { diagnostics } = mapWorkbook(raw, mappingOf(mapping).value!);
  expect(diagnostics.map(({ hint }) => hint)).toEqual(["这张表是空的：换成有内容的文件，或另一张工作表。"]);
});

test.each([
  ["不是一组名称", "- 甲\n", ["映射.yaml:1:1 mapping/not-a-mapping"]],
  ["没有的键", "种类: 公开课\n表头: 1\n列: {姓名: 执教}\n", ["映射.yaml:2:1 record/unknown-field"]],
  ["没有的种类", "种类: 公开客\n列: {姓名: 执教}\n", ["映射.yaml:1:5 record/bad-choice"]],
  ["没有写列", "种类: 公开课\n", ["映射.yaml:1:1 record/missing-field"]],
  ["种类里没有的项", "种类: 公开课\n列: {姓名: 执校}\n", ["映射.yaml:2:9 mapping/unknown-key"]],
  ["两列是同一项", "种类: 公开课\n列:\n  甲: 执教\n  乙: 执教\n", ["映射.yaml:4:6 mapping/key-twice"]],
  ["固定的又有一列", "种类: 公开课\n列: {甲: 级别}\n固定: {级别: 校级}\n", ["映射.yaml:3:6 mapping/key-twice"]],
  ["固定的写错了", "种类: 公开课\n列: {甲: 执教}\n固定: {级别: 校极}\n", ["映射.yaml:3:10 record/bad-choice"]],
  ["换成的写错了", "种类: 公开课\n列: {甲: 级别}\n换写: {级别: {区县: 县极}}\n", ["映射.yaml:3:15 record/bad-choice"]],
])("mistake of a mapping: %s", (_, text, expected) => {
  const { value, diagnostics } = mappingOf(text);
  expect(value).toBeUndefined();
  expect(places(diagnostics)).toEqual(expected);
});

const columns = columnsOf(kinds.lessons.fields);
const column = (title: string) => columns.find((one) => one.title === title)!;

test.each([
  ["执教", "林秋野老师", "林秋野"],
  ["执教", "林秋野 许知行", "林秋野、许知行"],
  ["执教", "林秋野和许知行老师", "林秋野、许知行"],
  ["执教", "李和平", "李和平"],
  ["执教", "沈 一舟", "沈一舟"],
  ["听课人", "林秋野┋许知行", "林秋野、许知行"],
  ["听课人", "许知行（病假）、沈一舟主任", "许知行（病假）、沈一舟"],
  ["听课人", "全体老师", "全体老师"],
  ["听课人", "中心校语文组", "中心校语文组"],
  ["听课人", "没有", undefined],
  ["听课人", "(空)", undefined],
  ["听课人", "—", undefined],
  ["课名", "无", undefined],
  ["课名", "无题", "无题"],
  ["日期", "2024-12-10 08:30:00", "2024-12-10"],
])("%s: %s", (title, typed, expected) => {
  expect(answerText(typed, column(title), new Map())).toBe(expected);
});

test("words are rewritten whole, of names each; 不读 leaves them out", () => {
  const words = new Map([
    ["老林", "林秋野"],
    ["外校", "不读"],
  ]);
  expect(answerText("老林、许知行、外校", column("执教"), words)).toBe("林秋野、许知行");
  expect(answerText("外校", column("级别"), words)).toBeUndefined();
});

test("a guess names each column with what stands in it, and is a mapping without a mistake", async () => {
  const text = guessMapping(await exported(), undefined);
  expect(text.split("\n").slice(1, -3)).toEqual([
    "种类: 公开课",
    "表头行: 2",
    "列:",
    "  序号: 不读  # 如 1；2；3",
    "  提交答卷时间: 不读  # 如 2024/12/20 14:…",
    "  2、您的姓名: 执教  # 如 林秋野老师；许 知行；老沈",
    "  3、开课日期: 日期  # 如 2024/12/10 08:…；2024-12-11；2024-12-35",
    "  '4、课题：': 课名  # 如 《观潮》；《搭石》；《圆》",
    "  5、活动级别（必填）: 级别  # 如 区县；校级",
    "  6、听课老师有哪些？: 听课人  # 如 许知行老师、沈 一舟；（跳过）；无",
  ]);
  expect(mappingOf(text).diagnostics).toEqual([]);
});

test("a guess for a kind that is given", async () => {
  const rows = [
    ["1、您的姓名", "2、听课时间", "3、上课教师", "4、您的感受"],
    ["许知行", "2024-11-12", "林秋野", "好"],
  ];
  expect(
    guessMapping(await exported(rows), "observations")
      .split("\n")
      .slice(1, 8),
  ).toEqual([
    "种类: 听课",
    "表头行: 1",
    "列:",
    "  1、您的姓名: 听课人  # 如 许知行",
    "  2、听课时间: 日期  # 如 2024-11-12",
    "  3、上课教师: 执教  # 如 林秋野",
    "  4、您的感受: 不读  # 看不出是哪一项；如 好",
  ]);
});
