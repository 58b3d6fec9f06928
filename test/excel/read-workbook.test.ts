import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, Zip, ZipDeflate } from "fflate";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/excel/open-workbook.ts";
import { readWorkbook } from "../../src/excel/read-workbook.ts";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { cellOf, readBytes, readFixture } from "./read-fixture.ts";

/** A workbook with one sheet, as its data and findings. */
const sheet = async (name: string, ...rows: string[][]) =>
  readBytes(await writeWorkbook([{ name, rows }]), "登记.xlsx");
const csv = (text: string, file = "公开课.csv") => readBytes(Buffer.from(text), file);
const messages = ({ found }: Awaited<ReturnType<typeof csv>>) =>
  found.map(({ message, hint }) => `${message}。${hint}`);

/** The workbook with that many megabytes of blanks before its first sheet; `claimed` is the length its directory states. */
function bomb(plain: Uint8Array, megabytes: number, claimed: number | undefined): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [path, bytes] of Object.entries(unzipSync(plain))) {
    const part = new ZipDeflate(path, { level: 9 });
    zip.add(part);
    const blank = path.endsWith("sheet1.xml") ? megabytes : 0;
    for (let at = 0; at < blank; at++) part.push(new Uint8Array(1 << 20).fill(32));
    part.push(bytes, true);
  }
  zip.end();
  const made = Buffer.concat(chunks);
  if (claimed !== undefined) made.writeUInt32LE(claimed, made.lastIndexOf("xl/worksheets/sheet1.xml") - 22);
  return made;
}

