import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));

const school = () =>
  makeFolder({
    "云岭/term.yaml": "包含: 教师.yaml 记录/**/*.yaml\n报告: 总结",
    "云岭/教师.yaml": "- 甲\n- 乙",
    "云岭/记录/九月.yaml": "- 错",
    "云岭/记录/十月.yaml": "- 疑",
    "云岭/草稿.yaml": "- 错",
    "云岭/照片/a.txt": "",
  });

/** The lines that name a place. */
const places = (out: string): string[] => out.split("\n").filter((line) => /^\S+:\d+:\d+ /.test(line));

test.each([
  ["学校的文件夹", ["云岭"], ["云岭/记录/九月.yaml:1:3", "云岭/记录/十月.yaml:1:3"]],
  ["term.yaml 代表全校", ["云岭/term.yaml"], ["云岭/记录/九月.yaml:1:3", "云岭/记录/十月.yaml:1:3"]],
  ["一个文件", ["云岭/记录/十月.yaml"], ["云岭/记录/十月.yaml:1:3"]],
  ["没有问题的文件", ["云岭/教师.yaml"], []],
  ["两个文件", ["云岭/教师.yaml", "云岭/记录/九月.yaml"], ["云岭/记录/九月.yaml:1:3"]],
  ["下面有学校的文件夹", ["."], ["云岭/记录/九月.yaml:1:3", "云岭/记录/十月.yaml:1:3"]],
  ["没有列入的文件", ["云岭/草稿.yaml"], ["云岭/草稿.yaml:1:1", "云岭/草稿.yaml:1:3"]],
])("findings are shown for PATH: %s", async (_, paths, expected) => {
  const { out } = await runYanxiu(school(), "check", ...paths);
  expect(places(out).map((line) => line.split(" ")[0])).toEqual(expected);
});

test("mistakes in the prose of a report are found, too", async () => {
  const root = makeFolder({
    "term.yaml": "包含: a.yaml\n报告: 总结",
    "a.yaml": "- 甲",
    "文字/存在问题.md": "一\n这里错了",
  });
  const { out } = await runYanxiu(root, "check", "文字/存在问题.md");
  expect(places(out).map((line) => line.split(" ")[0])).toEqual(["文字/存在问题.md:2:3"]);
  expect(out).toContain("1处错误");
});

test("without PATH, the folder one stands in, inside a school too", async () => {
  const root = join(school(), "云岭/记录");
  expect(places((await runYanxiu(root, "check")).out)).toHaveLength(2);
});

test("errors of term.yaml are shown for every PATH", async () => {
  const root = makeFolder({ "term.yaml": "包含: 教师.yaml 没有/*.yaml\n", "教师.yaml": "- 甲" });
  const { code, out } = await runYanxiu(root, "check", "教师.yaml");
  expect(out).toContain("term.yaml:1:13 错误 “没有/*.yaml”没有找到任何记录文件 file/no-match");
  expect(code).toBe(1);
});

test("a clean school is one line", async () => {
  const root = makeFolder({ "term.yaml": "包含: 教师.yaml\n", "教师.yaml": "- 甲\n- 乙" });
  expect(await runYanxiu(root, "check")).toEqual({ code: 0, out: "没有发现问题（2个文件，2条记录）\n", err: "" });
});

test("without a term.yaml each file is checked alone, and that is said once", async () => {
  const root = makeFolder({ "a.yaml": "- 错", "下/b.yaml": "- 甲", "c.txt": "错" });
  const { out, err } = await runYanxiu(root, "check");
  expect(places(out)).toHaveLength(1);
  expect(err).toBe(
    "没有找到 term.yaml，只按单条记录的规则核查：不知道有哪些教师，姓名对不对没有查，也不统计；新的学校用 yanxiu new 建\n",
  );
});

test("several schools are counted together", async () => {
  const files = { "term.yaml": "包含: a.yaml\n", "a.yaml": "- 甲" };
  const named = (name: string) => Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]);
  const root = makeFolder(Object.fromEntries([...named("东"), ...named("西")]));
  expect((await runYanxiu(root, "check", "东", "西")).out).toBe("没有发现问题（4个文件，2条记录）\n");
});

test.each([
  ["错误", "- 错", "error", 1],
  ["警告不算错误", "- 疑", "error", 0],
  ["警告也要停", "- 疑", "warning", 1],
  ["错误也不停", "- 疑\n- 包含", "never", 0],
])("--fail-on: %s", async (_, text, level, expected) => {
  const root = makeFolder({ "term.yaml": "包含: a.yaml b.yaml\n", "a.yaml": text, "b.yaml": "" });
  const { code } = await runYanxiu(root, "check", "--fail-on", level);
  expect(code).toBe(expected);
});

test("JSON holds the same findings with their places", async () => {
  const { out } = await runYanxiu(school(), "check", "云岭/记录/十月.yaml", "--format", "json");
  const { diagnostics, summary } = JSON.parse(out);
  expect(diagnostics).toMatchObject([
    { code: "file/not-included", severity: "warning", file: "云岭/记录/十月.yaml", line: 1, column: 3 },
  ]);
  expect(Object.keys(diagnostics[0]).slice(0, 4)).toEqual(["code", "severity", "message", "hint"]);
  expect(summary).toEqual({ errors: 0, warnings: 1, notices: 0, files: 1, unread: ["云岭/记录/九月.yaml"] });
});

test.each([
  ["不是记录文件", "云岭/照片/a.txt", "“云岭/照片/a.txt”不是记录文件"],
  ["没有列入任何文件的文件夹", "云岭/照片", "“云岭/照片”里没有可以核查的记录"],
])("a PATH that cannot be checked ends with 2: %s", async (_, path, message) => {
  const { code, err } = await runYanxiu(school(), "check", path);
  expect(err).toContain(message);
  expect(code).toBe(2);
});

test("a file over 16 MiB is not read", async () => {
  const root = makeFolder({ "term.yaml": "包含: 大.yaml\n" });
  writeFileSync(join(root, "大.yaml"), Buffer.alloc(16 * 1024 * 1024 + 1, "错"));
  const { code, out } = await runYanxiu(root, "check");
  expect(places(out)).toEqual(["大.yaml:1:1 错误 文件有17MB，超过16MB，没有读入 file/too-big"]);
  expect(code).toBe(1);
});

test("a folder called a.yaml is no file", async () => {
  const root = makeFolder({ "term.yaml": "包含: a.yaml\n" });
  mkdirSync(join(root, "a.yaml"));
  expect((await runYanxiu(root, "check")).out).toContain(
    "term.yaml:1:5 错误 “a.yaml”没有找到任何记录文件 file/no-match",
  );
});
