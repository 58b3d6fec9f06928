// What a person sees: the real program in a small school. dist/ is built before (../build-dist.ts).
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { paragraphTexts } from "../docx/read-docx.ts";
import { fillForm } from "../excel/fill-form.ts";
import { makeFolder } from "./make-folder.ts";

const program = resolve("bin/yanxiu.js");
let school: string;
beforeEach(() => {
  school = makeFolder({});
  cpSync(join(import.meta.dirname, "schools/small"), school, { recursive: true });
});

/** One command line as on a screen: what was typed, what came out, the exit code. */
function transcript(line: string): string {
  const env = { PATH: process.env.PATH };
  const args = [program, ...line.split(" ").slice(1)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: school, encoding: "utf8", env });
  return `$ ${line}\n${stdout}${stderr}[${status}]`;
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(school, file), "utf8");
  expect(text, `nothing to change in ${file}`).toContain(from);
  writeFileSync(join(school, file), text.replace(from, to));
}

test("check: nothing wrong", () => {
  expect(transcript("yanxiu check")).toBe("$ yanxiu check\n没有发现问题（5个文件，8条记录）\n[0]");
});

test("check: a teacher nobody knows", () => {
  change("记录/活动.yaml", "执教: 林秋野", "执教: 林秋也");
  expect(transcript("yanxiu check 记录")).toBe(
    `$ yanxiu check 记录
记录/活动.yaml:6:26 错误 名册中没有“林秋也” check/unknown-teacher
  6 │   - {日期: 2024-12-03, 执教: 林秋也, 课名: 落花生, 级别: 校级, 听课人: [许知行, 沈一舟]}
    │                              ^^^^^^ 是否想写“林秋野”？

1处错误
[1]`,
  );
});

test("check: a slip in the prose", () => {
  change("文字/存在问题.md", "这一年", "{{研修活劝}}以后，");
  const said = transcript("yanxiu check");
  expect(said).toContain("文字/存在问题.md:1:3 错误 ");
  expect(said).toContain("研修活动");
  expect(said).toMatch(/\n1处错误\n\[1\]$/);
});

test("report: written, unchanged, refused, as a draft", () => {
  expect(transcript("yanxiu report term.yaml")).toMatch(
    /^\$ yanxiu report term.yaml\n已生成 报告\/云岭中心小学2024学年培训项目总结.docx（依据8条记录）\n有\d+句没有印出，因为这些是空的：计划、\S+等。逐句列出：加 --说明\n\[0\]$/,
  );
  expect(transcript("yanxiu report .")).toContain("内容没有变化 报告/云岭中心小学2024学年培训项目总结.docx");
  change("记录/活动.yaml", "执教: 林秋野", "执教: 林秋也");
  const refused = transcript("yanxiu report . --out 另处");
  expect(refused).toContain("名册中没有“林秋也”");
  expect(refused).toContain("有1处错误，没有生成报告；改正后再运行，或加 --draft 先看草稿\n[1]");
  expect(existsSync(join(school, "另处"))).toBe(false);
  expect(transcript("yanxiu report . --out 另处 --draft")).toContain(
    "已生成 另处/云岭中心小学2024学年培训项目总结.docx",
  );
});

test("report: one word changed in Word, and the file is never overwritten", () => {
  transcript("yanxiu report .");
  const path = join(school, "报告/云岭中心小学2024学年培训项目总结.docx");
  const parts = unzipSync(readFileSync(path));
  const body = strFromU8(parts["word/document.xml"]!);
  expect(body).toContain("备课时间不够");
  const edited = zipSync({ ...parts, "word/document.xml": strToU8(body.replace("备课时间不够", "备课时间太少")) });
  writeFileSync(path, edited);
  change("记录/活动.yaml", "学时: 2", "学时: 4");
  const said = transcript("yanxiu report .");
  expect(said).toContain("已生成 报告/云岭中心小学2024学年培训项目总结-新版.docx（依据8条记录）");
  expect(said).toContain("原来的“云岭中心小学2024学年培训项目总结.docx”有人改过，没有覆盖。要覆盖请加 --force");
  expect(Buffer.compare(readFileSync(path), edited)).toBe(0);
  expect(readdirSync(join(school, "报告"))).toHaveLength(2);
  transcript("yanxiu report . --force");
  expect(Buffer.compare(readFileSync(path), edited)).not.toBe(0);
});

