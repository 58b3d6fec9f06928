import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkWholeSchool } from "../../src/cli/commands/check/check-whole-school.ts";
import { readInstead } from "../../src/cli/files/read-file.ts";
import { mistakes } from "../../src/mistakes.ts";
import { checkAlone, openWorkbook } from "../../src/pipeline.ts";
import { kindNames, kindOf } from "../../src/records/kinds/index.ts";
import { settingsFields } from "../../src/records/settings/settings-fields.ts";
import { frameDocx } from "../docx/frame/make-frame.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const standard = join(import.meta.dirname, "../check/standard-school");

/** A line for each key, so that an example can take the place of some. */
const term = `学校: 云岭中心小学
所在: {省: 浙江省, 市: 云州市, 县: 云岭县}
校区: [中心校, 南田校区]
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31, 学期: [{名称: 第一学期, 起: 2024-09-01, 止: 2024-09-22}]}
包含: [教师.yaml, 组织.yaml, 底本.yaml, 记录.yaml]
要求: [{名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 1, 每: 学年}]
用语: {研修: 校本培训}
报告: [{名称: 培训项目总结, 主题: 加强教师心理健康教育, 附件: [新表, 活动照片]}]
落款: {日期: 2025-07-05}
`;
const base = {
  "term.yaml": term,
  "底本.yaml":
    "研修活动:\n  - {日期: 2024-10-11, 主题: 单元备课, 形式: 集体备课, 教研组: 中心校语文组, 学时: 1}\n公开课:\n  - {日期: 2024-10-10, 执教: 沈一舟, 课名: 《圆的周长》, 听课人: 林秋野}\n受聘基地:\n  - {名称: 顾问, 教师: {姓名: 周砚, 单位: 云州师范学院}, 起: 2025-03-01}\n听课:\n  - {月份: 2024-10, 节数: {林秋野: 4}}\n外部总数:\n  - {名称: 全县公开课数, 值: 186, 单位: 节, 来源: 县教研室通报, 名次: 2, 参与: 12}\n  - {名称: 全县论文数, 值: 近900, 单位: 篇, 来源: 县教研室通报}\n",
  "记录/空.yaml":
    "阅读自修:\n  - {教师: 林秋野, 类别: 书, 数量: 2, 日期: 2025-03-08}\n听课:\n  - {日期: 2024-10-15, 听课人: 林秋野, 执教: 沈一舟, 课名: 《搭石》}\n",
  "记录.yaml": "阅读自修:\n  - {教师: 林秋野, 类别: 书, 数量: 1, 日期: 2025-03-08}\n",
  "佐证/甲.jpg": "",
  "佐证/乙.jpg": "",
  "模板/附件/新表.yaml": "统计量: 公开课\n列: [{标题: 课名, 写: 课名}]\n",
  "文字/引言.md": "各组按月磨课。\n",
  "文字/写法.md": "## 公开课\n{{执教}}的《{{课名}}》，\n",
  "文字/存在问题.md": "听课不够均衡。\n",
  "文字/下阶段打算.md": "各组多听课。\n",
  "文字/我们的特色.md": "---\n位置: 项目评价之后\n---\n我们的特色。\n",
};
const root = makeFolder(base);
cpSync(join(import.meta.dirname, "../check/cases/photo-faults/佐证"), join(root, "佐证"), { recursive: true });
writeFileSync(join(root, "信头.docx"), frameDocx());
cpSync(standard, root, { recursive: true, filter: (path) => !path.endsWith("term.yaml") });

const termKeys = Object.values(settingsFields).map(({ label }) => label as string);

/** Whether an example is a part of term.yaml: it begins with one of its keys. */
const isOfTerm = (example: string): boolean => termKeys.includes(/^\p{Script=Han}+(?=[:：])/u.exec(example)?.[0] ?? "");

/** Whether an example is a file of records: it begins with the name of a kind, on a line of its own. */
const isOfRecords = (example: string): boolean =>
  kindNames.some((name) => example.startsWith(`${kindOf(name).label}:\n`));

