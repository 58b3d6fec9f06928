// What goes wrong around the records while many schools are written; the pipeline is the fake one.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildProgram } from "./build-program.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));

const good = { "term.yaml": "包含: 记录.yaml\n报告: 总结", "记录.yaml": "- 甲\n- 乙" };

/** A folder of schools, each with these files on top of a good school's. */
const schools = (all: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  makeFolder(
    Object.fromEntries(
      Object.entries(all).flatMap(([folder, files]) =>
        Object.entries({ ...good, ...files }).map(([name, text]) => [`${folder}/${name}`, text]),
      ),
    ),
  );

const report = "云岭小学总结.docx";

test("a bug in one school: it is named with its crash file, the others are written", async () => {
  const root = schools({ 甲: {}, 乙: { "term.yaml": "崩溃" }, 丙: {} });
  const { code, out, err } = await runYanxiu(root, "batch", ".");
  const [crash] = readdirSync(join(root, "乙")).filter((name) => name.startsWith("yanxiu-崩溃-"));
  expect(err).toBe(
    `乙：yanxiu 自己出错了，这不是您的文件的问题；详情已记在 ${join(root, "乙", crash!)}，请连同它一起反馈\n`,
  );
  expect(readFileSync(join(root, "乙", crash!), "utf8")).toContain("TypeError: a bug");
  expect(out).toMatch(/\n乙 +0 +— +0 +0 +程序出错\n/);
  expect(out).toContain("3所学校：2所已有报告，1所没有生成");
  expect([code, existsSync(join(root, "甲/报告", report)), existsSync(join(root, "丙/报告", report))]).toEqual([
    1,
    true,
    true,
  ]);
});

test("a bug in JSON: outcome and message", async () => {
  const root = schools({ 乙: { "term.yaml": "崩溃" } });
  const { schools: told } = JSON.parse((await runYanxiu(root, "batch", ".", "--format", "json")).out);
  expect(told).toEqual([expect.objectContaining({ school: "乙", outcome: "crashed", records: null })]);
  expect(told[0].message).toContain("yanxiu-崩溃-");
});

test.each([
  ["同名的两个学校文件夹，写到同一处", ["东/中心/term.yaml", "西/中心/term.yaml"], ["--out", "齐"], "齐/中心"],
  ["一个文件夹里的两个学期文件", ["甲/term.yaml", "甲/另.yaml"], [], "甲/报告"],
  ["名称只差大小写", ["东/A1/term.yaml", "西/a1/term.yaml"], ["--out", "齐"], "齐/a1"],
])("two schools that would write one file are refused before anything is written: %s", async (_, terms, more, out) => {
  const root = schools({
    "东/中心": {},
    "西/中心": {},
    "东/A1": {},
    "西/a1": {},
    甲: { "另.yaml": good["term.yaml"] },
  });
  const { code, out: said, err } = await runYanxiu(root, "batch", ...terms, ...more);
  expect(err).toBe(
    `“${terms[0]}”和“${terms[1]}”会写成同一个文件“${out}/${report}”，没有写入任何报告\n` +
      "请分两次运行，用 --out 写到不同的文件夹，或给其中一个学校文件夹改名。\n",
  );
  expect([code, said]).toEqual([2, ""]);
  expect(existsSync(join(root, out))).toBe(false);
});

test("two terms of one folder with reports of different names are no clash", async () => {
  const root = schools({ 甲: { "另.yaml": "包含: 记录.yaml\n报告: 述职" } });
  const { code, out } = await runYanxiu(root, "batch", "甲/{term,另}.yaml");
  expect(readdirSync(join(root, "甲/报告")).toSorted()).toEqual(["云岭小学总结.docx", "云岭小学述职.docx"]);
  expect(out).toContain("云岭小学（甲/term.yaml）");
  expect(out).toContain("云岭小学（甲/另.yaml）");
  expect(code).toBe(0);
});

test("a report edited by a person stays; --force overwrites it", async () => {
  const root = schools({ 甲: {} });
  await runYanxiu(root, "batch", "甲");
  const path = join(root, "甲/报告", report);
  writeFileSync(path, "校长改过");
  const { out } = await runYanxiu(root, "batch", "甲");
  expect(out).toContain("已生成 甲/报告/云岭小学总结-新版.docx");
  expect(out).toContain("有人改过，没有覆盖。要覆盖请加 --force");
  expect(readFileSync(path, "utf8")).toBe("校长改过");
  await runYanxiu(root, "batch", "甲", "--force");
  expect(readFileSync(path, "utf8")).toBe("原样 2");
});

test("a school whose reports cannot be written, one whose term cannot be read: named, the rest is done", async () => {
  const root = schools({ 甲: { 报告: "这是一个文件" }, 乙: {}, 丙: {} });
  truncateSync(join(root, "丙/term.yaml"), 17 * 1024 * 1024);
  const { code, out, err } = await runYanxiu(root, "batch", "甲", "乙", "丙");
  expect(err).toContain(
    "云岭小学：写不了“甲/报告”：同名的文件挡住了文件夹\n请把它移走，或换一个名称，或用 --out 写到别的文件夹。\n",
  );
  expect(err).toContain("丙：读不了“丙/term.yaml”：文件有17MB，超过16MB，没有读入\n");
  expect(out).toMatch(/\n丙 +0 +— +0 +0 +读写不了\n/);
  expect([code, existsSync(join(root, "乙/报告", report))]).toEqual([1, true]);
});

test("nothing at all can be written: exit code 2", async () => {
  const root = schools({ 甲: {}, 乙: {} });
  for (const folder of ["甲", "乙"]) writeFileSync(join(root, folder, "报告"), "");
  const { code, out } = await runYanxiu(root, "batch", "甲", "乙");
  expect(out).toContain("2所学校：0所已有报告，2所没有生成");
  expect(code).toBe(2);
});

test("a folder that may not be opened is a school that cannot be read, never passed over", async () => {
  const program = await buildProgram("src/cli/command-line.ts");
  const root = schools({ "校/甲": {}, "校/乙": {} });
  for (const folder of ["", "校", "校/甲", "校/乙"]) chmodSync(join(root, folder), 0o777);
  chmodSync(join(root, "校/乙"), 0);
  const stranger = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  expect(spawnSync("ls", ["校/乙"], { cwd: root, ...stranger }).status).not.toBe(0);
  for (const given of ["校", "校/*/term.yaml", "校/*", "校/**/term.yaml"]) {
    const options = { cwd: root, encoding: "utf8", env: { PATH: process.env.PATH }, ...stranger } as const;
    const { status, stderr } = spawnSync(process.execPath, [program, "batch", given], options);
    expect(stderr, given).toContain("乙：读不了“校/乙/term.yaml”：这个文件读不了：没有权限");
    expect([status, existsSync(join(root, "校/甲/报告", report))]).toEqual([1, true]);
  }
});