test("report: an untouched one is replaced when the records change", () => {
  transcript("yanxiu report .");
  change("记录/活动.yaml", "学时: 2", "学时: 4");
  transcript("yanxiu report .");
  expect(readdirSync(join(school, "报告"))).toEqual(["云岭中心小学2024学年培训项目总结.docx"]);
});

test("report: a school without prose is warned and gets its report", () => {
  rmSync(join(school, "文字"), { recursive: true });
  const said = transcript("yanxiu report .");
  expect(said).toContain("已生成");
  expect(said).toMatch(/还有\d+处警告：\n {2}\S+:\d+:\d+ 警告 /);
  expect(said).toMatch(/\[0\]$/);
});

test("stats: figures with their rules, and who falls short", () => {
  const said = transcript("yanxiu stats term.yaml");
  expect(said).toMatch(/\n研修活动 +2次 +\S+。\n/);
  expect(said).toMatch(/\n研修学时 +5学时 +/);
  expect(said).toMatch(/\n听课 +2节 +/);
  expect(said).toMatch(/\n年度学时 +许知行 +2024学年 +4学时 +3学时 +1学时\n\[0\]$/);
});

test("stats: narrowed to a group; a group there is not", () => {
  const narrowed = transcript("yanxiu stats . --group 数学组");
  expect(narrowed).toContain("云岭中心小学（数学组）");
  expect(narrowed).toContain("没有未达到要求的");
  // A path behind --short is the school.
  expect(transcript("yanxiu stats --short term.yaml")).toContain("年度学时");
  const refused = transcript("yanxiu stats . --group 语文");
  expect(refused).toContain("--group 写的“语文”找不到\n是否想写“语文组”？\n[2]");
});

test("stats: JSON names the records behind a figure", () => {
  const said = transcript("yanxiu stats . --format json");
  const { figures } = JSON.parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1));
  expect(figures.find(({ label }: { label: string }) => label === "公开课")).toMatchObject({
    name: "lessons",
    value: 1,
    unit: "节",
    text: "1节",
    records: [{ file: "记录/活动.yaml", line: 6, column: 5 }],
  });
});

test("gaps: what is lacking, list by list", () => {
  change("记录/活动.yaml", "形式: 沙龙,", "形式: 沙龙, 教研组: 语文组,");
  expect(transcript("yanxiu gaps --to 2024-12-31")).toBe(
    `$ yanxiu gaps --to 2024-12-31
云岭中心小学（至2024-12-31）

【各教研组每月的研修活动】
教研组  9月  10月  11月  12月  缺几个月
语文组  缺   缺    1     缺    3
数学组  缺   缺    缺    缺    4
数字是该月以本组名义登记的活动次数；“缺”是该月一次也没有；放假的月份不作要求。

【各种记录每月登记的条数】
记录      9月  10月  11月  12月  合计
研修活动  无   1     1     无    2
公开课    无   无    无    1     1
“无”是该月一条也没有登记，是否有遗漏请对照实际。一条也没有登记的：听课、论文成果、获奖、外出培训、常规检查、阅读自修、校刊简报。

【缺佐证或到会情况的研修活动】
各次研修活动都有到会情况；没有一次写了佐证

【没有听课记录的教师】
教研组  人数  姓名
语文组  1     林秋野
应参训3人，其中1人在统计时段内一次听课也没有登记；公开课的听课人算听课。

【一年没有进程的在研课题】
没有在研的课题

【教师完成各项要求的情况】
姓名    年度学时
许知行  3/4 未到期
有要求的3人，没有未达标的，1人有还没完成、未到期的。样样完成的、没有谁欠缺的要求没有列出。格里是已完成/应完成，未到期的不算未达标。
[0]`,
  );
});

test("gaps: as a sheet to pin up, unchanged, and never over what a person wrote; as JSON", () => {
  const sheet = "报告/云岭中心小学2024学年语文组校本研修记录缺项表.docx";
  const line = "yanxiu gaps term.yaml --group 语文组 --format docx";
  expect(transcript(line)).toBe(`$ ${line}\n已生成 ${sheet}（依据4条记录）\n[0]`);
  const texts = paragraphTexts(readFileSync(join(school, sheet)));
  expect(texts[0]).toBe("云岭中心小学2024学年\n语文组校本研修记录缺项表");
  expect(texts).toContain("三、缺佐证或到会情况的研修活动");
  expect(transcript(line)).toContain(`内容没有变化 ${sheet}`);
  writeFileSync(join(school, sheet), "自己写的");
  expect(transcript(line)).toContain("有人改过，没有覆盖");
  expect(readFileSync(join(school, sheet), "utf8")).toBe("自己写的");
  expect(transcript("yanxiu gaps . --out 另处")).toContain("已生成 另处/云岭中心小学2024学年校本研修记录缺项表.docx");
  const said = transcript("yanxiu gaps . --group 语文组 --format json");
  const { school: name, tables } = JSON.parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1));
  expect([name, tables[0].name, tables[0].rows[0][0]]).toEqual(["云岭中心小学", "groups by month", "语文组"]);
});

