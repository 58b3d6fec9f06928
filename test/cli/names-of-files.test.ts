// Names in records become names of files: none leads out of the folder, none is a device of Windows.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileStem } from "../../src/outline/file-stem.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const root = makeFolder({
  "里/校/term.yaml": `学校: ../../../云岭
时段: {名称: ../../第一学期, 类型: 学期, 起: 2025-09-01, 止: 2026-01-31}
包含: [教师.yaml, "记录/*.yaml"]
报告: [{名称: 培训项目总结}, {名称: 确认单}, {名称: 教研组总结}]
落款: {单位: ../../../../落款, 日期: 2026-01-23}
`,
  "里/校/教师.yaml":
    "教师:\n- {姓名: ../../../林秋野, 教研组: ../../语文组}\n- {姓名: /etc/周明远}\n组织:\n- {名称: ../../语文组, 类别: 教研组}\n",
  "里/校/记录/a.yaml": "公开课:\n- {日期: 2025-10-09, 执教: ../../../林秋野, 课名: ../../甲, 级别: 县级}\n",
});

test.each([
  ["report", "term.yaml", "--draft", "--format", "docx,html,md"],
  ["report", "term.yaml", "--draft", "--out", "出"],
  ["form", "term.yaml"],
  ["form", "term.yaml", "--each", "教研组", "--out", "表/"],
  ["form", "term.yaml", "--each", "教师", "--out", "表/"],
  ["form", "term.yaml", "--print", "签到表"],
  ["export", "term.yaml", "统计量", "学时"],
  ["gaps", "term.yaml", "--format", "xlsx"],
  ["batch", ".", "--draft", "--out", "齐"],
])("%s %s %s %s %s", async (...args) => {
  const school = join(root, "里/校");
  const before = everything(school).length;
  const { code, err } = await runYanxiu(school, ...args.filter((arg) => arg !== undefined));
  expect(code, err).not.toBe(3);
  expect(everything(root).filter((name) => name !== "里" && !name.startsWith("里/校"))).toEqual([]);
  expect(everything(school).length, `nothing was written: ${err}`).toBeGreaterThan(before);
});

test("the folder of the next period lies beside that of this one", async () => {
  const around = makeFolder({
    "里/校/term.yaml": `学校: ../../../云岭
时段: {名称: 第一学期, 类型: 学期, 起: 2025-09-01, 止: 2026-01-31}
包含: [教师.yaml]
报告: [{名称: 培训项目总结}]
落款: {单位: 云岭小学, 日期: 2026-01-23}
`,
    "里/校/教师.yaml": "教师:\n- {姓名: 林秋野, 学科: 语文}\n",
  });
  const { code, err } = await runYanxiu(join(around, "里/校"), "next", ".", "--yes");
  expect([code, err]).toEqual([0, ""]);
  expect(readdirSync(around)).toEqual(["里"]);
  expect(readdirSync(join(around, "里")).toSorted()).toEqual([expect.stringMatching(/^\.\._\.\._\.\._云岭/), "校"]);
});

const everything = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));

test("what turns or breaks a name, and what Windows takes for a device", () => {
  expect(fileStem("../../甲\u202e乙\n丙\u009b", "/丁:")).toBe(".._.._甲_乙_丙__丁_");
  expect(fileStem("CON")).toBe("CON_");
  expect(fileStem("nul.第一学期")).toBe("nul_.第一学期");
  expect(fileStem("Connie", "小学")).toBe("Connie小学");
});
