import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));

const school = (records = "- 甲\n- 乙", reports = "总结") =>
  makeFolder({ "term.yaml": `包含: 记录.yaml\n报告: ${reports}`, "记录.yaml": records });

const report = (root: string, ...options: string[]) => runYanxiu(root, "report", "term.yaml", ...options);
const written = (root: string) => readdirSync(join(root, "报告")).toSorted();
const textOf = (root: string, name: string) => readFileSync(join(root, "报告", name), "utf8");

test("a report is written beside term.yaml, with how many records stand behind it", async () => {
  const root = school();
  expect(await report(root)).toEqual({ code: 0, out: "已生成 报告/云岭小学总结.docx（依据2条记录）\n", err: "" });
  expect(written(root)).toEqual(["云岭小学总结.docx"]);
});

test("the folder of a school stands for its term.yaml; --out names another folder and makes it", async () => {
  const root = school();
  const { out } = await runYanxiu(root, "report", ".", "--out", "交/七月");
  expect(out).toContain("已生成 交/七月/云岭小学总结.docx");
  expect(readdirSync(join(root, "交/七月"))).toEqual(["云岭小学总结.docx"]);
});

test("with errors nothing is written", async () => {
  const root = school("- 甲\n- 错");
  const { code, out, err } = await report(root);
  expect(code).toBe(1);
  expect(err).toContain("记录.yaml:2:3 错误");
  expect(err).toContain("有1处错误，没有生成报告；改正后再运行，或加 --draft 先看草稿");
  expect(out).toBe("");
  expect(readdirSync(root).toSorted()).toEqual(["term.yaml", "记录.yaml"]);
});

test("an error in the prose stops the report, too", async () => {
  const root = school();
  mkdirSync(join(root, "文字"));
  writeFileSync(join(root, "文字/存在问题.md"), "一\n这里错了");
  expect((await report(root)).err).toContain("文字/存在问题.md:2:3 错误");
});

test("--draft writes all the same and still says 1", async () => {
  const root = school("- 甲\n- 错");
  const { code, out } = await report(root, "--draft");
  expect([code, out]).toEqual([1, expect.stringContaining("已生成")]);
  expect(textOf(root, "云岭小学总结.docx")).toContain("草稿");
});

test("remaining warnings: the first ten, then how many more", async () => {
  const { code, err } = await report(school("- 疑\n".repeat(12)));
  expect(err).toContain("还有12处警告：");
  expect(err.match(/记录\.yaml:\d+:3 警告/g)).toHaveLength(10);
  expect(err).toContain("……另有2处");
  expect(code).toBe(0);
});

test("the same report again: nothing has changed", async () => {
  const root = school();
  await report(root);
  expect((await report(root)).out).toBe("内容没有变化 报告/云岭小学总结.docx（依据2条记录）\n");
});

test("an untouched report is replaced", async () => {
  const root = school();
  await report(root);
  writeFileSync(join(root, "记录.yaml"), "- 甲\n- 乙\n- 丙");
  expect((await report(root)).out).toContain("已生成 报告/云岭小学总结.docx（依据3条记录）");
  expect(textOf(root, "云岭小学总结.docx")).toBe("原样 3");
});

test("an edited report stays as it is; the new one goes beside it, and beside that one if it is edited", async () => {
  const root = school();
  await report(root);
  writeFileSync(join(root, "报告/云岭小学总结.docx"), "校长改过");
  const second = await report(root);
  expect(second.out).toContain("已生成 报告/云岭小学总结-新版.docx");
  expect(second.out).toContain("原来的“云岭小学总结.docx”有人改过，没有覆盖");
  writeFileSync(join(root, "记录.yaml"), "- 甲");
  await report(root);
  expect(textOf(root, "云岭小学总结-新版.docx")).toBe("原样 1");
  writeFileSync(join(root, "报告/云岭小学总结-新版.docx"), "主任也改过");
  await report(root);
  expect(written(root)).toEqual(["云岭小学总结-新版.docx", "云岭小学总结-新版2.docx", "云岭小学总结.docx"]);
  expect(textOf(root, "云岭小学总结.docx")).toBe("校长改过");
  expect(textOf(root, "云岭小学总结-新版.docx")).toBe("主任也改过");
});

test("a new version left by an earlier run is told, so that nobody hands it in", async () => {
  const root = school();
  await report(root);
  writeFileSync(join(root, "报告/云岭小学总结.docx"), "校长改过");
  expect((await report(root)).out).not.toContain("以前留下");
  rmSync(join(root, "报告/云岭小学总结.docx"));
  expect((await report(root)).out).toBe(
    "已生成 报告/云岭小学总结.docx（依据2条记录）\n  旁边的“云岭小学总结-新版.docx”是以前留下的，不是这次的；不要交错，用不着就删去\n",
  );
  expect((await report(root)).out).toContain("内容没有变化");
  expect((await report(root)).out).toContain("“云岭小学总结-新版.docx”是以前留下的");
  expect(textOf(root, "云岭小学总结-新版.docx")).toBe("原样 2");
});

test("--force overwrites an edited report", async () => {
  const root = school();
  await report(root);
  writeFileSync(join(root, "报告/云岭小学总结.docx"), "校长改过");
  await report(root, "--force");
  expect(written(root)).toEqual(["云岭小学总结.docx"]);
  expect(textOf(root, "云岭小学总结.docx")).toBe("原样 2");
});

test.each([
  ["Word", "~$小学总结.docx"],
  ["LibreOffice", ".~lock.云岭小学总结.docx#"],
])("a report that is open in %s is left alone", async (_, lock) => {
  const root = school();
  await report(root);
  writeFileSync(join(root, "报告", lock), "");
  writeFileSync(join(root, "记录.yaml"), "- 甲");
  const { code, out } = await report(root);
  expect(out).toContain("已生成 报告/云岭小学总结-新版.docx");
  expect(out).toContain("正被别的程序打开");
  expect(textOf(root, "云岭小学总结.docx")).toBe("原样 2");
  expect(code).toBe(0);
});

test("two reports of one name: an error before anything is written", async () => {
  const root = school("- 甲", "总结1 总结2");
  const { code, err } = await report(root);
  expect(err).toContain("有两份报告都叫“云岭小学总结.docx”");
  expect(code).toBe(1);
  expect(readdirSync(root)).not.toContain("报告");
});

test("--report chooses one; a name that term.yaml does not list is refused with the nearest", async () => {
  const root = school("- 甲", "总结 述职");
  await report(root, "--report", "述职");
  expect(written(root)).toEqual(["云岭小学述职.docx"]);
  const { code, err } = await report(root, "--report", "述职书");
  expect(err).toContain("是否想写“述职”？");
  expect(code).toBe(2);
});

test("a term without 报告 says what to write", async () => {
  const { code, err } = await report(school("- 甲", ""));
  expect(err).toContain("term.yaml:1:1 错误 term.yaml 里没有写要生成哪些报告");
  expect(code).toBe(1);
});

test.each([
  ["报告 是一个文件", "报告", "--out 要写文件夹，“报告”是一个文件"],
  ["报告所在的文件夹是一个文件", "甲/乙", "写不了“甲/乙”"],
])("where the folder cannot be made: %s", async (_, out, message) => {
  const root = school();
  writeFileSync(join(root, out.split("/")[0]!), "");
  const { code, err } = await report(root, "--out", out);
  expect(err).toContain(message);
  expect(code).toBe(2);
});