test("gaps: errors in the records are told beside the lists and on the sheet", () => {
  change("记录/活动.yaml", "执教: 林秋野", "执教: 林秋也");
  expect(transcript("yanxiu gaps")).toMatch(/名册中没有“林秋也”[\s\S]*\n有1处错误，列出的可能不对\n\[1\]$/);
  expect(transcript("yanxiu gaps --out 另处")).toMatch(/已生成 [\s\S]*\[1\]$/);
  const [file] = readdirSync(join(school, "另处"));
  const parts = Object.values(unzipSync(readFileSync(join(school, "另处", file!)))).map((bytes) => strFromU8(bytes));
  expect(parts.some((part) => part.includes("有1处错误未改　供校内催交使用，不对外公布"))).toBe(true);
});

test("kinds: all of them, one of them, one there is not", () => {
  expect(transcript("yanxiu kinds")).toMatch(/\n公开课 +\S+\n/);
  const card = transcript("yanxiu kinds 公开课");
  for (const part of ["执教*", "可写：", "也认：", "例：\n公开课:\n  - 日期: "]) expect(card).toContain(part);
  expect(transcript("yanxiu kinds 公开颗")).toContain(
    "没有“公开颗”这种记录，学期文件里也没有这一项\n是否想写“公开课”？",
  );
});

test("kinds: what may be written in term.yaml, all of it and one key", () => {
  expect(transcript("yanxiu kinds")).toMatch(/\n学期文件 term\.yaml 里写：学校 [\s\S]*核对[\s\S]*\n某一种怎么写：/);
  for (const part of ["学校*  ", "时段…*  ", "例：\n学校: "])
    expect(transcript("yanxiu kinds 学期文件")).toContain(part);
  const card = transcript("yanxiu kinds 要求");
  for (const part of ["\n每*  ", "可写：周 月 学期", "\n  指标  ", "\n其他  ", "例：\n要求: [{"])
    expect(card).toContain(part);
  expect(transcript("yanxiu kinds 时断")).toContain("是否想写“时段”？");
  expect(transcript("yanxiu kinds 页码")).toContain("“页码”不单独列出，是版式里的一项\n写法见：yanxiu kinds 版式");
  expect(transcript("yanxiu kinds 课名")).toContain("是公开课");
});

test("check and report: a warning that may stay, with its reason", () => {
  const line = "  - {日期: 2024-12-03, 执教: 林秋野, 课名: 落花生, 级别: 县级}";
  change("记录/活动.yaml", "公开课:\n", `公开课:\n${line}\n`);
  expect(transcript("yanxiu check")).toContain("check/similar-record");
  expect(transcript("yanxiu report .")).toContain("还有1处警告：");
  change(
    "记录/活动.yaml",
    "  - {日期: 2024-12-03, 执教: 林秋野, 课名: 落花生, 级别: 校级",
    "  # 忽略 check/similar-record：先在学校上，再到县里上\n  - {日期: 2024-12-03, 执教: 林秋野, 课名: 落花生, 级别: 校级",
  );
  expect(transcript("yanxiu check")).toBe("$ yanxiu check\n没有发现问题（5个文件，9条记录，忽略1处）\n[0]");
  expect(transcript("yanxiu report .")).not.toContain("警告");
});

test("report: a part of the school, and a part there is not", () => {
  expect(transcript("yanxiu report . --group 语文组 --to 2024-12-31")).toMatch(
    /^\$ [^\n]*\n已生成 报告\/云岭中心小学2024学年语文组培训项目总结（截至2024-12-31）\.docx（依据\d+条记录）\n/,
  );
  const refused = transcript("yanxiu report . --group 语文");
  expect(refused).toContain("--group 写的“语文”找不到\n是否想写“语文组”？\n[2]");
  expect(readdirSync(join(school, "报告"))).toHaveLength(1);
});

