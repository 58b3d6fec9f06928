// What a person sees: the real program in a small school. dist/ is built before (../build-dist.ts).
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

const program = resolve("bin/yanxiu.js");
let school: string;
beforeEach(() => {
  school = makeFolder({});
  cpSync(join(import.meta.dirname, "schools/small"), school, { recursive: true });
});

/** One command line as on a screen: what was typed, what came out, the exit code. */
function transcript(line: string): string {
  const env = { PATH: process.env.PATH };
  const args = [program, ...line.split(" ").slice(1)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: school, encoding: "utf8", env });
  return `$ ${line}\n${stdout}${stderr}[${status}]`;
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(school, file), "utf8");
  expect(text, `nothing to change in ${file}`).toContain(from);
  writeFileSync(join(school, file), text.replace(from, to));
}

test("check: nothing wrong", () => {
  expect(transcript("yanxiu check")).toBe("$ yanxiu check\n没有发现问题（5个文件，8条记录）\n[0]");
});

test("check: a teacher nobody knows", () => {
  change("记录/活动.yaml", "执教: 林秋野", "执教: 林秋也");
  expect(transcript("yanxiu check 记录")).toBe(
    `$ yanxiu check 记录
记录/活动.yaml:6:26 错误 名册中没有“林秋也” check/unknown-teacher
  6 │   - {日期: 2024-12-03, 执教: 林秋也, 课名: 落花生, 级别: 校级, 听课人: [许知行, 沈一舟]}
    │                              ^^^^^^ 是否想写“林秋野”？

1处错误
[1]`,
  );
});

test("check: a slip in the prose", () => {
  change("文字/存在问题.md", "这一年", "{{研修活劝}}以后，");
  const said = transcript("yanxiu check");
  expect(said).toContain("文字/存在问题.md:1:3 错误 ");
  expect(said).toContain("研修活动");
  expect(said).toMatch(/\n1处错误\n\[1\]$/);
});

test("report: written, unchanged, refused, as a draft", () => {
  expect(transcript("yanxiu report term.yaml")).toBe(
    "$ yanxiu report term.yaml\n已生成 报告/云岭中心小学2024学年培训项目总结.docx（依据8条记录）\n[0]",
  );
  expect(transcript("yanxiu report .")).toContain("内容没有变化 报告/云岭中心小学2024学年培训项目总结.docx");
  change("记录/活动.yaml", "执教: 林秋野", "执教: 林秋也");
  const refused = transcript("yanxiu report . --out 另处");
  expect(refused).toContain("名册中没有“林秋也”");
  expect(refused).toContain("有1处错误，没有生成报告；改正后再运行，或加 --draft 先看草稿\n[1]");
  expect(existsSync(join(school, "另处"))).toBe(false);
  expect(transcript("yanxiu report . --out 另处 --draft")).toContain(
    "已生成 另处/云岭中心小学2024学年培训项目总结.docx",
  );
});

test("report: one word changed in Word, and the file is never overwritten", () => {
  transcript("yanxiu report .");
  const path = join(school, "报告/云岭中心小学2024学年培训项目总结.docx");
  const parts = unzipSync(readFileSync(path));
  const body = strFromU8(parts["word/document.xml"]!);
  expect(body).toContain("备课时间不够");
  const edited = zipSync({ ...parts, "word/document.xml": strToU8(body.replace("备课时间不够", "备课时间太少")) });
  writeFileSync(path, edited);
  change("记录/活动.yaml", "学时: 2", "学时: 4");
  const said = transcript("yanxiu report .");
  expect(said).toContain("已生成 报告/云岭中心小学2024学年培训项目总结-新版.docx（依据8条记录）");
  expect(said).toContain("原来的“云岭中心小学2024学年培训项目总结.docx”有人改过，没有覆盖。要覆盖请加 --force");
  expect(Buffer.compare(readFileSync(path), edited)).toBe(0);
  expect(readdirSync(join(school, "报告"))).toHaveLength(2);
  transcript("yanxiu report . --force");
  expect(Buffer.compare(readFileSync(path), edited)).not.toBe(0);
});

test("report: an untouched one is replaced when the records change", () => {
  transcript("yanxiu report .");
  change("记录/活动.yaml", "学时: 2", "学时: 4");
  transcript("yanxiu report .");
  expect(readdirSync(join(school, "报告"))).toEqual(["云岭中心小学2024学年培训项目总结.docx"]);
});

test("report: a school without prose is warned and gets its report", () => {
  rmSync(join(school, "文字"), { recursive: true });
  const said = transcript("yanxiu report .");
  expect(said).toContain("已生成");
  expect(said).toMatch(/还有\d+处警告：\n {2}\S+:\d+:\d+ 警告 /);
  expect(said).toMatch(/\[0\]$/);
});

