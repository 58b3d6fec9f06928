import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { makeFolder } from "./make-folder.ts";
import { runWithInput, runYanxiu } from "./run-yanxiu.ts";

const term = `学校: 云岭中心小学
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [教师.yaml, 记录/*.yaml]
`;
const lessons = `# 公开课，各组自己登记
公开课:
  # 上旬
  - {日期: 2024-12-03, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}   # 已核
  # 下旬待补

听课:
  - {日期: 2024-12-03, 听课人: 许知行, 执教: 林秋野}
`;
const csv = "日期,执教,课名,级别\n2024-12-03,林秋野,《搭石》,校级\n2024-12-05,许知行,《观潮》,县\n";

const school = (files: Readonly<Record<string, string>> = {}) =>
  makeFolder({
    "term.yaml": term,
    "教师.yaml": "教师:\n  - {姓名: 林秋野}\n  - {姓名: 许知行}\n",
    "记录/2024-12.yaml": lessons,
    "公开课.csv": csv,
    ...files,
  });
const textOf = (root: string, file: string) => readFileSync(join(root, file), "utf8");

test("new records go into a file of their kind; a second time there is nothing to add", async () => {
  const root = school();
  const first = await runYanxiu(root, "import", "公开课.csv");
  expect(first).toEqual({
    code: 0,
    out: "已写入 记录/公开课.yaml：公开课1条\n新增1条，已有1条，不同0条\n",
    err: "",
  });
  const written = "公开课:\n  - {日期: 2024-12-05, 执教: 许知行, 课名: 《观潮》, 级别: 县}\n";
  expect(textOf(root, "记录/公开课.yaml")).toBe(written);
  expect((await runYanxiu(root, "import", "公开课.csv")).out).toBe("新增0条，已有2条，不同0条\n");
  expect(textOf(root, "记录/公开课.yaml")).toBe(written);
  expect(textOf(root, "记录/2024-12.yaml")).toBe(lessons);
});

test("--to a file: behind its records, and every other line stays", async () => {
  const root = school();
  expect((await runYanxiu(root, "import", "公开课.csv", "--to", "记录/2024-12.yaml")).out).toContain(
    "已写入 记录/2024-12.yaml：公开课1条",
  );
  const added = "  - {日期: 2024-12-05, 执教: 许知行, 课名: 《观潮》, 级别: 县}\n";
  expect(textOf(root, "记录/2024-12.yaml")).toBe(lessons.replace("   # 已核\n", `   # 已核\n${added}`));
});

test("BOM and Windows line breaks stay", async () => {
  const windows = `\ufeff${lessons.replaceAll("\n", "\r\n")}`;
  const root = school({ "记录/2024-12.yaml": windows });
  await runYanxiu(root, "import", "公开课.csv", "--to", "记录/2024-12.yaml");
  const added = "  - {日期: 2024-12-05, 执教: 许知行, 课名: 《观潮》, 级别: 县}\r\n";
  expect(textOf(root, "记录/2024-12.yaml")).toBe(windows.replace("   # 已核\r\n", `   # 已核\r\n${added}`));
});

test("--dry-run shows what would be added and writes nothing", async () => {
  const root = school();
  const { code, out } = await runYanxiu(root, "import", "公开课.csv", "--dry-run");
  expect(out).toBe(`记录/公开课.yaml（新文件） 要加上：

公开课:
  - {日期: 2024-12-05, 执教: 许知行, 课名: 《观潮》, 级别: 县}

新增1条，已有1条，不同0条（没有写入）
`);
  expect([code, existsSync(join(root, "记录/公开课.yaml"))]).toEqual([0, false]);
});

test("a record that has changed is shown with both places, and not added", async () => {
  const root = school({ "公开课.csv": "日期,执教,课名,级别,听课人\n2024-12-3,林秋野,《搭石》,县级,许知行\n" });
  const { code, out } = await runYanxiu(root, "import", "公开课.csv");
  expect(out).toBe(`不同：记录/2024-12.yaml:4:45 已有这一条，公开课.csv!A2 与它不一样，没有导入
  级别：校级 → 县级
  听课人：（没有写） → 许知行

新增0条，已有0条，不同1条
`);
  expect([code, textOf(root, "记录/2024-12.yaml")]).toEqual([0, lessons]);
});

test("records with an error are named and left out, the others are imported", async () => {
  const root = school({ "公开课.csv": "日期,执教,课名\n2024-12-35,林秋野,《甲》\n2024-12-06,林秋野,《乙》\n" });
  const { code, out, err } = await runYanxiu(root, "import", "公开课.csv");
  expect(err).toContain("公开课.csv!A2 错误 ");
  expect(out).toBe("已写入 记录/公开课.yaml：公开课1条\n新增1条，已有0条，不同0条，有错没有导入1条\n");
  expect(code).toBe(1);
});