test("report: names masked, in no part of the package", () => {
  change("文字/存在问题.md", "这一年", "林秋野老师和陶教授说，这一年");
  const said = transcript("yanxiu report . --mask --teacher 林秋野");
  expect(said).toContain("已生成 报告/云岭中心小学2024学年林××培训项目总结（隐去姓名）.docx");
  expect(said).toContain(
    "\n隐去了2人的姓名，熟悉学校的人仍可能看出是谁\n没有登记的人、不写全名的（如 林老师）没有隐去",
  );
  const [file] = readdirSync(join(school, "报告"));
  const parts = Object.values(unzipSync(readFileSync(join(school, "报告", file!)))).map((bytes) => strFromU8(bytes));
  expect(parts.filter((part) => part.includes("林秋野"))).toEqual([]);
  expect(parts.some((part) => part.includes("林**老师和陶教授说"))).toBe(true);
});

/** A report of the school's own, of every 教研组. */
function addOwnReport(): void {
  mkdirSync(join(school, "模板/组小结"), { recursive: true });
  const yaml = `名称: 组小结
标题: "{{学校}}{{时段}}小结"
时段: [学年]
每: 教研组
需要: [主题]
章节:
  - 段落: [引言]
  - {标题: 活动, 分节: [{标题: 课堂, 段落: [公开课]}, {标题: 打算, 段落: [下阶段打算]}]}
  - 特色
附件: [活动汇总表]
须写: {特色: [有什么特色？]}
`;
  writeFileSync(join(school, "模板/组小结/report.yaml"), yaml);
  writeFileSync(
    join(school, "模板/组小结/引言.md"),
    "研修活动{{研修活动}}。阅读论文{{读专业论文}}。其中教育学的多。{{段落 总评}}\n",
  );
  writeFileSync(join(school, "模板/组小结/公开课.md"), "公开课{{公开课}}。\n");
  writeFileSync(join(school, "模板/组小结/总评.md"), "---\n可写:\n- 总的怎样？\n---\n");
  writeFileSync(join(school, "文字/公开课.md"), "{{段落}}\n\n还要多上。\n");
  change("term.yaml", "报告:\n", "报告:\n  - {名称: 组小结, 主题: 提问}\n");
}

test("reports: those of the program; with a term the school's own, and which are asked for", () => {
  addOwnReport();
  const said = transcript("yanxiu reports");
  expect(said).toContain(`组小结（学校自己的，term.yaml 里已列入）
  标题：‹学校›‹时段›小结
  每个教研组一份
  时段：学年
  term.yaml 里要写明：主题
  学校自己写：下阶段打算、特色
  附件：活动汇总表
`);
  expect(said).toContain("\n培训项目总结（term.yaml 里已列入）\n  标题：‹学校›‹时段›‹校本培训›工作总结——‹主题›\n");
  expect(said).toMatch(/\n一份报告有哪些章节：yanxiu sections \S+\n\[0\]$/);
});

test("reports: outside a school only those of the program; a term that cannot be read is refused", () => {
  rmSync(join(school, "term.yaml"));
  expect(transcript("yanxiu reports")).toMatch(/\n培训项目总结\n {2}标题：/);
  expect(transcript("yanxiu report --eject 引言")).toContain("这个文件夹里没有学期文件 term.yaml\n");
  expect(transcript("yanxiu reports 没有")).toContain("读不了“没有”：文件不存在\n[2]");
  writeFileSync(join(school, "term.yaml"), "学校: {}\n");
  expect(transcript("yanxiu reports .")).toContain("“term.yaml”里有错误，读不出是哪一所学校\n请先运行 yanxiu check");
});

test("sections: where each text comes from, what only the school can write, what is put in", () => {
  addOwnReport();
  expect(transcript("yanxiu sections 组小结")).toBe(
    `$ yanxiu sections 组小结
组小结：‹学校›‹时段›小结

引言            模板/组小结/引言.md
  总评          可以由学校写，写在 文字/总评.md 里：
                · 总的怎样？
【活动】
  【课堂】
    公开课      文字/公开课.md（连同原来的）
  【打算】
    下阶段打算  文字/下阶段打算.md
特色            须由学校写，写在 文字/特色.md 里：
                · 有什么特色？

附件：活动汇总表
[0]`,
  );
  expect(transcript("yanxiu sections 培训项目总结")).toMatch(/\n【项目规划】\n {2}研修方案 +现成的\n/);
  expect(transcript("yanxiu sections 组小接")).toContain("没有叫“组小接”的报告\n是否想写“组小结”？");
});