/** Codes whose examples are no text of one file, and why. */
const notRun: Readonly<Record<string, string>> = {
  "file/unreadable": "权限",
  "file/too-big": "16MB 的文件",
  "file/too-big-together": "16MB 的文件",
  "file/too-many-files": "五千个文件",
  "file/too-many-lines": "十万行的文件",
  "file/long-line": "很长的一行",
  "file/long-repeat": "很长的一行",
  "file/not-a-file": "设备",
  "file/link-outside": "链接",
  "file/unreadable-folder": "权限",
  "file/not-included": "另一个文件",
  "file/text-ending": "文件的名称",
  "file/foreign-name": "文件的名称",
  "file/other-table": "文件的名称",
  "file/prose-ending": "文件的名称",
  "file/group-missing": "batch-group.test.ts",
  "file/group-wrong": "check-group.test.ts",
  "file/school-missing": "group-faults.test.ts",
  "file/school-twice": "group-faults.test.ts",
  "file/group-out-of-reach": "group-faults.test.ts",
  "term/missing": "several-terms.test.ts",
  "term/outside": "several-terms.test.ts",
  "term/not-a-term": "several-terms.test.ts",
  "term/itself": "several-terms.test.ts",
  "term/twice": "several-terms.test.ts",
  "term/nested": "several-terms.test.ts",
  "term/wrong": "several-terms.test.ts",
  "term/overlap": "several-terms.test.ts",
  "term/gap": "several-terms.test.ts",
  "term/other-school": "several-terms.test.ts",
  "check/other-rules": "另一份学期文件",
  "check/no-classes": "另一份学期文件",
  "check/no-campus": "另一份学期文件",
  "check/other-roster": "另一份学期文件",
  "check/other-days": "另一份学期文件",
  "compare/unusable": "several-terms.test.ts",
  "compare/with-errors": "several-terms.test.ts",
  "file/no-report": "只有 report 命令才说",
  "file/same-report": "只有 report 命令才说",
  "source/too-large": "16MB 的文件",
  "source/too-many-entries": "很多项",
  "source/utf-16": "字节",
  "source/gbk": "字节",
  "source/not-utf-8": "字节",
  "record/no-include": "少写一行",
  "record/not-a-term": "学期文件不能用时没有别的可看",
  "record/bad-scope": "命令行的选项",
  "record/scope-apart": "命令行的选项",
  "record/too-long": "很长的一段文字",
  "record/too-many-records": "八万条记录",
  "record/too-many-of-kind": "一千个组",
  "record/too-many-findings": "两万处错",
  "record/too-many-people": "一百万人次",
  "query/too-many-judged": "一百万次比较",
  "template/missing-section": "程序自带的 report.yaml",
  "template/paragraph-circle": "文件的名称",
  "template/nothing-replaced": "没有代替哪一段的文件",
  "template/unknown-group-file": "文件的名称",
  "template/unknown-unit-folder": "要有一组一份的报告",
  "template/missing-prose": "缺少的文件",
  "template/unused-file": "文件的名称",
  "template/unused-group-file": "文件的名称和报告的章节",
  "template/unknown-report-folder": "文件夹的名称",
  "template/nobody-to-report-on": "一组、一人一份的报告",
  "template/missing-setting": "现有的报告里没有必须写的设置",
  "frame/linked": "frame.test.ts",
  "frame/too-big": "frame.test.ts",
  "frame/unreadable": "frame.test.ts",
  ...Object.fromEntries(
    ["not-docx", "encrypted", "macros", "strict", "prefixes", "damaged", "too-large-inside", "mark", "no-room"].map(
      (name) => [`frame/${name}`, "../docx/frame/refused.test.ts"],
    ),
  ),
  "baseline/unreadable": "基线文件",
  ...Object.fromEntries(
    [
      "old-format",
      "password",
      "web-page",
      "not-workbook",
      "damaged",
      "too-large",
      "too-large-together",
      "bad-encoding",
    ].map((name) => [`workbook/${name}`, "../excel/read-workbook.test.ts"]),
  ),
  ...Object.fromEntries(
    ["not-a-mapping", "unknown-key", "key-twice", "no-such-column", "no-columns", "not-listed", "sheet-left"].map(
      (name) => [`mapping/${name}`, "../excel/mapping.test.ts"],
    ),
  ),
  ...Object.fromEntries(
    ["became-date", "error-value", "digits-lost"].map((name) => [`sheet/${name}`, "../excel/read-workbook.test.ts"]),
  ),
  "photo/too-big": "30MB 的文件",
  "photo/unreadable": "权限",
  "check/month-cut": "时段在一个月的中间开始或结束",
  "baseline/gone": "基线文件",
};

