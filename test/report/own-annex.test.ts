import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkWholeSchool } from "../../src/cli/commands/check/check-whole-school.ts";
import type { Table } from "../../src/outline/blocks.ts";
import { makeFolder } from "../cli/make-folder.ts";
import { runYanxiu } from "../cli/run-yanxiu.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { listed, textOf } from "./annex-rows.ts";
import { smallSchool } from "./small-school.ts";

/** The small school with files of its own and these annexes in its report. */
const school = (annexes: string, own: Readonly<Record<string, string>>) =>
  makeFolder({
    ...smallSchool,
    "term.yaml": smallSchool["term.yaml"]!.replace("主题: 好课三问", `主题: 好课三问, 附件: [${annexes}]`),
    ...own,
  });

/** What check says of files in 模板/ and of 附件 in term.yaml: `file:line:column code message hint`. */
const said = async (root: string) =>
  (await checkWholeSchool(join(root, "term.yaml"), root)).diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, column, code, message, hint }) => `${file}:${line}:${column} ${code} ${message}。${hint}`);

const ours = `名称: 案例获奖表
记录: 获奖
条件: {类别: 案例}
列:
  - {标题: 号, 宽: 9, 写: "{{序号}}"}
  - {标题: 获奖人, 宽: 40, 排法: 姓名, 写: 获奖人}
  - {标题: 得了什么, 宽: 60, 排法: 靠左, 写: "{{级别}}{{奖项}}〔{{等次}}〕"}
  - {标题: 名次, 宽: 20, 写: "{{名次}}"}
  - {标题: 签字, 宽: 30}
合计: {得了什么: 本表}
说明: ["全校共有教师{{应参训}}。", "论文{{论文成果}}。"]
`;

test("学校自己的附件只要一个文件：表、附件说明、页上的标题都有；没有人写的一栏不印，不写“写”的一栏留空", async () => {
  const root = school("案例获奖表", { "模板/附件/案例获奖表.yaml": ours });
  expect(await said(root)).toEqual([]);
  const { code } = await runYanxiu(root, "report", "term.yaml");
  expect(code).toBe(0);
  const [file] = readdirSync(join(root, "报告"));
  const texts = paragraphTexts(readFileSync(join(root, "报告", file!)));
  const title = "槐荫小学2024学年案例获奖表";
  expect(texts).toContain(`附件：${title}`);
  const page = texts.slice(texts.indexOf("号"));
  expect(texts.filter((text) => text.replace("\n", "") === title)).toHaveLength(1);
  expect(page.slice(0, 12)).toEqual([
    "号",
    "获奖人",
    "得了什么",
    "签字",
    "1",
    "林秋野、许知行",
    "县级案例评比",
    "",
    "",
    "合计",
    "1项",
    "",
  ]);
  expect(page[12]).toBe("注：全校共有教师2人。");
});

test("和现成的附件同名的，用学校自己的", async () => {
  const root = school("获奖一览表", { "模板/附件/获奖一览表.yaml": "记录: 获讲\n列: [{标题: 奖项, 写: 奖项}]" });
  expect(await said(root)).toEqual([
    "模板/附件/获奖一览表.yaml:1:5 query/unknown-kind 没有“获讲”这种记录可以统计。是否想写“获奖”？",
  ]);
});

test("README 里的例子照抄就能用", async () => {
  const readme = readFileSync(join(import.meta.dirname, "../../templates/README.md"), "utf8");
  const [, example] = /`模板\/附件\/县级获奖表\.yaml`：\n\n```yaml\n(.*?)```/s.exec(readme)!;
  const root = school("县级获奖表", { "模板/附件/县级获奖表.yaml": example! });
  expect(await said(root)).toEqual([]);
  await runYanxiu(root, "report", "term.yaml");
  const [file] = readdirSync(join(root, "报告"));
  const texts = paragraphTexts(readFileSync(join(root, "报告", file!)));
  const page = texts.slice(texts.lastIndexOf("序号"));
  expect(page.slice(4, 13)).toEqual([
    "1",
    "林秋野\n许知行",
    "案例评比",
    "",
    "",
    "合计",
    "1项",
    "",
    "注：证书原件存槐荫小学教导处。",
  ]);
});