test("report: every 教研组 gets a file of its own, or all one file; what was left out is said", () => {
  addOwnReport();
  const said = transcript("yanxiu report . --report 组小结 --说明");
  expect(said).toContain("已生成 报告/云岭中心小学2024学年语文组组小结.docx");
  expect(said).toContain("已生成 报告/云岭中心小学2024学年数学组组小结.docx");
  expect(said).toContain(`
有3句没有印出，因为这些是空的：研修活动、读专业论文、公开课
`);
  expect(said).toContain(`
  模板/组小结/引言.md:1 阅读论文{{读专业论文}}。（2份报告）
    读专业论文是空的：登记“阅读自修”
`);
  expect(said).toContain("\n  模板/组小结/引言.md:1 {{段落 总评}}（2份报告）\n    总评是空的：写 文字/总评.md\n");
  expect(transcript("yanxiu report . --report 组小结 --one-file")).toContain(
    "已生成 报告/云岭中心小学2024学年组小结.docx",
  );
  expect(transcript("yanxiu report . --report 组小结 --group 语文组")).not.toContain("数学组");
  const person = transcript("yanxiu report . --report 组小结 --teacher 林秋野");
  expect(person).toContain("所选的范围里没有一组或一人要写《组小结》，没有生成\n");
});

test("report --eject: a shipped paragraph becomes the school's own and prints the same, also when 用语 changes", () => {
  transcript("yanxiu report .");
  expect(transcript("yanxiu report --eject 引言")).toBe(
    "$ yanxiu report --eject 引言\n已写出 文字/引言.md\n照自己的意思改；印报告时用它代替现成的这一段，删去它就恢复原样\n[0]",
  );
  expect(readFileSync(join(school, "文字/引言.md"), "utf8")).toContain("开展{{校本研修}}。");
  expect(transcript("yanxiu report .")).toContain("内容没有变化");
  change("term.yaml", "要求:", "用语: {研修: 校本研训}\n要求:");
  transcript("yanxiu report .");
  const path = join(school, "报告/云岭中心小学2024学年培训项目总结.docx");
  expect(strFromU8(unzipSync(readFileSync(path))["word/document.xml"]!)).toContain("开展校本研训");
});

test("report --eject: never overwrites, and says what cannot be written out", () => {
  addOwnReport();
  writeFileSync(join(school, "文字/引言.md"), "自己的话。\n");
  expect(transcript("yanxiu report . --eject 引言 --report 培训项目总结")).toContain(
    "已写出 文字/培训项目总结/引言.md",
  );
  expect(transcript("yanxiu report . --eject 听评课")).toContain("已写出 文字/听评课.md");
  const again = transcript("yanxiu report . --eject 听评课");
  expect(again).toContain("“文字/听评课.md”已经有了，没有覆盖\n要重新写出，先把它移走或改名。\n[2]");
  expect(transcript("yanxiu report . --eject 存在问题")).toContain("“存在问题”没有现成的话，要由学校自己写");
  expect(transcript("yanxiu report . --eject 听评颗")).toContain("没有叫“听评颗”的现成段落\n是否想写“听评课”？");
  const own = transcript("yanxiu report . --eject 公开课 --report 组小结");
  expect(own).toContain("“公开课”是学校自己的段落\n直接改 模板/组小结/公开课.md。");
  expect(readFileSync(join(school, "文字/引言.md"), "utf8")).toBe("自己的话。\n");
});

test("report: annexes without any record are named after the work, in one line", () => {
  change("term.yaml", "附件: [活动汇总表]", "附件: [获奖一览表, 活动汇总表, 课题一览表]");
  const lines = transcript("yanxiu report .").split("\n");
  expect(lines).toContain("没有记录可列的附件没有附上：《培训项目总结》的获奖一览表、课题一览表");
  const written = join(school, "报告", readdirSync(join(school, "报告"))[0]!);
  const text = strFromU8(unzipSync(readFileSync(written))["word/document.xml"]!);
  expect(text.includes("附件：云岭中心小学2024学年校本培训活动汇总表")).toBe(true);
  expect(text.includes("附件1")).toBe(false);
});

