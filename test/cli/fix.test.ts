import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyLines } from "../../src/cli/commands/check/write-fixes/apply-lines.ts";
import { writeFix } from "../../src/cli/commands/check/write-fixes/write-fix.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const term =
  "学校: 云岭中心小学\n时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}\n包含: [教师.yaml, 记录/*.yaml]\n";
const roster = "教师：\n  - {姓名: 林 秋野}\n  - {姓名: 许知行}\n";
const heard = `# 十一月
听课:
  - 日期：2024年11月12日   # 第二节
    听课人: 许 知行
    执教: 林　秋野
    课名: 《落花生》
`;
const mended = heard
  .replace("：2024年11月12日", ": 2024-11-12")
  .replace("许 知行", "许知行")
  .replace("林　秋野", "林秋野");

const school = (text = heard) => makeFolder({ "term.yaml": term, "教师.yaml": roster, "记录/十一月.yaml": text });
const read = (root: string, file = "记录/十一月.yaml") => readFileSync(join(root, file), "utf8");

test("--fix corrects the files, says so, then checks; a second time there is nothing left", async () => {
  const root = school();
  const { code, out, err } = await runYanxiu(root, "check", "--fix");
  expect(err).toBe("已改正 教师.yaml：2行\n已改正 记录/十一月.yaml：3行\n");
  expect(read(root)).toBe(mended);
  expect(read(root, "教师.yaml")).toBe("教师:\n  - {姓名: 林秋野}\n  - {姓名: 许知行}\n");
  expect(out).toBe("没有发现问题（3个文件，3条记录）\n");
  expect(code).toBe(0);
  expect((await runYanxiu(root, "check", "--fix")).err).toBe("没有可以自动改正的地方\n");
});

// Windows has no such names; an archive from elsewhere does.
test.skipIf(process.platform === "win32")(
  "a name with what cannot be seen is that of a file all the same",
  async () => {
    const name = "记录/\u202e十一\u001b[2J月\u200f.yaml";
    const root = makeFolder({ "term.yaml": term, "教师.yaml": roster, [name]: heard });
    const { err } = await runYanxiu(root, "check", "--fix", name);
    expect(err).toBe("已改正 记录/\ufffd十一␛[2J月\ufffd.yaml：3行\n");
    // Who is meant says the roster, though it has slips of its own.
    expect(read(root, name)).toBe(mended);
    await runYanxiu(root, "check", "--fix", ".");
    expect(read(root, name)).toBe(mended);
    // It is included, so that it is checked with its school.
    expect((await runYanxiu(root, "check", name)).out).toBe("没有发现问题（1个文件）\n");
  },
);

test("only the files asked for are corrected", async () => {
  const root = school();
  await runYanxiu(root, "check", "教师.yaml", "--fix");
  expect(read(root)).toBe(heard);
  expect(read(root, "教师.yaml")).not.toBe(roster);
});

test("--diff shows what would change, and git takes it", async () => {
  const root = school();
  await runYanxiu(root, "check", "教师.yaml", "--fix");
  const { code, out } = await runYanxiu(root, "check", "记录", "--diff");
  expect(out).toBe(`--- a/记录/十一月.yaml
+++ b/记录/十一月.yaml
@@ -1,6 +1,6 @@
 # 十一月
 听课:
-  - 日期：2024年11月12日   # 第二节
-    听课人: 许 知行
-    执教: 林　秋野
+  - 日期: 2024-11-12   # 第二节
+    听课人: 许知行
+    执教: 林秋野
     课名: 《落花生》
`);
  expect(read(root)).toBe(heard);
  expect(code).toBe(1);
  execFileSync("git", ["apply", "-"], { cwd: root, input: out });
  expect(read(root)).toContain("日期: 2024-11-12   # 第二节");
});

test("--diff with nothing to correct", async () => {
  const { code, out, err } = await runYanxiu(school(mended), "check", "记录", "--diff");
  expect([code, out, err]).toEqual([0, "", "没有可以自动改正的地方\n"]);
});

test("far apart changes are separate hunks; a last line without a line break is said", async () => {
  const filler = "  # 说明\n".repeat(20);
  const text = `听课:\n  - {日期: 2024.11.12, 听课人: 许知行}\n${filler}  - {日期: 2024.11.13, 听课人: 许知行}`;
  const root = school(text);
  const { out } = await runYanxiu(root, "check", "记录", "--diff");
  expect(out.match(/^@@ .*$/gm)).toEqual(["@@ -1,5 +1,5 @@", "@@ -20,4 +20,4 @@"]);
  expect(out.match(/\\ No newline at end of file/g)).toHaveLength(2);
  execFileSync("git", ["apply", "-"], { cwd: root, input: out });
  expect(read(root)).toBe(text.replaceAll("2024.11.", "2024-11-"));
});