test("一栏可以只写一个词：姓名分行，日期、序号不换行", () => {
  const { annex } = listed("简表", { records: awards, file: "记录: 获奖\n列: [序号, 日期, 获奖人, 奖项]" }).made[0]!;
  const { columns, rows } = annex.blocks[0] as Table;
  expect(columns.map(({ header, oneLine = false }) => `${header}${oneLine}`)).toEqual([
    "序号true",
    "日期true",
    "获奖人true",
    "奖项false",
  ]);
  expect(rows[0]!.cells.map(textOf)).toEqual(["1", "2025-05-30", "林秋野\n许知行\n何青", "案例评比"]);
});

const awards = "获奖: [{奖项: 案例评比, 级别: 县级, 日期: 2025-05-30, 类别: 案例, 获奖人: [林秋野, 许知行, 何青]}]";
const columns = '列: [{标题: 奖项, 写: "{{奖项}}"}]';

test.each<[string, string, string]>([
  ["种类写错", `记录: 获讲\n${columns}`, "1:5 query/unknown-kind 没有“获讲”这种记录可以统计。是否想写“获奖”？"],
  [
    "统计量写错",
    `统计量: 教师获讲\n${columns}`,
    "1:6 template/annex-figure 没有“教师获讲”这个统计量。是否想写“教师获奖”？",
  ],
  [
    "统计量不是一种记录的数",
    `统计量: 研修学时\n${columns}`,
    "1:6 template/annex-figure “研修学时”不是一种记录的数，列不成表。用 yanxiu stats 查看有哪些数；列出一种记录就写“记录: 获奖”。",
  ],
  [
    "两样都写",
    `记录: 获奖\n统计量: 获奖\n${columns}`,
    "2:1 template/annex-source “记录”和“统计量”只能写一样。写“记录: 获奖”列出一种记录，或写“统计量: 教师获奖”列出这个数所数的记录。",
  ],
  [
    "一样没有",
    columns,
    "1:1 template/annex-source 没有写明列出哪些记录。写“记录: 获奖”列出一种记录，或写“统计量: 教师获奖”列出这个数所数的记录。",
  ],
  [
    "名称差一点",
    `名称: 案例获讲表\n记录: 获奖\n${columns}`,
    "1:5 template/annex-name “名称”写的是“案例获讲表”，文件叫“案例获奖表”。两处写成一样；学期文件的“附件”里写的是文件的名称。",
  ],
  [
    "没有这样的键",
    `记录: 获奖\n拍序: 日期\n${columns}`,
    "2:1 record/unknown-field “附件”没有“拍序”这一项。是否想写“排序”？",
  ],
  [
    "列里没有这样的键",
    '记录: 获奖\n列: [{标题: 奖项, 些: "{{奖项}}"}]',
    "2:14 record/unknown-field “列”没有“些”这一项。",
  ],
  ["没有列", "记录: 获奖", "1:1 record/missing-field “附件”缺少“列”"],
  [
    "条件的项写错",
    `记录: 获奖\n条件: {级另: 县级}\n${columns}`,
    "2:6 query/unknown-field “获奖”没有“级另”可以用来筛选。是否想写“级别”？",
  ],
  [
    "条件的值写错",
    `记录: 获奖\n条件: {级别: 县城级}\n${columns}`,
    "2:10 query/unknown-value “获奖”的“级别”没有“县城级”",
  ],
  ["排序写错", `记录: 获奖\n排序: 等此\n${columns}`, "2:5 template/annex-key “获奖”没有“等此”这一项。是否想写“等次”？"],
  [
    "展开写错",
    `记录: 常规检查\n展开: 结过\n${columns.replaceAll("奖项", "内容")}`,
    "2:5 template/annex-key “常规检查”没有“结过”这一项。是否想写“结果”？",
  ],
  [
    "分组写错",
    `记录: 获奖\n分组: [教师获奖, 学生获讲]\n${columns}`,
    "2:12 template/annex-figure 没有“学生获讲”这个统计量。是否想写“学生获奖”？",
  ],
  [
    "合计的栏写错",
    `记录: 获奖\n${columns}\n合计: {讲项: "{{获奖}}"}`,
    "3:6 template/annex-column 没有标题是“讲项”的一栏。“合计”下面写栏的标题：奖项。",
  ],
  [
    "格里的名称写错",
    '记录: 获奖\n列: [{标题: 奖项, 写: "{{讲项}}"}]',
    "2:20 template/unknown-name 没有“讲项”这个名称。是否想写“奖项”？",
  ],
  [
    "不写花括号的名称写错",
    "记录: 获奖\n列: [{标题: 奖项, 写: 讲项}]",
    "2:17 template/unknown-name 没有“讲项”这个名称。是否想写“奖项”？",
  ],
  [
    "写的不是一项的名称",
    "记录: 获奖\n列: [{标题: 奖项, 写: 奖项（等次）}]",
    "2:17 template/annex-words “奖项（等次）”不是一项的名称，也不是引号里的一句话。只印一项的写它的名称，如 写: 课名；",
  ],
  ["花括号外面没有引号", "记录: 获奖\n列:\n  - {标题: 奖项, 写: {{奖项}}}", "3:17 template/annex-words “{{奖项}}”不是"],
  [
    "花括号外面是中文引号",
    "记录: 获奖\n列:\n  - {标题: 奖项, 写: “{{奖项}}”}",
    "3:17 template/annex-words ““{{奖项}}””不是",
  ],
  [
    "一栏只写一个词，词写错",
    "记录: 获奖\n列: [序号, 讲项]",
    "2:9 template/unknown-name 没有“讲项”这个名称。是否想写“奖项”？",
  ],
  ["只有一栏不用列表", "记录: 获奖\n列: {标题: 奖项, 写: 讲项}", "2:16 template/unknown-name"],
  ["〔 没有收尾", '记录: 获奖\n列: [{标题: 奖项, 写: "{{奖项}}〔{{等次}}"}]', "2:24 template/unclosed-part 〔没有收尾"],
  [
    "合计里的名称写错",
    `记录: 获奖\n${columns}\n合计: {奖项: "{{获讲}}"}`,
    "3:13 template/unknown-name 没有“获讲”这个名称。是否想写“获奖”？",
  ],
  [
    "说明里的名称写错",
    `记录: 获奖\n${columns}\n说明: 共{{获讲}}。`,
    "3:8 template/unknown-name 没有“获讲”这个名称。是否想写“获奖”？",
  ],
  ["YAML 写错", `记录：获奖\n${columns}`, "1:3 source/"],
])("写错的指出在哪里、怎么改：%s", async (_, text, expected) => {
  const root = school("案例获奖表", { "模板/附件/案例获奖表.yaml": text });
  const all = await said(root);
  expect(all).toHaveLength(1);
  expect(all[0]).toContain(`模板/附件/案例获奖表.yaml:${expected}`);
});

