// 集团.yaml: which schools belong together and what they share; shares of many schools; the table as a workbook.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openWorkbook } from "../../src/pipeline.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const example = join(import.meta.dirname, "../../examples/group");
const campuses = ["城南校区", "河西校区", "文峰校区", "青禾校区", "望湖校区"];
const reportOf = (campus: string) => `${campus}/报告/云渡小学${campus}2025学年第一学期培训项目总结.docx`;

let root: string;
beforeEach(() => {
  root = makeFolder({});
  cpSync(example, root, { recursive: true, filter: (path) => !path.endsWith("报告") });
});

const batch = (...more: string[]) => runYanxiu(root, "batch", "集团.yaml", ...more);
const change = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(join(root, file), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(root, file), text.replace(from, to));
};
const write = (file: string, text: string) => writeFileSync(join(root, file), text);

test("every school that the group names, in its order, writes what the group asks for", async () => {
  for (const campus of campuses) change(`${campus}/term.yaml`, /报告:.*\n/, "");
  const { code, out, err } = await batch();
  expect(out).toContain(`
学校              报告  记录  警告  错误  结果
云渡小学城南校区  1     15    0     0     已生成
云渡小学河西校区  1     13    0     0     已生成
云渡小学文峰校区  1     12    0     0     已生成
云渡小学青禾校区  1     12    0     0     已生成
云渡小学望湖校区  1     11    0     0     已生成

5所学校：5所已有报告
`);
  expect([code, err]).toEqual([0, ""]);
});

test("a school that is named twice, by itself and by a pattern, is made once", async () => {
  change("集团.yaml", "  - 河西校区", "  - 河西校区\n  - '*校区'");
  expect((await batch()).out).toContain("5所学校：5所已有报告");
});

test("the roster is read by every school, once where it includes it itself", async () => {
  change("城南校区/term.yaml", "../教师.yaml, ", "");
  const { out } = await batch();
  expect(out).toContain("云渡小学城南校区  1     15    0     0     已生成");
  expect(out).toContain("云渡小学河西校区  1     13    0     0     已生成");
  rmSync(join(root, "集团.yaml"));
  expect((await runYanxiu(root, "batch", "城南校区")).out).toContain("有错误，没有生成");
});

test("the rules hold for every school; what a school wrote itself under the same name wins", async () => {
  // 4 学时 each; in 河西校区 韩听雨 was ill for one of the two.
  write(
    "规则.yaml",
    "名称: 云渡集团\n要求:\n  - {名称: 集团学期学时, 对象: 专任教师, 指标: 学时, 至少: 4, 每: 学期}\n",
  );
  change(
    "文峰校区/term.yaml",
    "报告:",
    "要求:\n  - {名称: 集团学期学时, 对象: 专任教师, 指标: 学时, 至少: 5, 每: 学期}\n报告:",
  );
  expect((await batch()).code).toBe(0);
  const textsOf = (campus: string) => paragraphTexts(readFileSync(join(root, reportOf(campus)))).join("\n");
  expect(textsOf("河西校区")).toContain("\n4/5\n");
  // Of the five in 文峰校区 only 康一苇, who was at a training, has 5.
  expect(textsOf("文峰校区")).toContain("\n1/5\n");
});

test("who has handed in nothing is told: no folder, no term.yaml, a roster alone", async () => {
  change("集团.yaml", "  - 青禾校区", "  - {名称: 桐江校区, 文件夹: 桐江}\n  - 青禾校区");
  rmSync(join(root, "青禾校区/term.yaml"));
  write("望湖校区/记录.yaml", "公开课: []\n");
  const { code, out, err } = await batch("--format", "text", "--format", "json=结果.json");
  expect(out).toContain(`
云渡小学文峰校区  1     12    0     0     已生成
桐江校区          0     —     0     0     未交
青禾校区          0     —     0     0     未交
云渡小学望湖校区  0     7     0     0     未交

6所学校：3所已有报告，3所未交
`);
  expect(err).toContain("桐江校区：还没有交记录，没有生成报告\n青禾校区：还没有交记录，没有生成报告\n");
  const { schools } = JSON.parse(readFileSync(join(root, "结果.json"), "utf8"));
  expect(schools.map(({ outcome }: { outcome: string }) => outcome).slice(3)).toEqual([
    "missing",
    "missing",
    "missing",
  ]);
  expect([code, existsSync(join(root, reportOf("望湖校区")))]).toEqual([1, false]);
});

test("a file with records that cannot be read is handed in, and wrong", async () => {
  write("望湖校区/记录.yaml", "公开课: [\n");
  expect((await batch()).out).toMatch(/云渡小学望湖校区 +0 +7 +0 +1 +有错误，没有生成/);
});

