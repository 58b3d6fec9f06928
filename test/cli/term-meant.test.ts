// Which term a command is about when none is typed: that of the folder one stands in.
import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const small = join(import.meta.dirname, "schools/small");

function oneSchool(): string {
  const root = makeFolder({});
  cpSync(small, root, { recursive: true });
  return root;
}

function twoSchools(): string {
  const root = makeFolder({});
  for (const name of ["东 园", "西园"]) cpSync(small, join(root, name), { recursive: true });
  return root;
}

test.each([
  ["report", "已生成 报告/云岭中心小学2024学年培训项目总结.docx"],
  ["stats", "云岭中心小学\n"],
  ["gaps", "云岭中心小学\n"],
  ["form --kinds 公开课", "登记/"],
  ["export 学时", "已生成 报告/"],
  ["export 学时统计表 公开课一览表", "已生成 报告/"],
  ["sections 培训项目总结", "培训项目总结："],
  ["report --eject 引言", "已写出 文字/引言.md"],
])("%s: in the folder of a school, and in a folder of it", async (line, said) => {
  const root = oneSchool();
  const { code, out } = await runYanxiu(root, ...line.split(" "));
  expect(out).toContain(said);
  expect(code).toBe(0);
  const below = await runYanxiu(join(oneSchool(), "记录"), ...line.split(" "));
  expect(below.out).toContain(said.replace("已生成 ", "已生成 ../").replace("已写出 ", "已写出 ../"));
});

test.each([
  ["report", "report TERM", true],
  ["stats --short", "stats TERM", true],
  ["gaps", "gaps TERM", true],
  ["form", "form TERM", false],
  ["form --print 签到表", "form TERM --print 签到表", false],
  ["export 学时 统计量", "export TERM 学时 统计量", false],
  ["import 没有.csv", "import 没有.csv --term TERM", false],
])("%s: several terms are listed with what to type, and nothing is written", async (line, typed, hasAll) => {
  const root = twoSchools();
  const { code, out, err } = await runYanxiu(root, ...line.split(" "));
  const lines = ['"东 园/term.yaml"', "西园/term.yaml"].map((term) => `  yanxiu ${typed.replace("TERM", term)}\n`);
  const all = hasAll ? `要逐份都做：yanxiu ${typed.replace("TERM", ".")}\n` : "";
  expect(err).toBe(`这里有2份学期文件，要写明是哪一份\n请从下面选一行输入：\n${lines.join("")}${all}`);
  expect([code, out]).toEqual([2, ""]);
  expect(existsSync(join(root, "西园/报告"))).toBe(false);
});

test("a word of export is the term if it is a path, and a table if there is such a table", async () => {
  const root = oneSchool();
  for (const line of ["export term.yaml 学时", "export . 学时", "export 记录", "export 学时 --out 出/"]) {
    const { code, out } = await runYanxiu(root, ...line.split(" "));
    expect([line, code, /^(已生成|内容没有变化) 报告|^已生成 出/.test(out)]).toEqual([line, 0, true]);
  }
  expect((await runYanxiu(root, "export", ".")).err).toContain("没有写要哪种表\n请写成：yanxiu export . 学时统计表");
  expect((await runYanxiu(root, "export", "学时统计标")).err).toContain(
    "没有“学时统计标”这种表\n是否想写“学时统计表”？",
  );
});

test("of two term files in one folder, reports and sections want to know which", async () => {
  const root = oneSchool();
  writeFileSync(
    join(root, "2025.yaml"),
    "学校: 云岭中心小学\n时段: {类型: 学年, 起: 2025-09-01, 止: 2026-08-31}\n包含: [教师.yaml]\n",
  );
  expect((await runYanxiu(root, "sections", "培训项目总结")).err).toContain(
    "  yanxiu sections 培训项目总结 2025.yaml\n",
  );
  expect((await runYanxiu(root, "reports", "term.yaml")).code).toBe(0);
});
