// What every command takes: --quiet, --color, --no-color; help as a command; records that are piped in.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wantsColor } from "../../src/cli/terminal.ts";
import { makeFolder } from "./make-folder.ts";
import { runWithInput, runYanxiu } from "./run-yanxiu.ts";

function school(mistake = true): string {
  const root = makeFolder({});
  cpSync(join(import.meta.dirname, "schools/small"), root, { recursive: true });
  const file = join(root, "记录/活动.yaml");
  const text = readFileSync(file, "utf8");
  // 2024-12-03 twice, at 校级 and 县级, is a warning; 林秋也 an error.
  const lesson = "公开课:\n  - {日期: 2024-12-03, 执教: 林秋野, 课名: 落花生, 级别: 县级}\n";
  writeFileSync(
    file,
    text.replace("公开课:\n", mistake ? lesson.replace("林秋野", "林秋也") + lesson.slice(5) : lesson),
  );
  return root;
}

test("check --quiet: errors without the warnings and without the sum; nothing if there is no error", async () => {
  const { code, out, err } = await runYanxiu(school(), "check", "--quiet");
  expect(out).toMatch(/^记录\/活动\.yaml:6:26 错误 名册中没有“林秋也”[^\n]*\n[^\n]*\n[^\n]*是否想写“林秋野”？\n$/);
  expect([code, err]).toEqual([1, ""]);
  expect(await runYanxiu(school(false), "check", "-q")).toEqual({ code: 0, out: "", err: "" });
  expect((await runYanxiu(school(false), "check")).out).toContain("警告");
});

test("--quiet before or after the command; a format that was asked for is printed, and files are written whole", async () => {
  const root = school();
  for (const line of ["-q check --format json", "check --format json --quiet"]) {
    const { diagnostics } = JSON.parse((await runYanxiu(root, ...line.split(" "))).out);
    expect(diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual(["error"]);
  }
  await runYanxiu(root, "check", "-q", "--format", "json=全.json");
  expect(JSON.parse(readFileSync(join(root, "全.json"), "utf8")).summary).toMatchObject({ errors: 1, warnings: 1 });
});

test.each([
  "report",
  "export 学时",
  "form --kinds 公开课",
  "check --fix",
  "check --write-baseline",
  "schema -o 甲.json",
])("--quiet: what was done is not said: %s", async (line) => {
  expect(await runYanxiu(school(false), ...line.split(" "), "--quiet")).toEqual({ code: 0, out: "", err: "" });
});

test("--quiet: errors are said, also those of the command line", async () => {
  const { code, out, err } = await runYanxiu(school(), "report", "-q");
  expect(err).toContain("名册中没有“林秋也”");
  expect([code, out]).toEqual([1, ""]);
  expect((await runYanxiu(school(), "report", "-q", "--group", "语文")).err).toContain("--group 写的“语文”找不到");
});

test("--color and --no-color win over the screen; then NO_COLOR, FORCE_COLOR, TERM", async () => {
  expect((await runYanxiu(school(), "check", "--color")).out).toContain("\u001b[31m错误");
  expect((await runYanxiu(school(), "check", "--color", "--no-color")).out).not.toContain("\u001b");
  expect((await runYanxiu(school(), "check")).out).not.toContain("\u001b");
  expect(wantsColor(true, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
  expect(wantsColor(false, { FORCE_COLOR: "1", TERM: "dumb" })).toBe(true);
  expect(wantsColor(true, { TERM: "dumb" })).toBe(false);
  expect(wantsColor(true, {})).toBe(true);
});

test.each(["check", "stats"])("help %s says the same as --help, and what every command takes", async (name) => {
  const root = makeFolder({});
  const { code, out } = await runYanxiu(root, "help", name);
  expect(out).toContain(`用法： yanxiu ${name} `);
  expect(out).toContain("各个命令都能用的选项：\n  -q, --quiet");
  expect(out).not.toContain("--version");
  expect([code, out]).toEqual([0, (await runYanxiu(root, name, "--help")).out]);
  expect((await runYanxiu(root, "帮助", name)).out).toBe(out);
});

test("help alone is that of the program: the commands, the exit codes, which colour setting wins", async () => {
  const { code, out } = await runYanxiu(makeFolder({}), "帮助");
  expect([code, out]).toEqual([0, (await runYanxiu(makeFolder({}), "--help")).out]);
  for (const said of ["退出码：0 正常，1 ", "先看 --color、--no-color，再看环境变量 NO_COLOR", "  check  "])
    expect(out).toContain(said);
});

test("check -: what is piped in is checked by the rules of single records; with --stdin-file as that file", async () => {
  const text = "公开课:\n  - {日期: 2024-12-03, 执教: 林秋也, 课名：落花生}\n";
  const alone = await runWithInput(text, school(false), "check", "-", "--format", "concise");
  expect(alone.out).toMatch(/^标准输入\.yaml:2:33 错误 [^\n]*source\/wide-colon\n/);
  expect(alone.out).not.toContain("unknown-teacher");
  expect(alone.err).toContain("标准输入里的记录只按单条记录的规则核查");
  expect(alone.code).toBe(1);
  const right = text.replace("：", ": ");
  const args = ["check", "-", "--stdin-file", "记录/活动.yaml", "--format", "concise"];
  expect((await runWithInput(right, school(false), ...args)).out).toContain(
    "记录/活动.yaml:2:26 错误 名册中没有“林秋也”",
  );
});
