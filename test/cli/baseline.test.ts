import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { baselineOf, tolerate } from "../../src/cli/commands/check/baseline/baseline.ts";
import { type Diagnostic, startOf } from "../../src/diagnostics/diagnostic.ts";
import { mistakes } from "../../src/mistakes.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

vi.mock("../../src/pipeline.ts", () => import("./fake-pipeline.ts"));

const school = (files: Record<string, string> = {}) =>
  makeFolder({ "校/term.yaml": "包含: 记录/*.yaml\n", "校/记录/九月.yaml": "- 疑一\n- 疑\n- 疑", ...files });

const baseline = (root: string) => join(root, "校/yanxiu-基线.json");

test("old findings are written down by file, code and words, and are not told again", async () => {
  const root = school();
  const first = await runYanxiu(root, "check", "校", "--write-baseline", "--fail-on", "warning");
  expect(first.err).toBe("已写入 校/yanxiu-基线.json：3处旧问题，以后核查不再报告\n");
  expect(first.out).toBe("没有发现问题（2个文件，3条记录，基线里的旧问题3处）\n");
  expect(first.code).toBe(0);
  const { 问题 } = JSON.parse(readFileSync(baseline(root), "utf8"));
  expect(问题).toEqual([
    { 文件: "记录/九月.yaml", 代号: "file/not-included", 内容: expect.stringContaining("包含"), 处数: 3 },
  ]);
});

test("it does not matter where the command is run, or what is typed above", async () => {
  const root = school();
  await runYanxiu(root, "check", "校", "--write-baseline");
  writeFileSync(join(root, "校/记录/九月.yaml"), "- 新\n\n- 疑一\n- 疑\n- 疑");
  for (const [cwd, path] of [
    [root, "校"],
    [join(root, "校"), "."],
    [join(root, "校/记录"), ".."],
  ] as const) {
    expect((await runYanxiu(cwd, "check", path)).out).toContain("没有发现问题");
  }
});

test("what comes after is told: one more of the same, another file", async () => {
  const root = school();
  await runYanxiu(root, "check", "校", "--write-baseline");
  writeFileSync(join(root, "校/记录/九月.yaml"), "- 疑\n- 疑\n- 疑\n- 疑");
  writeFileSync(join(root, "校/记录/十月.yaml"), "- 疑");
  const { out } = await runYanxiu(root, "check", "校");
  expect(out).toContain("校/记录/九月.yaml:4:3 警告");
  expect(out).toContain("校/记录/十月.yaml:1:3 警告");
  expect(out).toMatch(/2处警告（基线里的旧问题3处）\n$/);
});

test("what is gone is named at its line of the baseline, until it is written again", async () => {
  const root = school({ "校/记录/八月.yaml": "- 疑" });
  await runYanxiu(root, "check", "校", "--write-baseline");
  writeFileSync(join(root, "校/记录/九月.yaml"), "- 疑");
  const { out, code } = await runYanxiu(root, "check", "校", "--fail-on", "warning");
  expect(out).toContain("校/yanxiu-基线.json:5:5 提示 基线里的旧问题有2处已经没有了：记录/九月.yaml ");
  expect(readFileSync(baseline(root), "utf8").split("\n")[4]).toContain("记录/九月.yaml");
  expect(code).toBe(0);
  const narrow = await runYanxiu(root, "check", "校/记录/八月.yaml");
  expect(narrow.out).not.toContain("基线");
  await runYanxiu(root, "check", "校", "--write-baseline");
  expect((await runYanxiu(root, "check", "校")).out).toContain("没有发现问题");
});

test("a file that cannot be read is never an old finding, and hides nothing that is gone", async () => {
  const root = school({ "校/记录/十月.yaml": "- 错" });
  const { code, out } = await runYanxiu(root, "check", "校", "--write-baseline");
  expect(out).toContain("校/记录/十月.yaml:1:3 错误");
  expect(code).toBe(1);
  writeFileSync(join(root, "校/记录/九月.yaml"), "- 甲");
  expect((await runYanxiu(root, "check", "校")).out).not.toContain("已没有");
});

test("the same findings are the same bytes", async () => {
  const root = school();
  await runYanxiu(root, "check", "校", "--write-baseline");
  const before = readFileSync(baseline(root));
  await runYanxiu(join(root, "校"), "check", "--write-baseline");
  expect(readFileSync(baseline(root)).equals(before)).toBe(true);
  expect(statSync(baseline(root)).size).toBeGreaterThan(100);
});

test.each([
  ["不是 JSON", "甲"],
  ["别的版本", '{"版本": 2, "问题": []}'],
  ["缺了处数", '{"版本": 1, "问题": [{"文件": "a", "代号": "b", "内容": "c"}]}'],
  ["空的一项", '{"版本": 1, "问题": [null]}'],
])("a baseline that cannot be understood is an error and is not used: %s", async (_, text) => {
  const root = school({ "校/yanxiu-基线.json": text });
  const { code, out } = await runYanxiu(root, "check", "校");
  expect(out).toContain("校/yanxiu-基线.json:1:1 错误 这份基线看不懂，没有使用 baseline/unreadable");
  expect(out).toContain("3处警告");
  expect(code).toBe(1);
});

test("without a term.yaml there is no place for a baseline", async () => {
  const { code, err } = await runYanxiu(makeFolder({ "a.yaml": "- 疑" }), "check", "a.yaml", "--write-baseline");
  expect(err).toContain("没有找到 term.yaml，不能写基线");
  expect(code).toBe(2);
});

test("an error in the term file is never an old one, also where somebody wrote it down", () => {
  const unknown = mistakes.get("record/unknown-field")!;
  const args = { field: "教研组", of: "学期文件", nearest: undefined, known: [] };
  const found = ["校/term.yaml", "校/记录/九月.yaml"].map((file) => unknown.at(startOf(file), args));
  const identify = (d: Diagnostic) => ({ file: d.file, code: d.code, message: d.message });
  const written = baselineOf(found, identify, "校/term.yaml");
  expect(written.map(({ file }) => file)).toEqual(["校/记录/九月.yaml"]);
  const all = found.map((d) => ({ ...identify(d), count: 9 }));
  expect(tolerate(found, all, identify, "校/term.yaml").left).toEqual([found[0]]);
});

test("what was not judged is said where nothing was found, too", async () => {
  const root = school({ "校/记录/十月.yaml": "- 错" });
  await runYanxiu(root, "check", "校", "--write-baseline");
  const { out } = await runYanxiu(root, "check", "校/记录/九月.yaml");
  expect(out).toMatch(/^没有发现问题（[^\n]*\n“校\/记录\/十月.yaml”没有读全，/);
});