test("stats: figures with their rules, and who falls short", () => {
  const said = transcript("yanxiu stats term.yaml");
  expect(said).toMatch(/\n研修活动 +2次 +\S+。\n/);
  expect(said).toMatch(/\n研修学时 +5学时 +/);
  expect(said).toMatch(/\n听课 +2节 +/);
  expect(said).toMatch(/\n年度学时 +许知行 +2024学年 +4学时 +3学时 +1学时\n\[0\]$/);
});

test("stats: narrowed to a group; a group there is not", () => {
  const narrowed = transcript("yanxiu stats . --group 数学组");
  expect(narrowed).toContain("云岭中心小学（数学组）");
  expect(narrowed).toContain("没有未达到要求的");
  const refused = transcript("yanxiu stats . --group 语文");
  expect(refused).toContain("--group 写的“语文”找不到\n是否想写“语文组”？\n[2]");
});

test("stats: JSON names the records behind a figure", () => {
  const said = transcript("yanxiu stats . --format json");
  const { figures } = JSON.parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1));
  expect(figures.find(({ label }: { label: string }) => label === "公开课")).toMatchObject({
    name: "lessons",
    value: 1,
    unit: "节",
    text: "1节",
    records: [{ file: "记录/活动.yaml", line: 6, column: 5 }],
  });
});

test("kinds: all of them, one of them, one there is not", () => {
  expect(transcript("yanxiu kinds")).toMatch(/\n公开课 +\S+\n/);
  const card = transcript("yanxiu kinds 公开课");
  for (const part of ["执教*", "可写：", "也认：", "例：\n公开课:\n  - 日期: "]) expect(card).toContain(part);
  expect(transcript("yanxiu kinds 公开颗")).toContain(
    "没有“公开颗”这种记录，学期文件里也没有这一项\n是否想写“公开课”？",
  );
});

test("kinds: what may be written in term.yaml, all of it and one key", () => {
  expect(transcript("yanxiu kinds")).toMatch(/\n学期文件 term\.yaml 里写：学校 [\s\S]*核对[\s\S]*\n某一种怎么写：/);
  for (const part of ["学校*  ", "时段…*  ", "例：\n学校: "])
    expect(transcript("yanxiu kinds 学期文件")).toContain(part);
  const card = transcript("yanxiu kinds 要求");
  for (const part of ["\n每*  ", "可写：周 月 学期", "\n  指标  ", "\n其他  ", "例：\n要求: [{"])
    expect(card).toContain(part);
  expect(transcript("yanxiu kinds 时断")).toContain("是否想写“时段”？");
});

test("check and report: a warning that may stay, with its reason", () => {
  const line = "  - {日期: 2024-12-03, 执教: 林秋野, 课名: 落花生, 级别: 县级}";
  change("记录/活动.yaml", "公开课:\n", `公开课:\n${line}\n`);
  expect(transcript("yanxiu check")).toContain("check/similar-record");
  expect(transcript("yanxiu report .")).toContain("还有1处警告：");
  change(
    "记录/活动.yaml",
    "  - {日期: 2024-12-03, 执教: 林秋野, 课名: 落花生, 级别: 校级",
    "  # 忽略 check/similar-record：先在学校上，再到县里上\n  - {日期: 2024-12-03, 执教: 林秋野, 课名: 落花生, 级别: 校级",
  );
  expect(transcript("yanxiu check")).toBe("$ yanxiu check\n没有发现问题（5个文件，9条记录，忽略1处）\n[0]");
  expect(transcript("yanxiu report .")).not.toContain("警告");
});

test("report: a part of the school, and a part there is not", () => {
  expect(transcript("yanxiu report . --group 语文组 --to 2024-12-31")).toMatch(
    /^\$ [^\n]*\n已生成 报告\/云岭中心小学2024学年语文组培训项目总结（截至2024-12-31）\.docx（依据\d+条记录）\n/,
  );
  const refused = transcript("yanxiu report . --group 语文");
  expect(refused).toContain("--group 写的“语文”找不到\n是否想写“语文组”？\n[2]");
  expect(readdirSync(join(school, "报告"))).toHaveLength(1);
});

test("report: names masked, in no part of the package", () => {
  change("文字/存在问题.md", "这一年", "林秋野老师和陶教授说，这一年");
  const said = transcript("yanxiu report . --mask --teacher 林秋野");
  expect(said).toContain("已生成 报告/云岭中心小学2024学年林××培训项目总结（隐去姓名）.docx");
  expect(said).toContain(
    "\n隐去了2人的姓名，熟悉学校的人仍可能看出是谁\n没有登记的人、不写全名的（如 林老师）没有隐去",
  );
  const [file] = readdirSync(join(school, "报告"));
  const parts = Object.values(unzipSync(readFileSync(join(school, "报告", file!)))).map((bytes) => strFromU8(bytes));
  expect(parts.filter((part) => part.includes("林秋野"))).toEqual([]);
  expect(parts.some((part) => part.includes("林**老师和陶教授说"))).toBe(true);
});