describe("saved by another program", () => {
  test("合并的日期、标题、说明、空行、序号、合计、签字行", async () => {
    const { data, said } = await readFixture("merged.xlsx");
    expect(said).toEqual([]);
    const lessons = data.公开课.map((one: Record<string, string>) => `${one.日期} ${one.执教}`);
    expect(lessons).toEqual(["2024-11-05 林秋野", "2024-11-05 许知行", "2024-11-05 沈一舟", "2024-11-12 方若溪"]);
  });

  test("a merged cell is told where it is typed, whichever of its rows a record stands in", async () => {
    const { document } = await readFixture("merged.xlsx");
    expect(document.locate(["公开课", 2, "日期"])).toMatchObject({ line: 5, column: 2, cell: { sheet: "公开课" } });
    expect(document.locate(["公开课", 2, "执教"])).toMatchObject({ line: 7 });
  });

  test("两行表头：发表下面是刊物、期、级别", async () => {
    const { data, said } = await readFixture("two-row-header.xlsx");
    expect(said).toEqual([]);
    expect(data.论文成果[0].发表).toEqual({ 刊物: "云州教育", 期: "2025年第3期", 级别: "市级" });
    expect(data.论文成果[1]).not.toHaveProperty("发表");
    expect(data.论文成果.map((one: { 日期: string }) => one.日期)).toEqual(["2025-02", "2024-12"]);
  });

  test("一格里的几个人：顿号、逗号、斜杠、空格、换行", async () => {
    const { data } = await readFixture("several-people.xlsx");
    const people = data.研修活动.map((one: { 参加: string }) => one.参加.split(/[、，,;\n/]\s*/).join("|"));
    expect(people).toEqual([...Array(5).fill("林秋野|许知行|沈一舟"), "林秋野|许知行"]);
    expect(data.研修活动[5].主讲).toBe("沈 一 舟");
  });

  test("日期格：各种格式、只有年月的、带时间的、只显示星期的、文本", async () => {
    const read = await readFixture("dates.xlsx");
    const shown = Array.from({ length: 19 }, (_, i) => cellOf(read, i + 2, 1)?.text);
    const day = "2024-09-12";
    expect(shown.slice(0, 9)).toEqual([day, day, day, "2024-09", "2024-09", day, "2024-09-12 14:30", day, day]);
    expect(shown[11]).toBe("9月12日");
    expect(shown[15]).toBe("45547");
    expect(cellOf(read, 2, 1)?.type).toBe("date");
  });

  test("数：按显示的读，文本的数不变，太长的要提醒", async () => {
    const read = await readFixture("numbers.xlsx");
    const shown = Array.from({ length: 17 }, (_, i) => cellOf(read, i + 2, 2)?.text);
    expect(shown.slice(0, 5)).toEqual(["0017", "1.10", "0017", "1.10", "12.5%"]);
    expect(cellOf(read, 7, 2)).toMatchObject({ isCut: true });
    expect(shown.slice(6, 12)).toEqual(["20240000000", "12345.50", "2000.00", "0.3", "是", "否"]);
    expect(shown[12]).toBe("林秋野");
  });

  test("公式取存下的结果，不计算；出错的公式有位置", async () => {
    const read = await readFixture("formulas.xlsx");
    const shown = Array.from({ length: 11 }, (_, i) => cellOf(read, i + 2, 2));
    expect(shown.map((cell) => cell?.text)).toEqual([
      "7",
      "2024-09-12",
      "林秋野",
      "2024-09-12",
      "#N/A",
      "#DIV/0!",
      undefined,
      "0",
      "是",
      "周砚",
      "#NAME?",
    ]);
    expect(shown[4]?.type).toBe("error");
  });

  test("课题·进程按名称接上；接不上的说是哪一格；隐藏的表和空表不读", async () => {
    const { data, said, document } = await readFixture("joined-sheets.xlsx");
    expect(said).toEqual(["课题·进程!5,1 sheet/no-record"]);
    expect(Object.keys(data)).toEqual(["课题"]);
    expect(data.课题[0].进程).toEqual([
      { 状态: "立项", 日期: "2023-10-20" },
      { 状态: "结题", 日期: "2025-06-12", 等级: "良好" },
    ]);
    expect(document.locate(["课题", 0, "进程", 1, "等级"])).toMatchObject({
      line: 3,
      column: 4,
      cell: { sheet: "课题·进程" },
    });
  });

  test("Excel 中文版内置的日期格式：只有年月的是月份", async () => {
    const read = await readFixture("as-excel.xlsx", "公开课.xlsx");
    expect([3, 5, 9].map((row) => cellOf(read, row, 1)?.text)).toEqual(["2024-09", "2024-09", "2024-09"]);
    expect([2, 6, 7, 10].map((row) => cellOf(read, row, 1)?.text)).toEqual(Array(4).fill("2024-09-12"));
    expect(read.said).toEqual(["公开课!13,3 sheet/error-value"]);
  });

  test("苹果电脑的日期；没有写行列号的格", async () => {
    expect((await readFixture("date-1904.xlsx")).data.公开课).toEqual([{ 日期: "2024-09-12" }]);
    const [first] = (await readFixture("no-cell-places.xlsx")).data.公开课;
    expect(first).toEqual({ 日期: "2024-09-12", 执教: "林秋野" });
  });

  test.each(["公开课-bom", "公开课-gbk", "公开课-utf8", "公开课-分号", "公开课-制表符"])("%s.csv", async (name) => {
    const { data, said } = await readFixture(`csv/${name}.csv`);
    expect(said).toEqual([]);
    expect(data.公开课.map((one: { 课名: string }) => one.课名)).toEqual([
      "《搭石》，第一课时",
      '平行与"垂直"',
      "圆的面积 第二课时",
    ]);
    expect(data.公开课[2].班级).toBe("六,3班");
  });

  test("两万行有格式的空格：一条记录", async () => {
    expect((await readFixture("blank-rows.xlsx")).data.公开课).toHaveLength(1);
  });
});

