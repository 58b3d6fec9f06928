import { expect, test } from "vitest";
import { readWorkbook } from "../../src/excel/read-workbook.ts";
import type { ChosenColumn } from "../../src/excel/tables/hours-items.ts";
import { hoursSheet } from "../../src/excel/tables/hours-sheet.ts";
import { withNumbers } from "../../src/excel/tables/text-sheet.ts";
import { writeCsv } from "../../src/excel/write-workbook.ts";
import { hoursTable } from "../../src/outline/annexes/hours-table.ts";
import { makeTables, openWorkbook, type School, type TableOptions } from "../../src/pipeline.ts";
import { wholePeriod } from "../../src/school/scope.ts";
import { computedOf, factsOf, makeSchool, readSchool } from "../figures/make-school.ts";
import { rowsOf } from "../report/annex-rows.ts";
import { makeAnnex } from "../report/make-annex.ts";

const records = `研修活动:
  - {日期: 2024-10-10, 主题: 倾听, 形式: 讲座, 学时: 3, 学时类别: 专业, 参加: 全员, 缺席: 何青（病假）}
  - {日期: 2024-09-12, 主题: 备课, 形式: 集体备课, 教研组: 语文组, 学时: 1.5}
  - {日期: 2024-11-10, 主题: 谈心, 形式: 沙龙, 学时: 2, 参加: [何青, 管书人], 不公开: 是}
外出培训:
  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 级别: 县级, 学时: 18, 人员: 林秋野}`;

const rows = (school: School, chosen?: readonly ChosenColumn[]) => {
  const sheet = hoursSheet(factsOf(school), chosen);
  if ("unknown" in sheet) throw new Error(sheet.unknown);
  return sheet.rows.map((row) => row.join(" "));
};
const columns = (typed: string): readonly ChosenColumn[] =>
  typed.split(" ").map((one) => {
    const [header = "", item = header] = one.split("=");
    return { header, item };
  });

test("学时：每人每次一行，按名册和日期排；没有的人没有行，不公开的不写名称", () => {
  expect(rows(makeSchool(records))).toEqual([
    "姓名 项目 日期 学时 来源 学时类别",
    "林秋野 备课 2024-09-12 1.5 校本教研 ",
    "林秋野 倾听 2024-10-10 3 校本集中 专业",
    "林秋野 骨干班 2024-10-14 18 县级 ",
    "许知行 备课 2024-09-12 1.5 校本教研 ",
    "许知行 倾听 2024-10-10 3 校本集中 专业",
    "沈一舟 备课 2024-09-12 1.5 校本教研 ",
    "沈一舟 倾听 2024-10-10 3 校本集中 专业",
    "顾小满 倾听 2024-10-10 3 校本集中 专业",
    "何青 （不公开） 2024-11-10 2 校本集中 ",
    "白杨 倾听 2024-10-10 3 校本集中 专业",
    "管书人 （不公开） 2024-11-10 2 校本集中 ",
  ]);
});

test("学时：自选的列，改列名；主题、名称都是项目；没有的项认得出", () => {
  const chosen = columns("序号 教师=姓名 培训项目=主题 开始=日期 结束=结束日期 级别 种类 组=教研组 学时");
  expect(rows(makeSchool(records), chosen).slice(0, 4)).toEqual([
    "序号 教师 培训项目 开始 结束 级别 种类 组 学时",
    "1 林秋野 备课 2024-09-12 2024-09-12  研修活动 语文组 1.5",
    "2 林秋野 倾听 2024-10-10 2024-10-10  研修活动 语文组 3",
    "3 林秋野 骨干班 2024-10-14 2024-10-16 县级 外出培训 语文组 18",
  ]);
  expect(hoursSheet(factsOf(makeSchool(records)), columns("姓名 学识"))).toMatchObject({ unknown: "学识" });
});

test("学时：各人合计等于学时统计表", () => {
  const school = makeSchool(records);
  const sums = new Map<string, number>();
  for (const row of rows(school, columns("姓名 学时")).slice(1)) {
    const [name = "", hours] = row.split(" ");
    sums.set(name, (sums.get(name) ?? 0) + Number(hours));
  }
  const printed = rowsOf(makeAnnex(hoursTable, factsOf(school), computedOf(school))!, "姓名 合计").rows;
  expect(printed.slice(0, -1)).toEqual(["林秋野 22.5", "许知行 4.5", "沈一舟 4.5", "顾小满 3", "何青 2", "白杨 3"]);
  for (const row of printed.slice(0, -1)) {
    const [name = "", total] = row.split(" ");
    expect(sums.get(name), name).toBe(Number(total));
  }
});

test("只有整格是数的才是数：编号、小数末尾的0、长号码、说明都是文字", () => {
  const texts = ["3", "1.5", "-2", "0017", "1.10", "1e3", "12345678", "98.3%", "36＋36", "=1+1", "4021"];
  const { rows: written } = withNumbers({ name: "表", rows: [texts, texts] }, new Set(["4021"]));
  expect(written[0]).toEqual(texts);
  expect(written[1]).toEqual([3, 1.5, -2, ...texts.slice(3)]);
});

