import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runWithInput } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));

const school = () =>
  makeFolder({
    "term.yaml": "包含: 记录/*.yaml\n报告: 总结",
    "记录/九月.yaml": "- 疑",
    "记录/十月.yaml": "- 疑",
    "文字/存在问题.md": "一",
  });

test.each([
  ["记录", "记录/九月.yaml", "- 甲\n- 错", ["记录/九月.yaml:2:3"]],
  ["改好了", "记录/九月.yaml", "- 甲", []],
  ["学期文件", "term.yaml", "包含: 没有.yaml", ["term.yaml:1:5"]],
  ["文字", "文字/存在问题.md", "一\n错", ["文字/存在问题.md:2:1"]],
  ["还没有列入的新文件", "新.yaml", "- 错", ["新.yaml:1:1", "新.yaml:1:3"]],
  ["列入了、还没有存过的新文件", "记录/新.yaml", "- 错", ["记录/新.yaml:1:3"]],
  ["还没有存过的文字", "文字/下阶段打算.md", "错", ["文字/下阶段打算.md:1:1"]],
])("what is piped in stands in the place of the file: %s", async (_, file, text, expected) => {
  const { out } = await runWithInput(text, school(), "check", "--stdin-file", file, "--format", "concise");
  const places = out.split("\n").flatMap((line) => /^\S+:\d+:\d+/.exec(line) ?? []);
  expect(places).toEqual(expected);
});

test("what is piped in is quoted, not what lies on the disk", async () => {
  const { out } = await runWithInput("- 甲\n- 错在这里", school(), "check", "--stdin-file", "记录/九月.yaml");
  expect(out).toContain("2 │ - 错在这里");
});

test("from another folder, and without a term", async () => {
  const root = makeFolder({ "下/a.yaml": "" });
  const { out } = await runWithInput("- 错", root, "check", "--stdin-file", "下/a.yaml");
  expect(out).toContain("下/a.yaml:1:3 错误");
});

test.each([
  ["路径", ["记录"], "--stdin-file 不能和路径一起用"],
  ["改正", ["--fix"], "--stdin-file 不能和 --fix 一起用"],
])("what cannot be together with --stdin-file: %s", async (_, args, message) => {
  const { code, err } = await runWithInput("", school(), "check", "--stdin-file", "a.yaml", ...args);
  expect(err).toContain(message);
  expect(code).toBe(2);
});

test("the real program reads its real input", () => {
  const root = makeFolder({});
  cpSync(join(import.meta.dirname, "schools/small"), root, { recursive: true });
  const text = readFileSync(join(root, "记录/活动.yaml"), "utf8").replace("执教: 林秋野", "执教: 林秋也");
  const args = [resolve("bin/yanxiu.js"), "check", "--stdin-file", "记录/活动.yaml", "--format", "concise"];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, input: text, encoding: "utf8" });
  expect(stdout).toContain("记录/活动.yaml:6:26 错误 名册中没有“林秋也”");
  expect(status).toBe(1);
});