describe("names of sheets and headers", () => {
  test.each([
    ["公开课", "公开课"],
    ["公开课登记表", "公开课"],
    ["公开课（语文组）", "公开课"],
    ["教研活动9月", "研修活动"],
    ["教师名册", "教师"],
    ["听课记录", "听课"],
    ["师徒结对", "青蓝结对"],
    ["论文", "论文成果"],
  ])("%s", async (name, kind) => {
    const { data, said } = await sheet(name, ["姓名", "备注"], ["林秋野", "甲"]);
    expect(said.filter((one) => one.includes("unknown-kind"))).toEqual([]);
    expect(Object.keys(data ?? { [kind]: 1 })).toEqual([kind]);
  });

  test("登记册的列名、带*的、带括号的、时间、嵌套的、有人这样叫的", async () => {
    const { data, said } = await sheet(
      "论文成果",
      ["序号", "论文题目", "类 别*", "作者（按署名次序）", "发表时间", "刊物名称：", "期", "发表级别", "刊号"],
      ["1", "班主任的一次家访", "案例", "林秋野", "2025-03-20", "云州教育", "第3期", "市级", "CN33-0001"],
    );
    expect(said).toEqual([]);
    expect(data.论文成果[0]).toEqual({
      题目: "班主任的一次家访",
      类别: "案例",
      作者: "林秋野",
      发表: { 日期: "2025-03-20", 刊物: "云州教育", 期: "第3期", 级别: "市级", 刊号: "CN33-0001" },
    });
  });

  test("立项日期、结题日期、结题等级是进程", async () => {
    const { data, document } = await sheet(
      "课题",
      ["名称", "级别", "负责人", "立项日期", "结题时间", "结题等级"],
      ["识字教学", "县级", "林秋野", "2023-10-20", "2025-06-12", "良好"],
    );
    expect(data.课题[0].进程).toEqual([
      { 状态: "立项", 日期: "2023-10-20" },
      { 状态: "结题", 日期: "2025-06-12", 等级: "良好" },
    ]);
    expect(document.locate(["课题", 0, "进程", 1, "等级"])).toMatchObject({ line: 2, column: 6 });
    expect(document.locate(["课题", 0, "进程", 1, "日期"])).toMatchObject({ line: 2, column: 5 });
    expect(document.locate(["课题", 0, "进程", 0, "日期"])).toMatchObject({ line: 2, column: 4 });
  });

  test("校外的人：姓名和单位两列；几个人各有单位", async () => {
    const { data, document } = await sheet(
      "研修活动",
      ["日期", "主题", "形式", "主讲", "主讲单位"],
      ["2024-09-12", "倾听的技术", "讲座", "周砚、吴望舒", "云州市心理卫生中心"],
    );
    const 单位 = "云州市心理卫生中心";
    expect(data.研修活动[0].主讲).toEqual([
      { 姓名: "周砚", 单位 },
      { 姓名: "吴望舒", 单位 },
    ]);
    expect(document.locate(["研修活动", 0, "主讲", 1, "姓名"]).cell?.within).toEqual({ offset: 3, length: 3 });
  });

  test("单位一列写在姓名前面，姓名的位置还是姓名那一格", async () => {
    const { document } = await sheet(
      "研修活动",
      ["日期", "主题", "形式", "主讲单位", "主讲"],
      ["2024-09-12", "倾听的技术", "讲座", "云州市心理卫生中心", "周砚"],
    );
    expect(document.locate(["研修活动", 0, "主讲", "姓名"])).toMatchObject({ line: 2, column: 5 });
    expect(document.locate(["研修活动", 0, "主讲", "单位"])).toMatchObject({ line: 2, column: 4 });
  });

  // domain.md 7.3: three certificates are 3项, however the register merges what they share.
  test("奖项、等次、日期合并，获奖人一人一行，是三张证书", () => {
    const row = (...texts: string[]) => texts.map((text) => (text === "" ? undefined : { text }));
    const awards = {
      name: "获奖",
      rows: [
        row("奖项", "级别", "等次", "日期", "获奖人"),
        row("微课评比", "县级", "三等奖", "2025-05-30", "林秋野"),
        row("", "", "", "", "许知行"),
        row("", "", "", "", "沈一舟"),
      ],
      merges: [0, 1, 2, 3].map((col) => ({ startRow: 1, endRow: 3, startCol: col, endCol: col })),
    };
    const { value } = readWorkbook({ file: "登记.xlsx", bytes: new Uint8Array(), workbook: { sheets: [awards] } });
    const data = JSON.parse(JSON.stringify(value.data));
    expect(data.获奖.map((one: { 获奖人: string }) => one.获奖人)).toEqual(["林秋野", "许知行", "沈一舟"]);
    expect(data.获奖[2]).toMatchObject({ 奖项: "微课评比", 等次: "三等奖" });
  });

  test("按月登记的听课：一行一个人", async () => {
    const { data } = await sheet(
      "听课",
      ["月份", "听课人", "节数"],
      ["2024-10", "林秋野", "4"],
      ["2024-10", "沈一舟", "6"],
    );
    expect(data.听课).toEqual([
      { 月份: "2024-10", 节数: { 林秋野: "4" } },
      { 月份: "2024-10", 节数: { 沈一舟: "6" } },
    ]);
  });

  test("一格里写成各人的数，或照 YAML 写", async () => {
    const { data } = await sheet(
      "听课",
      ["月份", "节数", "执教"],
      ["2024-10", "林秋野4、沈一舟：6节", "{姓名: 周砚, 单位: 云州市一小}"],
    );
    expect(data.听课[0]).toEqual({
      月份: "2024-10",
      节数: { 林秋野: "4", 沈一舟: "6" },
      执教: { 姓名: "周砚", 单位: "云州市一小" },
    });
  });

  test("# 开头的列和表不读；过程、评价之类的列说一声", async () => {
    const { data, said } = await sheet(
      "公开课",
      ["日期", "执教", "课名", "#心得", "评价"],
      ["2024-11-05", "林秋野", "《搭石》", "甲", "乙"],
    );
    expect(data.公开课[0]).toEqual({ 日期: "2024-11-05", 执教: "林秋野", 课名: "《搭石》" });
    expect(said).toEqual(["公开课!1,5 sheet/column-left"]);
    expect((await sheet("#草稿", ["甲"], ["乙"])).said).toEqual([]);
  });

  test("只有姓名的一行是登记表带来的，不是记录；/、—、无 是没有", async () => {
    const { data } = await sheet(
      "公开课",
      ["日期", "执教", "课名", "主办"],
      ["", "林秋野", "", ""],
      ["2024-11-05", "许知行", "《搭石》", "/"],
      ["2024-11-06", "许知行", "《落花生》", "无"],
    );
    expect(data.公开课.map((one: object) => Object.keys(one).join())).toEqual(["日期,执教,课名", "日期,执教,课名"]);
  });

  test("题目、日期合并，作者一人一行，是一条；听课人不同的行里课名没有合并，是几条", () => {
    const row = (...texts: string[]) => texts.map((text) => (text === "" ? undefined : { text }));
    const papers = {
      name: "论文成果",
      rows: [
        row("题目", "类别", "作者", "日期"),
        row("班主任的一次家访", "案例", "林秋野", "2025-03"),
        row("", "", "许知行", ""),
        row("", "", "沈一舟", ""),
        row("错题本怎么用", "论文", "沈一舟", "2024-12"),
      ],
      merges: [0, 1, 3].map((col) => ({ startRow: 1, endRow: 3, startCol: col, endCol: col })),
    };
    const observations = {
      name: "听课",
      rows: [row("日期", "听课人", "课名"), row("2024-11-12", "许知行", "《搭石》"), row("", "林秋野", "《落花生》")],
      merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }],
    };
    const raw = { file: "登记.xlsx", bytes: new Uint8Array(), workbook: { sheets: [papers, observations] } };
    const { value, diagnostics } = readWorkbook(raw);
    expect(diagnostics).toEqual([]);
    const data = JSON.parse(JSON.stringify(value.data));
    expect(data.论文成果.map((one: { 作者: unknown }) => one.作者)).toEqual([["林秋野", "许知行", "沈一舟"], "沈一舟"]);
    expect(value.locate(["论文成果", 0, "作者", 2])).toMatchObject({ line: 4, column: 3 });
    expect(data.听课).toHaveLength(2);
  });

  test("教师的状态、人员的结果：一格写得下的写一格", async () => {
    const { data } = await sheet(
      "外出培训",
      ["名称", "起", "人员", "认定学时"],
      ["骨干班", "2024-10-14", "林秋野、许知行", "16"],
    );
    expect(data.外出培训[0].人员).toEqual([
      { 教师: "林秋野", 认定学时: "16" },
      { 教师: "许知行", 认定学时: "16" },
    ]);
  });
});