test("form --print: written, unchanged, never over what a person changed; an activity there is not, a part there is not", () => {
  expect(transcript("yanxiu form . --print 签到表")).toBe(
    `$ yanxiu form . --print 签到表
已生成 登记表/云岭中心小学2024学年签到表.docx
  姓名照2025-08-31的名册，3人
[0]`,
  );
  expect(transcript("yanxiu form . --print 签到表")).toContain("内容没有变化 登记表/");
  const path = join(school, "登记表/云岭中心小学2024学年签到表.docx");
  const parts = unzipSync(readFileSync(path));
  const body = strFromU8(parts["word/document.xml"]!);
  const edited = zipSync({ ...parts, "word/document.xml": strToU8(body.replace("备注", "电话")) });
  writeFileSync(path, edited);
  expect(transcript("yanxiu form . --print 签到表")).toContain(
    "已生成 登记表/云岭中心小学2024学年签到表-新版.docx\n  原来的“云岭中心小学2024学年签到表.docx”有人改过，没有覆盖\n",
  );
  expect(Buffer.compare(readFileSync(path), edited)).toBe(0);
  expect(transcript("yanxiu form . --print 听课记录表 --group 语文组 -o 听课.docx")).toContain(
    "已生成 听课.docx\n  每人一页，姓名照2025-08-31的名册，2人\n",
  );
  expect(transcript("yanxiu form . --print 签到表 --activity 2025-03-05 -o 表/")).toBe(
    `$ yanxiu form . --print 签到表 --activity 2025-03-05 -o 表/
已生成 表/云岭中心小学2024学年签到表（2025-03-05）.docx
  姓名照2025-03-05的名册，3人
记录里没有这次活动，日期照印。
[0]`,
  );
  expect(transcript("yanxiu form . --print 签到表 --group 语文")).toContain(
    "--group 写的“语文”找不到\n是否想写“语文组”？\n[2]",
  );
  expect(transcript("yanxiu form . --print 签到表 -o 签到.doc")).toContain("--out 不能是“签到.doc”");
});

test("form --print: of several activities of one day the one that is meant", () => {
  change(
    "记录/活动.yaml",
    "研修活动:\n",
    "研修活动:\n  - {日期: 2025-03-05, 主题: 甲, 形式: 讲座, 参加: 全员}\n  - {日期: 2025-03-05, 主题: 乙, 形式: 讲座, 参加: 全员}\n",
  );
  expect(transcript("yanxiu form . --print 签到表 --activity 2025-03-05")).toContain(
    "“2025-03-05”有2次活动\n请写明是哪一次，或用 --group 写明教研组：“2025-03-05 甲”、“2025-03-05 乙”。\n[2]",
  );
  expect(transcript("yanxiu form . --print 签到表 --activity 甲")).toContain("签到表（2025-03-05）.docx\n");
});

test("import: what is new is added, what differs is shown, what is wrong is left out", () => {
  writeFileSync(
    join(school, "公开课.csv"),
    "日期,执教,课名,级别\n2024-12-03,林秋野,落花生,县级\n2024-12-10,许知行,观潮,校级\n2024-12-35,沈一舟,圆,校级\n",
  );
  expect(transcript("yanxiu import 公开课.csv --to 记录/活动.yaml")).toBe(
    `$ yanxiu import 公开课.csv --to 记录/活动.yaml
不同：记录/活动.yaml:6:44 已有这一条，公开课.csv!A2 与它不一样，没有导入
  级别：校级 → 县级

已写入 记录/活动.yaml：公开课1条
新增1条，已有0条，不同1条，有错没有导入1条
公开课.csv!A4 错误 “日期”写的“2024-12-35”在日历上没有 record/impossible-day
  A4 │ 2024-12-35
     │ ^^^^^^^^^^ 核对年月日后改正。

[1]`,
  );
  expect(readFileSync(join(school, "记录/活动.yaml"), "utf8")).toContain(
    "听课人: [许知行, 沈一舟]}\n  - {日期: 2024-12-10, 执教: 许知行, 课名: 观潮, 级别: 校级}\n",
  );
});

test("export: written, unchanged, never over what a person changed; what there is not is refused", () => {
  expect(transcript("yanxiu export . 学时统计表 学时")).toBe(
    `$ yanxiu export . 学时统计表 学时
已生成 报告/云岭中心小学2024学年学时统计表.xlsx（依据8条记录）
已生成 报告/云岭中心小学2024学年学时.xlsx（依据8条记录）
[0]`,
  );
  expect(transcript("yanxiu export . 学时")).toContain("内容没有变化 报告/云岭中心小学2024学年学时.xlsx");
  const path = join(school, "报告/云岭中心小学2024学年学时.xlsx");
  writeFileSync(path, "改过的表");
  change("记录/活动.yaml", "学时: 2", "学时: 4");
  expect(transcript("yanxiu export . 学时")).toContain(
    "已生成 报告/云岭中心小学2024学年学时-新版.xlsx（依据8条记录）\n  原来的“云岭中心小学2024学年学时.xlsx”有人改过，没有覆盖",
  );
  expect(readFileSync(path, "utf8")).toBe("改过的表");
  // What nobody touched is written anew.
  expect(transcript("yanxiu export . 学时统计表")).toContain("已生成 报告/云岭中心小学2024学年学时统计表.xlsx");
  expect(transcript("yanxiu export . 获奖一览表")).toContain("“获奖一览表”没有可列的，没有写出\n[0]");
  expect(transcript("yanxiu export . 学时统记表")).toContain("没有“学时统记表”这种表\n是否想写“学时统计表”？\n[2]");
  expect(transcript("yanxiu export . 记录 --group 语文组")).toContain("“记录”是全部记录原样写出的，不能只写一部分\n");
  expect(transcript("yanxiu export . 统计量 --columns 姓名")).toContain("--columns 只用于“学时”\n");
});