test("模板/附件 里没有报告用到的文件，提醒；和用到的名称差一点的，说是哪一个", async () => {
  const unused = async (annexes: string, name = "案例获奖表") =>
    (await checkWholeSchool(join(school(annexes, { [`模板/附件/${name}.yaml`]: ours }), "term.yaml"), "/")).diagnostics
      .filter(({ file }) => file.includes("模板/附件"))
      .map(({ line, column, severity, message, hint }) => `${line}:${column} ${severity} ${message}。${hint}`);
  const what = "1:1 warning 没有一份报告的“附件”写了“案例获奖表”，这个文件没有用上。";
  const slip = "1:1 warning 没有一份报告的“附件”写了“获奖一揽表”，这个文件没有用上。";
  expect(await unused("案例获奖表")).toEqual([]);
  expect(await unused("活动汇总表")).toEqual([`${what}在学期文件的“报告”里写“附件: [案例获奖表]”，或删去这个文件。`]);
  expect(await unused("获奖一览表", "获奖一揽表")).toEqual([`${slip}是否想写“获奖一览表”？`]);
  expect(await unused("案例获奖标")).toEqual([]); // term.yaml is wrong, and says so
});

test("附件的名称差一点：列出现成的和学校自己的", async () => {
  const root = school("案例获讲表", { "模板/附件/案例获奖表.yaml": ours });
  expect(await said(root)).toEqual([
    "term.yaml:8:33 template/unknown-annex 没有叫“案例获讲表”的附件。是否想写“案例获奖表”？",
  ]);
  const [other] = await said(school("教师花名册", { "模板/附件/案例获奖表.yaml": ours }));
  expect(other).toContain("案例获奖表；自己的表写成 模板/附件/教师花名册.yaml。");
});