describe("bad workbooks, each with a plain message", () => {
  test.each([
    ["old-format.xls", "公开课.xlsx", "workbook/old-format"],
    ["renamed-xls.xlsx", "公开课.xlsx", "workbook/old-format"],
    ["password.xlsx", "公开课.xlsx", "workbook/password"],
    ["html-table.xlsx", "公开课.xlsx", "workbook/web-page"],
    ["truncated.xlsx", "公开课.xlsx", "workbook/damaged"],
    ["empty.xlsx", "公开课.xlsx", "workbook/damaged"],
    ["word-file.xlsx", "公开课.xlsx", "workbook/not-workbook"],
    ["any-zip.xlsx", "公开课.xlsx", "workbook/not-workbook"],
    ["far-corner.xlsx", "公开课.xlsx", "workbook/damaged"],
  ])("%s", async (name, as, code) => {
    const { found, document } = await readFixture(join("bad", name), as);
    expect(found.map((d) => d.code)).toEqual([code]);
    expect(document).toBeUndefined();
  });

  const plainFile = readFileSync(join(import.meta.dirname, "fixtures/plain.xlsx"));
  test.each([
    ["展开后太大", 200, undefined, "workbook/too-large"],
    ["目录里把大小说小了", 30, 4000, "workbook/damaged"],
    ["目录里说大小是0", 30, 0, "workbook/damaged"],
  ])("%s", async (_, megabytes, claimed, code) => {
    expect((await readBytes(bomb(plainFile, megabytes, claimed), "公开课.xlsx")).said).toEqual([`- ${code}`]);
  });

  // The room of a school in place of its 128 MiB: what is read of the first leaves too little for the second.
  test("几个工作簿一共展开后太大", async () => {
    const size = Object.values(unzipSync(plainFile)).reduce((sum, { length }) => sum + length, 0);
    const room = { bytes: 1.5 * size };
    const open = async () => (await openWorkbook({ file: "公开课.xlsx", bytes: plainFile }, room)).diagnostics;
    expect(await open()).toEqual([]);
    expect((await open()).map(({ code }) => code)).toEqual(["workbook/too-large-together"]);
  });

  test("合并的格多得不像话，不占内存", () => {
    const rows = [
      ["日期", "执教", "课名"],
      ["2024-11-05", "林秋野", "《搭石》"],
    ].map((row) => row.map((text) => ({ text })));
    rows.push(...Array.from({ length: 900 }, () => Array.from({ length: 900 }, () => ({ text: "甲" }))));
    const merges = Array.from({ length: 20_000 }, (_, i) => ({
      startRow: 2,
      endRow: 901,
      startCol: i % 900,
      endCol: 899,
    }));
    const workbook = { sheets: [{ name: "公开课", rows, merges }] };
    const { value } = readWorkbook({ file: "登记.xlsx", bytes: new Uint8Array(), workbook });
    expect((value.data as { 公开课: unknown[] }).公开课[0]).toMatchObject({ 课名: "《搭石》" });
  });

  test("csv 的编码不对", async () => {
    expect((await readFixture("csv/公开课-utf16.csv")).said).toEqual(["- workbook/bad-encoding"]);
  });

  test("表名不对，说最近的种类；没有表头", async () => {
    const wrong = await sheet("公开棵", ["日期", "执教"], ["2024-11-05", "林秋野"]);
    expect(wrong.said).toEqual(["公开棵!1,1 sheet/unknown-kind"]);
    expect(messages(wrong)[0]).toContain("是否想写“公开课”？");
    const none = await sheet("公开课", ["2024-11-05", "林秋野", "《搭石》"]);
    expect(none.said).toEqual(["公开课!1,1 sheet/no-header"]);
    expect(messages(none)[0]).toContain("“日期”、“执教”、“课名”");
  });

  test("列名打错，说最近的；两列同名", async () => {
    const read = await csv("日期,执教,课名,班及,执教\n2024-11-05,林秋野,《搭石》,五（2）班,许知行\n");
    expect(read.said).toEqual(["!1,4 sheet/unknown-column", "!1,5 sheet/column-twice"]);
    expect(messages(read)[0]).toContain("是否想写“班级”？");
    expect(read.data.公开课[0].执教).toBe("林秋野");
  });

  test("证书号丢了末几位", async () => {
    const bytes = await writeWorkbook([
      {
        name: "公开课",
        rows: [
          ["日期", "执教", "课名", "证书号"],
          ["2024-11-05", "林秋野", "《搭石》", 330106202412346000],
        ],
      },
    ]);
    expect((await readBytes(bytes, "登记.xlsx")).said).toEqual(["公开课!2,4 sheet/digits-lost"]);
  });

  test("班级被 Excel 改成了日期", () => {
    const rows = [
      ["日期", "执教", "课名", "班级"].map((text) => ({ text })),
      [
        { text: "2024-11-05", type: "date" as const },
        { text: "林秋野" },
        { text: "《搭石》" },
        { text: "2024-05-02", type: "date" as const },
      ],
    ];
    const workbook = { sheets: [{ name: "公开课", rows, merges: [] }] };
    const { diagnostics } = readWorkbook({ file: "登记.xlsx", bytes: new Uint8Array(), workbook });
    expect(diagnostics.map(({ code, line, column }) => `${line},${column} ${code}`)).toEqual(["2,4 sheet/became-date"]);
  });

  test("接到另一张表的列没有写", async () => {
    const bytes = await writeWorkbook([
      {
        name: "课题",
        rows: [
          ["名称", "级别", "负责人"],
          ["识字教学", "县级", "林秋野"],
          ["识字教学", "市级", "许知行"],
        ],
      },
      {
        name: "课题·进程",
        rows: [
          ["名称", "负责人", "状态", "日期"],
          ["识字教学", "许知行", "立项", "2024-10-20"],
          ["识字教学", "", "结题", "2025-06-20"],
        ],
      },
      {
        name: "问卷调查·项目",
        rows: [
          ["问题", "值"],
          ["满意", "3"],
        ],
      },
    ]);
    const { said, data } = await readBytes(bytes, "登记.xlsx");
    expect(said).toEqual(["课题·进程!3,1 sheet/no-record", "问卷调查·项目!1,1 sheet/no-key-column"]);
    expect(data.课题.map((one: { 进程?: object[] }) => one.进程?.length ?? 0)).toEqual([0, 1]);
  });

  test("公式一样的文字还是文字，写和读都是", async () => {
    const { data, workbook } = await sheet(
      "公开课",
      ["日期", "执教", "课名"],
      ["2024-11-05", "林秋野", '=cmd|"/c calc"!A1'],
    );
    expect(data.公开课[0].课名).toBe('=cmd|"/c calc"!A1');
    expect(workbook!.sheets[0]!.rows[1]![2]).toEqual({ text: '=cmd|"/c calc"!A1' });
  });
});

