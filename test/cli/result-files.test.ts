// stats and batch into files, in several formats at once; what programs are given.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const small = join(import.meta.dirname, "schools/small");

function school(...folders: string[]): string {
  const root = makeFolder({});
  for (const folder of folders.length > 0 ? folders : ["."]) cpSync(small, join(root, folder), { recursive: true });
  return root;
}

const textIn = (root: string, file: string) => readFileSync(join(root, file), "utf8");

test("stats: several formats at once, each into its file, and nothing else on the screen", async () => {
  const root = school();
  const formats = ["json=出/统计.json", "csv=统计.csv", "xlsx=统计.xlsx", "text=统计.txt"];
  const { code, out, err } = await runYanxiu(root, "stats", ...formats.flatMap((one) => ["--format", one]));
  expect([code, out, err]).toEqual([
    0,
    "已生成 统计.csv（依据8条记录）\n已生成 统计.xlsx（依据8条记录）\n",
    "已写入 出/统计.json\n已写入 统计.txt\n",
  ]);
  const { version, figures, shortfalls } = JSON.parse(textIn(root, "出/统计.json"));
  expect(version).toBe(1);
  expect(figures).toContainEqual(expect.objectContaining({ label: "听课", value: 2, unit: "节", text: "2节" }));
  // 许知行 was at 3 of the 5学时 and has to have 4.
  expect(shortfalls).toEqual([
    expect.objectContaining({ who: "许知行", required: 4, actual: 3, gap: 1, unit: "学时", text: expect.anything() }),
  ]);
  expect(textIn(root, "统计.csv")).toMatch(/^\ufeff类别,统计量,数值,单位,[\s\S]*\n公开课听课,听课,2,节,2节,/);
  expect(textIn(root, "统计.txt")).toMatch(/\n听课 +2节 /);
  expect(readFileSync(join(root, "统计.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

test("gaps: several formats at once, each into its file", async () => {
  const root = school();
  const formats = ["json=出/缺项.json", "text=缺项.txt", "xlsx=缺项.xlsx"];
  const { code, out, err } = await runYanxiu(root, "gaps", ...formats.flatMap((one) => ["--format", one]));
  expect([code, out, err]).toEqual([0, "已生成 缺项.xlsx（依据8条记录）\n", "已写入 出/缺项.json\n已写入 缺项.txt\n"]);
  expect(Object.keys(JSON.parse(textIn(root, "出/缺项.json")))).toEqual(["version", "school", "narrowing", "tables"]);
  expect(textIn(root, "缺项.txt")).toContain("【");
  expect(readFileSync(join(root, "缺项.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

test("compare: several formats at once; its JSON says how many errors the records have", async () => {
  const root = school();
  writeFileSync(join(root, "平台.csv"), "姓名,学时\n许知行,3\n");
  const compare = (...formats: string[]) =>
    runYanxiu(root, "compare", "平台.csv", ...formats.flatMap((one) => ["--format", one]));
  const right = await compare("json", "xlsx=差.xlsx", "text=差.txt");
  expect(JSON.parse(right.out)).not.toHaveProperty("errors");
  expect(right.err).toContain("差.xlsx");
  expect(textIn(root, "差.txt")).toContain("林秋野");
  writeFileSync(join(root, "教师.yaml"), textIn(root, "教师.yaml").replace("姓名: 许知行", "姓名: 许知行, 年龄: 三"));
  await compare("json=差.json");
  expect(JSON.parse(textIn(root, "差.json"))).toMatchObject({ version: 1, errors: 1 });
});

test("stats: JSON on the screen is nothing but JSON, whatever is written beside it", async () => {
  const { out, err } = await runYanxiu(school(), "stats", "--format", "json", "--format", "csv");
  expect(JSON.parse(out).version).toBe(1);
  expect(err).toMatch(/^已生成 报告\/\S+统计量\.csv/);
});

test.each([
  ["没有文件名", "stats --format json=", "--format json= 后面缺少文件名\n请写成 --format json=文件。"],
  ["别的扩展名", "stats --format csv=统计.txt", "--format csv 不能写到“统计.txt”\n请写成以 .csv 结尾的文件"],
  ["像记录的文件", "stats --format json=term.yaml", "--format 不能写到“term.yaml”\n这像是记录或文字"],
  ["没有的格式", "stats --format xml", "--format 不能是“xml”\n请写 text、json、csv、xlsx 中的一个。"],
  ["两种都要上屏幕", "batch . --format json --format csv", "--format 有两种都要显示在屏幕上"],
  ["名称由程序取的文件", "gaps --format docx=甲.docx", "--format docx 后面不写文件名"],
  ["对比的表", "stats --compare --format csv=甲.csv", "--compare 不能写成 csv"],
])("a --format that cannot be: %s", async (_, line, message) => {
  const { code, out, err } = await runYanxiu(school(), ...line.split(" "));
  expect(err).toContain(message);
  expect([code, out]).toEqual([2, ""]);
});

test("stats: one file for several terms is refused, with what to type", async () => {
  const root = school("东园", "西园");
  const { code, err } = await runYanxiu(root, "stats", ".", "--format", "json=统计.json");
  expect(err).toContain("  yanxiu stats 东园/term.yaml --format json=统计.json\n");
  expect([code, existsSync(join(root, "统计.json"))]).toEqual([2, false]);
});

test("batch: the table as csv and as JSON, into files and on the screen", async () => {
  const root = school("东园", "西园");
  const { code, out, err } = await runYanxiu(root, "batch", ".", "--format", "json=结果.json", "--format", "csv");
  expect(out).toBe(
    [
      "学校,学期文件,报告,记录,警告,错误,结果",
      "云岭中心小学,东园/term.yaml,1,8,0,0,已生成",
      "云岭中心小学,西园/term.yaml,1,8,0,0,已生成",
      "",
    ].join("\n"),
  );
  const each = "（1/2）云岭中心小学：1份报告\n（2/2）云岭中心小学：1份报告\n";
  expect([code, err]).toEqual([0, `${each}已写入 结果.json\n`]);
  const { version, schools, summary } = JSON.parse(textIn(root, "结果.json"));
  expect([version, schools.length, summary]).toEqual([1, 2, { schools: 2, made: 2, missing: 0 }]);
  const again = await runYanxiu(root, "batch", ".", "--format", "csv=结果.csv");
  expect(again.out).toContain("2所学校：2所已有报告");
  expect(textIn(root, "结果.csv")).toContain("\ufeff学校,学期文件");
});

test("every JSON has the version first, and counts of gaps are numbers", async () => {
  const root = school();
  for (const line of ["check", "stats", "gaps", "batch ."]) {
    const { out } = await runYanxiu(root, ...line.split(" "), "--format", "json");
    expect([line, Object.entries(JSON.parse(out))[0]]).toEqual([line, ["version", 1]]);
  }
  const { tables } = JSON.parse((await runYanxiu(root, "gaps", "--to", "2024-12-31", "--format", "json")).out);
  expect(tables[1].rows).toEqual([
    ["研修活动", "无", 1, 1, "无", 2],
    ["公开课", "无", "无", "无", 1, 1],
  ]);
});