test("export: csv with columns of one's own, typed or in a file; one file cannot hold two tables", () => {
  expect(transcript("yanxiu export . 学时 -o 平台.csv --columns 教师=姓名,培训项目=主题,学时")).toContain(
    "已生成 平台.csv",
  );
  const lines = readFileSync(join(school, "平台.csv"), "utf8").split("\r\n");
  expect(lines.slice(0, 3)).toEqual(["\ufeff教师,培训项目,学时", "林秋野,问题链怎么设计,3", "林秋野,追问的时机,2"]);
  writeFileSync(join(school, "列.yaml"), "教师: 姓名\n培训项目: 主题\n学时:\n");
  expect(transcript("yanxiu export . 学时 -o 平台.csv --columns 列.yaml")).toContain("内容没有变化 平台.csv");
  expect(transcript("yanxiu export . 学时 --columns 姓名,学识")).toContain(
    "“学时”的表里没有“学识”这一项\n是否想写“学时”？可写的项：\n  常用：姓名、继教号、",
  );
  expect(transcript("yanxiu export . 学时 统计量 -o 表.xlsx")).toContain("有2个文件，不能都写成“表.xlsx”");
});

test("export 记录: a school in YAML becomes a workbook that is read as the same records", () => {
  transcript("yanxiu export . 记录 -o 全部.xlsx");
  const before = transcript("yanxiu stats .");
  change("term.yaml", "包含: [教师.yaml, 记录/*.yaml]", "包含: [全部.xlsx]");
  expect(transcript("yanxiu stats .")).toBe(before);
});

test("gaps and stats as workbooks", () => {
  expect(transcript("yanxiu gaps . --format xlsx")).toContain(
    "已生成 报告/云岭中心小学2024学年校本研修记录缺项表.xlsx",
  );
  expect(transcript("yanxiu stats . --format xlsx")).toContain("已生成 报告/云岭中心小学2024学年统计量.xlsx");
  expect(transcript("yanxiu stats . --short --format xlsx")).toContain("已生成 报告/云岭中心小学2024学年未达标.xlsx");
});

test("compare: who differs and by what, all equal, a table in which no one is found", () => {
  writeFileSync(
    join(school, "平台.csv"),
    "姓名,项目名称,认定学时\n林秋野,问题链怎么设计,3\n林秋野,追问的时机,2\n许知行,问题链怎么设计,2\n路人,网课,4\n",
  );
  expect(transcript("yanxiu compare 平台.csv")).toBe(
    `$ yanxiu compare 平台.csv
云岭中心小学：3人不一致，1人一致

姓名    平台  我校  差  差在哪里
许知行  2     3     -1  学时不同：问题链怎么设计（平台2，我校3）
沈一舟  —     5     -5  平台没有此人
路人    4     —     +4  我校名册没有此人
合计    11    13    -2

平台的表：姓名、学时取“认定学时”、项目取“项目名称”。差是平台减我校。
[1]`,
  );
  expect(JSON.parse(transcript("yanxiu compare 平台.csv --format json").replace(/^.*\n|\[1\]$/g, "")).total).toEqual({
    platform: 11,
    ours: 13,
    difference: -2,
  });
  expect(transcript("yanxiu compare 平台.csv --format xlsx")).toContain(
    "已生成 报告/云岭中心小学2024学年学时比对.xlsx",
  );
  writeFileSync(join(school, "平台.csv"), "姓名,总学时\n林秋野,5\n许知行,3\n沈一舟,5\n");
  expect(transcript("yanxiu compare 平台.csv")).toContain("云岭中心小学：平台和我校3人都一致\n");
  expect(transcript("yanxiu compare 平台.csv")).toMatch(/\[0\]$/);
  writeFileSync(join(school, "平台.csv"), "教师,所得\n林秋野,5\n");
  expect(transcript("yanxiu compare 平台.csv")).toContain(
    "“平台.csv”里认不出姓名和学时两列\n表里的列：教师、所得。用 --columns 写明，如 --columns 姓名=教师,学时=获得学时。\n[2]",
  );
  expect(transcript("yanxiu compare 平台.csv --columns 学时=所得")).toContain("2人不一致，1人一致\n");
  expect(transcript("yanxiu compare term.yaml")).toContain("“term.yaml”不是 xlsx 或 csv\n");
});

