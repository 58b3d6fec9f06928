// What an impatient person types in a school: names, columns and places that are not there.
import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

function school(): string {
  const root = makeFolder({});
  cpSync(join(import.meta.dirname, "schools/small"), root, { recursive: true });
  writeFileSync(join(root, "平台.csv"), "教师,获得学时,项目\n林秋野,3,沙龙\n");
  return root;
}

test.each([
  [
    "平台的表里没有的列",
    "compare 平台.csv --columns 学时=获得课时",
    "“平台.csv”里没有“获得课时”这一列\n是否想写“获得学时”？表里的列：教师、获得学时、项目。",
  ],
  [
    "不是非有不可的列",
    "compare 平台.csv --columns 姓名=教师,学时=获得学时,项目=活动",
    "“平台.csv”里没有“活动”这一列\n表里的列：教师、获得学时、项目。",
  ],
  [
    "学时的表里没有的项",
    "export 学时 --columns 姓名,学识",
    "“学时”的表里没有“学识”这一项\n是否想写“学时”？可写的项：\n  常用：姓名、继教号、项目、日期、结束日期、学时、来源、种类、学校、时段、序号\n  名册：教研组、校区、",
  ],
  [
    "别组的教师：登记表",
    "form --group 数学组 --teacher 林秋野",
    "“林秋野”不在“数学组”\n“林秋野”在“语文组”。核对 --group",
  ],
  ["别组的教师：纸质表", "form --print 听课记录表 --group 数学组 --teacher 林秋野", "“林秋野”不在“数学组”"],
  ["别组的教师：统计", "stats --group 数学组 --teacher 林秋野", "“林秋野”不在“数学组”"],
  ["别组的教师：报告", "report --group 数学组 --teacher 林秋野", "“林秋野”不在“数学组”"],
  ["文件当文件夹：报告", "report --out term.yaml", "--out 要写文件夹，“term.yaml”是一个文件\n文件的名称由程序定；"],
  ["文件的名称当文件夹：报告", "report -o 总结.docx", "--out 要写文件夹，“总结.docx”像是文件的名称\n"],
  ["文件的名称当文件夹：缺项表", "gaps -o 缺项.docx", "--out 要写文件夹，“缺项.docx”像是文件的名称\n"],
  ["文件当文件夹：几所学校", "batch . --out 平台.csv", "--out 要写文件夹，“平台.csv”是一个文件\n"],
  ["文件当文件夹：下一期", "next --yes --out 平台.csv", "--out 要写文件夹，“平台.csv”是一个文件\n"],
  ["文字当表格", "import term.yaml", "“term.yaml”已经是文字，不用导入\n请写要导入的 .xlsx 或 .csv 文件。"],
])("%s", async (_, line, message) => {
  const root = school();
  const { code, out, err } = await runYanxiu(root, ...line.split(" "));
  expect(err).toContain(message);
  expect([code, out]).toEqual([2, ""]);
  for (const made of ["总结.docx", "缺项.docx", "报告", "登记"]) expect(existsSync(join(root, made)), made).toBe(false);
});

test("a folder where a file is due: the hint is no permission", async () => {
  const { code, err } = await runYanxiu(school(), "check", "--format", "json=记录");
  expect(err).toBe("写不了“记录”：这是文件夹，不是文件\n请把这个文件夹移走或改名。\n");
  expect(code).toBe(2);
});

test("a folder that is called like a file, or that is there, is taken", async () => {
  const root = school();
  expect((await runYanxiu(root, "report", "--out", "第1.docx/")).out).toContain("已生成 第1.docx/");
  expect((await runYanxiu(root, "report", "--out", "第1.docx")).out).toContain("内容没有变化 第1.docx/");
});