const usual = { texts: { prose: [], proseRoot: "", shipped: [] }, records: [] };
async function made(school: School, what: string, options: Partial<TableOptions> = {}, sources = usual) {
  const how = { scope: wholePeriod(school.settings), format: "xlsx", ...options } as const;
  return (await makeTables({ value: school, diagnostics: [] }, what, sources, how)).value!;
}
async function cells(bytes: Uint8Array, sheet = 0): Promise<string[]> {
  const { value } = await openWorkbook({ file: "表.xlsx", bytes });
  return value!.workbook!.sheets[sheet]!.rows.map((row) =>
    row
      .map((cell) => cell?.text ?? "")
      .join(" ")
      .trimEnd(),
  );
}

test("以 = + - @ 开头的写成文字：xlsx 里原样，csv 里前面加一撇", async () => {
  const school = makeSchool("研修活动:\n  - {日期: 2024-10-10, 主题: =1+1, 形式: 讲座, 学时: 3, 参加: 何青}");
  const columnsOf = { columns: columns("项目 学时") };
  expect(await cells((await made(school, "学时", columnsOf)).files[0]!.bytes)).toEqual(["项目 学时", "=1+1 3"]);
  const { files } = await made(school, "学时", { ...columnsOf, format: "csv" });
  expect(files.map(({ fileName }) => fileName)).toEqual(["槐荫小学2024学年学时.csv"]);
  expect(Buffer.from(files[0]!.bytes).toString()).toBe("\ufeff项目,学时\r\n'=1+1,3");
  expect(Buffer.from(writeCsv([["@a", "-b", -1]])).toString()).toBe("\ufeff'@a,'-b,-1");
});

const requirement = `要求:
  - {名称: 年度学时, 对象: 专任教师, 指标: 学时, 至少: 4, 每: 学年}`;

test("未达标：应达到、实际、还差、时段、结果", async () => {
  const { files } = await made(makeSchool(records, requirement), "未达标");
  expect(await cells(files[0]!.bytes)).toEqual([
    "要求 项目 对象 时段 起 止 应达到 实际 还差 单位 结果",
    "年度学时  顾小满 2024学年 2024-09-01 2025-08-31 4 3 1 学时 未达标",
    "年度学时  何青 2024学年 2024-09-01 2025-08-31 4 2 2 学时 未达标",
    "年度学时  白杨 2024学年 2024-09-01 2025-08-31 4 3 1 学时 未达标",
  ]);
});

test("统计量：数值、单位、写法、怎么数的；没有登记的种类不列", async () => {
  const written = await cells((await made(makeSchool(records), "统计量")).files[0]!.bytes);
  expect(written[0]).toBe("类别 统计量 数值 单位 写法 怎么数的");
  expect(written.some((row) => row.includes(" 研修活动 3 次 3次 "))).toBe(true);
  expect(written.some((row) => row.includes(" 获奖 "))).toBe(false);
});

test("缺项：每张表一页，没有缺的说一句", async () => {
  const { files } = await made(makeSchool(records), "缺项");
  const { value } = await openWorkbook({ file: "表.xlsx", bytes: files[0]!.bytes });
  expect(value!.workbook!.sheets.map(({ name }) => name)).toContain("没有听课记录的教师");
  expect(files[0]!.fileName).toBe("槐荫小学2024学年校本研修记录缺项表.xlsx");
});

test("隐去姓名：表里、文件名里都没有全名", async () => {
  const { files, masked } = await made(makeSchool(records), "学时", { mask: true });
  const written = await cells(files[0]!.bytes);
  expect(written[1]).toBe("林** 备课 2024-09-12 1.5 校本教研");
  expect(written.join()).not.toMatch(/林秋野|何青/);
  expect(masked!.adults.has("林秋野")).toBe(true);
  expect(files[0]!.fileName).toContain("（隐去姓名）");
});

const roster = "教师:\n  - {姓名: 林秋野, 继教号: '4021'}\n  - {姓名: 何青, 继教号: '0017'}\n";
const activities = "研修活动:\n  - {日期: 2024-10-10, 主题: 倾听, 形式: 讲座, 学时: 1.5, 参加: 全员}\n";

test("记录：几个文件的记录合成一份，读回来一样", async () => {
  const files = [roster, activities].map((text, i) => ({ file: `${i}.yaml`, bytes: new TextEncoder().encode(text) }));
  const { files: written } = await made(readSchool("", roster, activities), "记录", {}, {
    ...usual,
    records: files,
  } as never);
  const { value } = await openWorkbook({ file: "记录.xlsx", bytes: written[0]!.bytes });
  expect(readWorkbook(value!).value.data).toEqual({
    教师: [
      { 姓名: "林秋野", 继教号: "4021" },
      { 姓名: "何青", 继教号: "0017" },
    ],
    研修活动: [{ 日期: "2024-10-10", 主题: "倾听", 形式: "讲座", 学时: "1.5", 参加: "全员" }],
  });
});

test("有错误没有改的，表下注明", async () => {
  const school = makeSchool(records);
  const error = { severity: "error", code: "x", message: "", file: "", line: 1, column: 1 } as never;
  const how = { scope: wholePeriod(school.settings), format: "xlsx" } as const;
  const { value } = await makeTables({ value: school, diagnostics: [error] }, "学时", usual, how);
  expect((await cells(value!.files[0]!.bytes)).at(-1)).toBe("有1处错误未改，数字可能不对。");
});

test("同样的记录，写出的字节一样", async () => {
  const [one, other] = [await made(makeSchool(records), "学时"), await made(makeSchool(records), "学时")];
  expect(Buffer.compare(one.files[0]!.bytes, other.files[0]!.bytes)).toBe(0);
});