test("form: written, unchanged, never over what is there; what 包含 lacks is said", () => {
  expect(transcript("yanxiu form .")).toBe(
    `$ yanxiu form .
已生成 登记/云岭中心小学2024学年登记表.xlsx
  名单照2025-08-31的名册，3人
填好以后放在 登记/ 里，并在“term.yaml”的“包含”里加上 登记/*.xlsx，才会读入
[0]`,
  );
  change("term.yaml", "记录/*.yaml]", "记录/*.yaml, 登记/*.xlsx]");
  expect(transcript("yanxiu form .")).toBe(
    `$ yanxiu form .
内容没有变化 登记/云岭中心小学2024学年登记表.xlsx
  名单照2025-08-31的名册，3人
[0]`,
  );
  expect(transcript("yanxiu check")).toBe("$ yanxiu check\n没有发现问题（6个文件，8条记录）\n[0]");
  const path = join(school, "登记/云岭中心小学2024学年登记表.xlsx");
  const filled = fillForm(readFileSync(path), {
    公开课: [{ 日期: "2024-12-10", 执教: "许知行", 课名: "《搭石》", 级别: "校级", 听课人: "语文组" }],
  });
  writeFileSync(path, filled);
  expect(transcript("yanxiu check")).toBe("$ yanxiu check\n没有发现问题（6个文件，9条记录）\n[0]");
  expect(transcript("yanxiu form .")).toBe(
    `$ yanxiu form .
“登记/云岭中心小学2024学年登记表.xlsx”已经有了，内容不同，没有覆盖
它可能已经填过。要一份新的，先把它移走，或用 --out 写到别处。
[2]`,
  );
  expect(Buffer.compare(readFileSync(path), filled)).toBe(0);
});

test("form: for each group at once, what is there stays; a folder that 包含 names may still be empty", () => {
  change("term.yaml", "记录/*.yaml]", "记录/*.yaml, 登记/*.xlsx]");
  const both = `$ yanxiu form . --each 教研组 --kinds 公开课、听课
已生成 登记/云岭中心小学2024学年语文组登记表.xlsx
已生成 登记/云岭中心小学2024学年数学组登记表.xlsx
[0]`;
  expect(transcript("yanxiu form . --each 教研组 --kinds 公开课、听课")).toBe(both);
  writeFileSync(join(school, "登记/云岭中心小学2024学年语文组登记表.xlsx"), "填过的");
  expect(transcript("yanxiu form . --each 教研组 --kinds 公开课、听课")).toContain(
    "没有动 登记/云岭中心小学2024学年语文组登记表.xlsx（已经有了，内容不同）\n内容没有变化 登记/云岭中心小学2024学年数学组登记表.xlsx\n",
  );
  expect(transcript("yanxiu form . --each 教研组 -o 表.xlsx")).toContain("--out 不能是“表.xlsx”\n要写几份登记表，");
});

test("form: for a teacher, under another name; a roster comes filled in, and not where it would be read twice", () => {
  expect(transcript("yanxiu form . --teacher 沈一舟 --kinds 公开课登记表 -o 沈一舟.xlsx")).toContain(
    "已生成 沈一舟.xlsx\n  名单照2025-08-31的名册，1人\n",
  );
  const lists = strFromU8(unzipSync(readFileSync(join(school, "沈一舟.xlsx")))["xl/sharedStrings.xml"]!);
  expect(lists.indexOf(">沈一舟<")).toBeLessThan(lists.indexOf(">林秋野<"));
  expect(transcript("yanxiu form . --kinds 教师")).toContain(
    "已生成 登记表/云岭中心小学2024学年教师登记表.xlsx\n  名单照2025-08-31的名册，3人\n  “教师”已填好3条；",
  );
  expect(transcript("yanxiu form . --kinds 教师 --group 语文组")).toContain("  “教师”已填好2条；");
});