describe("as a school's own registers are headed", () => {
  test("教师姓名是获奖人，获奖人姓名也是", async () => {
    for (const header of ["教师姓名", "获奖人姓名"]) {
      const { data, said } = await sheet("教师获奖", [header, "奖项名称", "级别"], ["林秋野", "微课评比", "县级"]);
      expect(said).toEqual([]);
      expect(data.获奖).toEqual([{ 获奖人: "林秋野", 奖项: "微课评比", 级别: "县级" }]);
    }
  });

  test("名册里与研修无关的列不读，只提示", async () => {
    const { data, said } = await sheet(
      "教师花名册",
      ["姓名", "学历", "政治面貌", "联系电话", "任教学科"],
      ["林秋野", "本科", "群众", "无", "语文"],
    );
    expect(data.教师).toEqual([{ 姓名: "林秋野", 学科: "语文" }]);
    expect(said).toHaveLength(3);
    for (const one of said) expect(one).toMatch(/sheet\/(?:column-left|personal-column)/);
  });

  test("逐节登记的听课，节数1不另算；2照写的读，由核查指出", async () => {
    const { data } = await sheet(
      "听课记录",
      ["时间", "听课教师", "授课教师", "节数"],
      ["2024-11-05", "许知行", "林秋野", "1"],
      ["2024-11-06", "许知行", "林秋野", "2"],
    );
    expect(data.听课).toEqual([
      { 日期: "2024-11-05", 听课人: "许知行", 执教: "林秋野" },
      { 日期: "2024-11-06", 执教: "林秋野", 节数: { 许知行: "2" } },
    ]);
  });

  test("教研组一列写全校的，不是教研组", async () => {
    const { data } = await sheet(
      "教研活动",
      ["日期", "主题", "教研组"],
      ["2024-11-05", "作业", "全校"],
      ["2024-11-06", "备课", "语文组"],
    );
    expect(data.研修活动[0]).toEqual({ 日期: "2024-11-05", 主题: "作业" });
    expect(data.研修活动[1].教研组).toBe("语文组");
  });
});