test("BOM, two-byte line breaks and permissions stay", async () => {
  const root = school(`\ufeff${heard.replaceAll("\n", "\r\n")}`);
  chmodSync(join(root, "记录/十一月.yaml"), 0o640);
  await runYanxiu(root, "check", "--fix");
  expect(read(root)).toBe(`\ufeff${mended.replaceAll("\n", "\r\n")}`);
  expect(statSync(join(root, "记录/十一月.yaml")).mode & 0o777).toBe(0o640);
});

test("a link inside the school stays a link", async () => {
  const root = makeFolder({ "term.yaml": term, "教师.yaml": roster, "原件/十一月.yaml": heard, "记录/空.yaml": "" });
  symlinkSync("../原件/十一月.yaml", join(root, "记录/十一月.yaml"));
  await runYanxiu(root, "check", "--fix");
  expect(lstatSync(join(root, "记录/十一月.yaml")).isSymbolicLink()).toBe(true);
  expect(read(root, "原件/十一月.yaml")).toBe(mended);
});

test("a file that changed since it was read is not touched", async () => {
  const root = school();
  const path = join(root, "教师.yaml");
  const fix = { path, shown: "教师.yaml", before: Buffer.from(roster), after: Buffer.from("甲") };
  writeFileSync(path, `${roster}# 新\n`);
  await expect(writeFix(fix)).rejects.toThrow("“教师.yaml”刚才被别的程序改过，没有动它");
  expect(read(root, "教师.yaml")).toBe(`${roster}# 新\n`);
});

test("a file without a term is corrected where it is named, except names, which only a roster knows", async () => {
  const root = makeFolder({ "a.yaml": heard });
  await runYanxiu(root, "check", "a.yaml", "--fix");
  expect(read(root, "a.yaml")).toBe(heard.replace("：2024年11月12日", ": 2024-11-12"));
});

test.each([
  ["单独的回车", "甲\r乙\r"],
  ["混着的换行", "甲\n乙\r\n丙"],
  ["空文件", ""],
])("lines are put back as they were: %s", (_, text) => {
  const bytes = Buffer.from(text);
  expect(Buffer.from(applyLines(bytes, [])).equals(bytes)).toBe(true);
  if (text) expect(Buffer.from(applyLines(bytes, [{ line: 2, text: "丁" }])).toString()).toBe(text.replace("乙", "丁"));
});

test("characters that only look like what was meant are told where they stand in 文字 and 模板, and mended", async () => {
  const [prose, own] = ["文字/存在问题.md", "模板/研修报告/下阶段打算.md"];
  const texts = {
    [prose]: "## 听\u200b评课\r\n\r\n目前听\u200b课不够\u2f2d，\u00a0我们要xxx改。\r\n",
    [own]: "下学期\ufeff继续。\n",
  };
  const settings = `${term}报告: [学年总结]\n`;
  const root = makeFolder({
    "term.yaml": settings,
    "教师.yaml": "教师:\n  - {姓名: 林秋野}\n",
    "记录/a.yaml": "",
    ...texts,
  });
  const found = async () => {
    const { out } = await runYanxiu(root, "check", "--format", "json");
    return (JSON.parse(out).diagnostics as { file: string; line: number; column: number; code: string }[])
      .filter(({ file }) => file.endsWith(".md"))
      .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  };
  expect(await found()).toEqual([
    `${prose}:1:5 source/invisible-character`,
    `${prose}:3:8 source/lookalike-character`,
    `${prose}:3:10 source/odd-space`,
    // Behind them places are those of the file.
    `${prose}:3:14 prose/placeholder`,
    `${own}:1:4 source/invisible-character`,
  ]);
  const { err } = await runYanxiu(root, "check", "--fix");
  expect(err).toBe(`已改正 ${prose}：2行\n已改正 ${own}：1行\n`);
  expect(read(root, prose)).toBe("## 听评课\r\n\r\n目前听课不够山， 我们要xxx改。\r\n");
  expect(read(root, own)).toBe("下学期继续。\n");
});