test("a workbook with several kinds", async () => {
  const root = school();
  const sheets = [
    {
      name: "公开课",
      rows: [
        ["日期", "执教", "课名"],
        ["2024-12-09", "林秋野", "《甲》"],
      ],
    },
    {
      name: "听课",
      rows: [
        ["日期", "听课人", "执教"],
        ["2024-12-09", "许知行", "林秋野"],
      ],
    },
  ];
  writeFileSync(join(root, "登记.xlsx"), await writeWorkbook(sheets));
  expect((await runYanxiu(root, "import", "登记.xlsx", "--to", "记录/新.yaml")).out).toContain(
    "已写入 记录/新.yaml：公开课1条，听课1条\n",
  );
  expect(textOf(root, "记录/新.yaml")).toBe(
    "公开课:\n  - {日期: 2024-12-09, 执教: 林秋野, 课名: 《甲》}\n\n听课:\n  - {日期: 2024-12-09, 听课人: 许知行, 执教: 林秋野}\n",
  );
});

test.each([
  ["记录写在方括号里", "公开课: [{日期: 2024-12-03, 执教: 林秋野, 课名: 《搭石》}]\n"],
  ["有语法错误", "公开课:\n  - {日期: 2024-12-03\n"],
])("a file that cannot be extended stays, and a new one is written: %s", async (_, text) => {
  const root = school({ "记录/公开课.yaml": text, "记录/2024-12.yaml": "" });
  const { out, err } = await runYanxiu(root, "import", "公开课.csv");
  expect(out).toContain("已写入 记录/公开课-2.yaml：公开课");
  expect(err).toContain("“记录/公开课.yaml”不便接着写");
  expect(textOf(root, "记录/公开课.yaml")).toBe(text);
});

test("what is not compared is said", async () => {
  const broken = await runYanxiu(school({ "记录/坏.yaml": "公开课:\n  - {日期: 2024\n" }), "import", "公开课.csv");
  expect(broken.err).toContain("“记录/坏.yaml”读不进来，里面的记录没有比对");
  const wrong = await runYanxiu(
    school({ "记录/错.yaml": "公开课:\n  - {日期: 2024-12-35}\n" }),
    "import",
    "公开课.csv",
  );
  expect(wrong.err).toContain("已有的记录里有3处错误，有错的没有比对");
});

test("a file that 包含 does not name, and a workbook that it names", async () => {
  const outside = await runYanxiu(school(), "import", "公开课.csv", "--to", "另存.yaml");
  expect(outside.err).toBe("“包含”没有列入“另存.yaml”，请在 term.yaml 的“包含”里加上 另存.yaml\n");
  const root = school({ "term.yaml": term.replace("教师.yaml,", "教师.yaml, 公开课.csv,") });
  const { out, err } = await runYanxiu(root, "import", "公开课.csv");
  expect(out).toContain("新增1条，已有1条，不同0条");
  expect(err).toBe("“公开课.csv”也在“包含”里，记录会算两次；请把它移走，或从“包含”里去掉\n");
});

test("rows that are pasted", async () => {
  const root = school();
  const rows = "日期\t执教\t课名\n2024-12-09\t林秋野\t《甲》\n";
  expect((await runWithInput(rows, root, "import", "-", "--kind", "公开课")).out).toContain("新增1条");
  expect(textOf(root, "记录/公开课.yaml")).toContain("{日期: 2024-12-09, 执教: 林秋野, 课名: 《甲》}");
  const headless = await runWithInput("2024-12-09\t林秋野\t《甲》\n", root, "import", "-", "--kind", "公开课");
  expect([headless.code, headless.err]).toEqual([
    1,
    expect.stringContaining("标准输入!A1 错误 没有找到“公开课”的表头"),
  ]);
  const unknown = await runWithInput(rows, root, "import", "-");
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("加上 --kind，如 --kind 公开课")]);
});

test("a guessed mapping is written once, and with it the export is imported", async () => {
  const root = school({ "导出.csv": "序号,1、您的姓名,2、开课日期,3、课题\n1,许知行老师,2024-12-10 08:30,《观潮》\n" });
  const guess = await runYanxiu(root, "import", "导出.csv", "--guess", "--to", "映射.yaml");
  expect(guess.out).toBe("已写入 映射.yaml，改好以后：yanxiu import 导出.csv --map 映射.yaml\n");
  expect((await runYanxiu(root, "import", "导出.csv", "--guess", "--to", "映射.yaml")).code).toBe(2);
  expect((await runYanxiu(root, "import", "导出.csv", "--map", "映射.yaml")).out).toContain("新增1条");
  expect(textOf(root, "记录/公开课.yaml")).toBe("公开课:\n  - {日期: 2024-12-10, 执教: 许知行, 课名: 《观潮》}\n");
  writeFileSync(join(root, "映射.yaml"), "种类: 公开课\n列: {您的姓名: 执校}\n");
  const wrong = await runYanxiu(root, "import", "导出.csv", "--map", "映射.yaml");
  expect([wrong.code, wrong.out]).toEqual([1, ""]);
  expect(wrong.err).toContain("映射.yaml:2:11 错误 “公开课”没有“执校”这一项");
});

test.each([
  [["没有.csv"], "没有.csv:1:1 错误 这个文件读不了：文件不存在"],
  [["公开课.csv", "--to", "term.yaml"], "“term.yaml”是学期文件，记录不能写在里面"],
  [["公开课.csv", "--to", "记录.txt"], "--to 不能是“记录.txt”"],
])("refused: %s", async (args, words) => {
  const { code, out, err } = await runYanxiu(school(), "import", ...args);
  expect([code, out, err]).toEqual([2, "", expect.stringContaining(words)]);
});