function fileOf(code: string, example: string): keyof typeof base {
  if (code === "template/unknown-position") return "文字/我们的特色.md";
  if (code === "template/unknown-form" || code === "template/bad-form") return "文字/写法.md";
  if (code.startsWith("template/annex-")) return "模板/附件/新表.yaml";
  if (isOfTerm(example)) return "term.yaml";
  if (isOfRecords(example)) return "记录.yaml";
  return /^(template|query|prose)\//.test(code) ? "文字/引言.md" : "记录.yaml";
}

function withKeys(example: string): string {
  const keys = [...example.matchAll(/^(\p{Script=Han}+):/gmu)].map(([, key]) => `${key}:`);
  const kept = term.split("\n").filter((line) => !keys.some((key) => line.startsWith(key)));
  return `${kept.join("\n")}${example}\n`;
}

async function found(code: string, example: string) {
  if (code.startsWith("sheet/")) return foundInTable(example);
  const file = fileOf(code, example);
  const bytes = Buffer.from(file === "term.yaml" ? withKeys(example) : example);
  const read = readInstead(new Map([[join(root, file), bytes]]));
  return (await checkWholeSchool(join(root, "term.yaml"), root, read)).diagnostics;
}

/** An example of a table: the name of a csv file, then its lines. */
async function foundInTable(example: string) {
  const [file = "", ...lines] = example.split("\n");
  const { value } = await openWorkbook({ file, bytes: Buffer.from(lines.join("\n")) });
  return checkAlone(value!).diagnostics;
}

const codes = [...mistakes.keys()];

const run = codes.filter((code) => !(code in notRun));

test("the school of this test has no mistake, so that what is found comes from the examples", async () => {
  expect((await checkWholeSchool(join(root, "term.yaml"), root)).diagnostics).toEqual([]);
});

test.each(run)("%s: the wrong example is wrong, the right one is right", async (code) => {
  const { wrong, right } = mistakes.get(code)!;
  expect((await found(code, wrong)).map((d) => d.code)).toContain(code);
  const left = (await found(code, right)).filter((d) => d.code === code || d.severity === "error");
  expect(left.map((d) => `${d.file}:${d.line} ${d.code} ${d.message}`)).toEqual([]);
});

test.each(codes)("%s: one sentence says why", (code) => {
  expect(mistakes.get(code)!.why).toMatch(/^[^。]+。$/);
});

test("a code: why, wrong, right, and how to let it stay", async () => {
  const { code, out } = await runYanxiu(root, "explain", "check/similar-record");
  expect(out).toBe(`check/similar-record（警告）

主要的几项相同，可能是两个人各记了一次。

不对：
  公开课:
    - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》}
    - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}

对：
  公开课:
    - {日期: 2024-11-05, 执教: 林秋野, 课名: 《搭石》, 级别: 校级}

确实没有问题的，在那一行的末尾或上一行（工作簿里在“忽略”一列）写：# 忽略 check/similar-record：理由
`);
  expect(code).toBe(0);
});

test("an error says that it cannot be left", async () => {
  expect((await runYanxiu(root, "explain", "check/unknown-teacher")).out).toContain("错误不能忽略，改正了才出报告。");
});

test("without a code, all of them", async () => {
  const { out } = await runYanxiu(root, "explain");
  for (const code of codes) expect(out).toContain(`${code} `);
});

test("a code there is not", async () => {
  const { code, err } = await runYanxiu(root, "explain", "check/unknown-teachr");
  expect(err).toBe("没有代号是“check/unknown-teachr”的问题\n是否想写“check/unknown-teacher”？\n");
  expect(code).toBe(2);
});
