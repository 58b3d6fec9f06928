// A result goes where somebody typed. What lies there is replaced only if it is an earlier result of the same sort.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

function school(files: Readonly<Record<string, string>> = {}): string {
  const root = makeFolder(files);
  cpSync(join(import.meta.dirname, "schools/small"), root, { recursive: true });
  return root;
}

const others: readonly (readonly [file: string, text: string, line: string])[] = [
  ["package.json", '{"name": "网站", "version": "1.0.0"}', "check --format json=package.json"],
  ["设置.json", '{"version": 1, "name": "网站"}', "check --format json=设置.json"],
  ["别的.sarif", '{"$schema":"a","version":"2.1.0","runs":[{"tool":{"driver":{"name":"别的"}}}]}', "sarif"],
  ["名单.json", '[{"姓名": "林秋野"}]', "check --format gitlab=名单.json"],
  ["坏的.json", '{"version": 1, "diagnostics": [', "check --format json=坏的.json"],
  ["别的.xml", '<?xml version="1.0"?>\n<testsuites name="别的"/>', "check --format junit=别的.xml"],
  ["说明", "给新老师", "check --format text=说明"],
  ["说明.txt", "给新老师", "check --format json=说明.txt"],
  ["LICENSE", "MIT", "check --format github=LICENSE"],
  ["核查.json", '{"version": 1, "diagnostics": [], "summary": {}}', "stats --format json=核查.json"],
  ["名册.csv", "姓名,教研组\n林秋野,语文组\n", "batch . --format csv=名册.csv"],
  ["package.json", '{"name": "网站"}', "schema --for 记录 --out package.json"],
  ["别的.json", '{"$schema": "a", "title": "别的"}', "schema --for 学期 --out 别的.json"],
];

test.each(others)("%s, which is no such result: %s", async (file, text, line) => {
  const root = school({ [file]: text });
  const args = line === "sarif" ? ["check", "--format", `sarif=${file}`] : line.split(" ");
  const { code, err } = await runYanxiu(root, ...args);
  expect(err).toContain(`“${file}”已经有了，看不出是以前写的结果，没有覆盖\n请换一个文件名，或先把它移走。\n`);
  expect([code, readFileSync(join(root, file), "utf8")]).toEqual([2, text]);
});

test("a batch that may not write its table writes no reports", async () => {
  const root = school({ "名册.csv": "姓名,教研组\n林秋野,语文组\n" });
  expect((await runYanxiu(root, "batch", ".", "--draft", "--format", "csv=名册.csv")).code).toBe(2);
  expect(existsSync(join(root, "报告"))).toBe(false);
});

test.each(["--fix", "--write-baseline"])("a check that may not write its results does nothing for %s", async (what) => {
  const typed = "公开课:\n- {日期: 2024年10月9日, 执教: 林秋野, 课名: 甲, 级别: 县}\n";
  const root = school({ "package.json": "{}", "记录/新.yaml": typed });
  expect((await runYanxiu(root, "check", ".", what, "--format", "json=package.json")).code).toBe(2);
  expect([readFileSync(join(root, "记录/新.yaml"), "utf8"), existsSync(join(root, "yanxiu-基线.json"))]).toEqual([
    typed,
    false,
  ]);
  await runYanxiu(root, "check", ".", what, "--format", "json=新.json");
  const after = [
    readFileSync(join(root, "记录/新.yaml"), "utf8") !== typed,
    existsSync(join(root, "yanxiu-基线.json")),
  ];
  expect(after).toEqual([what === "--fix", what !== "--fix"]);
});

test("an earlier result is replaced, so is an empty file", async () => {
  const root = school({ "空.json": "" });
  const names = {
    json: "空.json",
    gitlab: "gl.json",
    sarif: "a.sarif",
    junit: "a.xml",
    text: "a.txt",
    concise: "a.log",
  };
  const check = ["check", ...Object.entries(names).flatMap(([format, file]) => ["--format", `${format}=${file}`])];
  const lines = [
    check,
    ["stats", "--format", "json=统计.json", "--format", "text=统计.txt"],
    ["batch", ".", "--format", "csv=批.csv", "--format", "json=批.json"],
    ["schema", "--for", "记录", "--out", "记录.schema.json"],
  ];
  for (const line of lines) await runYanxiu(root, ...line);
  // One finding more, in every format.
  writeFileSync(join(root, "记录/坏.yaml"), "公开课:\n- {日期: 2024-10-09, 执教: 没有这人, 课名: 甲, 级别: 校级}\n");
  for (const line of lines) expect((await runYanxiu(root, ...line)).err).not.toContain("没有覆盖");
  for (const file of Object.values(names)) expect(readFileSync(join(root, file), "utf8"), file).toContain("没有这人");
  expect(readFileSync(join(root, "批.csv"), "utf8")).toContain("有错误，没有生成");
});

test.each(["xlsx", "csv", "docx", "pdf"])("a result that no program reads is not called .%s", async (ending) => {
  const root = school();
  const { code, err } = await runYanxiu(root, "check", "--format", `json=登记.${ending}`);
  expect(err).toContain(`--format json 不能写到“登记.${ending}”\n打开它的程序读不了 json；`);
  expect([code, existsSync(join(root, `登记.${ending}`))]).toEqual([2, false]);
});

test("a table of the school's own records is never replaced, whatever is asked", async () => {
  const roster = "姓名,教研组\n林秋野,语文组\n";
  const root = school({ "名册.csv": roster });
  const term = readFileSync(join(root, "term.yaml"), "utf8");
  writeFileSync(join(root, "term.yaml"), term.replace("包含: [", "包含: [名册.csv, "));
  const { code, err } = await runYanxiu(root, "export", "学时统计表", "--out", "名册.csv", "--force");
  expect(err).toContain("“名册.csv”是学校自己的表，里面有记录，没有覆盖\n请换一个文件名。\n");
  expect([code, readFileSync(join(root, "名册.csv"), "utf8")]).toEqual([2, roster]);
});

test.each([
  ["stats", "--format", "csv=名册.csv"],
  ["export", "学时统计表", "--out", "名册.csv"],
])("a table that a person may have made stays, and only an option that there is is named: %s", async (...args) => {
  const roster = "姓名,教研组\n林秋野,语文组\n";
  const root = school({ "名册.csv": roster });
  const { out } = await runYanxiu(root, ...args);
  expect(readFileSync(join(root, "名册.csv"), "utf8")).toBe(roster);
  expect(out).toContain("原来的“名册.csv”有人改过，没有覆盖");
  expect(out.includes("--force")).toBe(args[0] === "export");
});