test("a mistake in the file of the group is told with its place, and nothing is made", async () => {
  change("集团.yaml", "名册: 教师.yaml", "名册: 教师名册.yaml");
  change("集团.yaml", "类别: 集团", "类型: 集团");
  const { code, out, err } = await batch();
  expect(err).toContain("集团.yaml:4:1 错误 集团文件没有“类型”这一项 record/unknown-field");
  expect(err).toContain("“集团.yaml”里有错误，没有生成任何报告\n改正后再运行。\n");
  change("集团.yaml", "类型: 集团", "类别: 集团");
  const again = await batch();
  expect(again.err).toContain("集团.yaml:13:5 错误 “名册”里写的“教师名册.yaml”没有找到 file/group-missing");
  expect([code, out, again.code, existsSync(join(root, "城南校区/报告"))]).toEqual([2, "", 2, false]);
});

test("a mistake in the rules is told once, before any school is made", async () => {
  change("规则.yaml", "至少: 4", "至少: 四五");
  const { code, err } = await batch();
  expect(err.match(/规则\.yaml:\d+:\d+ 错误/g)).toHaveLength(1);
  expect(code).toBe(2);
});

test("beside the file of a group nothing else is named; by another name it is known by what is in it", async () => {
  expect((await batch("城南校区")).err).toBe(
    "“集团.yaml”写明了有哪些学校，后面不再写别的\n请写成 yanxiu batch 集团.yaml 。\n",
  );
  cpSync(join(root, "集团.yaml"), join(root, "望江学区.yaml"));
  expect((await runYanxiu(root, "batch", "望江学区.yaml")).out).toContain("5所学校：5所已有报告");
});

test("shares: each school stands in one of four, always the same, and together they make what one run makes", async () => {
  const whole = await batch("--format", "json");
  const reports = campuses.map((campus) => readFileSync(join(root, reportOf(campus))));
  for (const campus of campuses) rmSync(join(root, campus, "报告"), { recursive: true });
  const shares = [];
  for (const nth of [1, 2, 3, 4]) shares.push(await batch("--shard", `${nth}/4`, "--format", "json"));
  const schoolsIn = ({ out }: { out: string }): { term: string }[] => JSON.parse(out).schools;
  const inOrder = (all: { term: string }[]) => all.toSorted((a, b) => (a.term < b.term ? -1 : 1));
  expect(inOrder(shares.flatMap(schoolsIn))).toEqual(inOrder(schoolsIn(whole)));
  expect(campuses.map((campus) => readFileSync(join(root, reportOf(campus))))).toEqual(reports);
  const sizes = shares.map((share) => schoolsIn(share).length);
  expect(shares.map(({ err }) => err.split("\n").at(-2))).toEqual(
    sizes.map((size, i) => `这是4份里的第${i + 1}份：5所学校中的${size}所`),
  );
  expect(shares.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect((await batch("--shard", "1/97")).code).toBe(0);
  // A school more changes nothing for the others.
  const first = schoolsIn(shares[0]!).map(({ term }) => term);
  change("集团.yaml", "  - 城南校区", "  - 新校区\n  - 城南校区");
  const after = schoolsIn(await batch("--shard", "1/4", "--format", "json")).map(({ term }) => term);
  expect(after.filter((term) => !term.startsWith("新校区"))).toEqual(first);
});

test("the table as a workbook; one that a person has edited stays", async () => {
  await batch("--format", "xlsx=结果.xlsx", "--format", "text");
  const tableIn = async (file: string) => {
    const opened = await openWorkbook({ file, bytes: readFileSync(join(root, file)) }, { bytes: 10 ** 8 });
    return opened.value!.workbook!.sheets[0]!.rows.map((row) => row.map((cell) => cell?.text ?? ""));
  };
  const [head, first, ...others] = await tableIn("结果.xlsx");
  expect(head).toEqual(["学校", "学期文件", "报告", "记录", "警告", "错误", "结果", "用时（秒）"]);
  expect(first!.slice(0, 7)).toEqual(["云渡小学城南校区", "城南校区/term.yaml", "1", "15", "0", "0", "已生成"]);
  expect(Number(first![7])).toBeGreaterThan(0);
  expect(others).toHaveLength(4);
  write("结果.xlsx", "校长改过");
  expect((await batch("--format", "xlsx=结果.xlsx")).err).toContain("有人改过，没有覆盖");
  expect(readdirSync(root)).toContain("结果-新版.xlsx");
});

test.each([
  [["--format", "xlsx"], "--format xlsx 要写明文件"],
  [["--shard", "9/8"], "--shard 要写第几份和共几份，不能写“9/8”"],
  [["--shard", "3"], "--shard 要写第几份和共几份，不能写“3”"],
  [["--jobs", "0"], "--jobs 要写从 1 起的整数，不能写“0”"],
])("wrong words: %s", async (words, message) => {
  const { code, err } = await batch(...words);
  expect([code, err.split("\n")[0]]).toEqual([2, message]);
});

test("how long each took stands in the table only if it is asked for", async () => {
  const { out } = await batch("--time");
  expect(out).toMatch(/\n学校 +报告 +记录 +警告 +错误 +秒 +结果\n云渡小学城南校区 +1 +15 +0 +0 +\d+\.\d +已生成\n/);
});
