// Several term files of one school: in one folder, in folders beside a shared roster, and several as one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { mistakes } from "../../src/mistakes.ts";
import { photo } from "../photos/make-photo.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const year = (start: number, more = "", include = "[教师.yaml, 记录/**/*.yaml]") => `学校: 云岭小学
时段:
  类型: 学年
  起: ${start}-09-01
  止: ${start + 1}-08-31
  学期:
    - {名称: 第一学期, 起: ${start}-09-01, 止: ${start + 1}-01-18}
    - {名称: 第二学期, 起: ${start + 1}-02-17, 止: ${start + 1}-06-30}
包含: ${include}
报告: [{名称: 培训项目总结, 主题: 阅读, 附件: []}]
落款: {日期: ${start + 1}-07-05}
${more}`;
const roster = "教师:\n  - {姓名: 林秋野}\n  - {姓名: 许知行}\n";
const lessons = (...days: string[]) =>
  `公开课:\n${days.map((day, i) => `  - {日期: ${day}, 执教: 林秋野, 课名: 第${i + 1}课}`).join("\n")}\n`;
const prose = { "文字/存在问题.md": "听课不够均衡。\n", "文字/下阶段打算.md": "各组多听课。\n" };

/** 2023.yaml and 2024.yaml beside each other; a file of records for each. */
const inOneFolder = (more: Readonly<Record<string, string>> = {}) =>
  makeFolder({
    "2023.yaml": year(2023, "", "['*.yaml', 记录/2023.yaml]"),
    "2024.yaml": year(2024, "", "['*.yaml', 记录/2024.yaml]"),
    "教师.yaml": roster,
    "记录/2023.yaml": lessons("2023-10-08"),
    "记录/2024.yaml": lessons("2024-10-08", "2024-11-08"),
    ...prose,
    ...more,
  });

/** A folder for each term, beside a roster for both. */
const inFolders = (more: Readonly<Record<string, string>> = {}) =>
  makeFolder({
    "教师.yaml": roster,
    "2023/term.yaml": year(2023, "", "[../教师.yaml, 记录/*.yaml]"),
    "2023/记录/一.yaml": lessons("2023-10-08"),
    "2024/term.yaml": year(2024, "", "[../教师.yaml, 记录/*.yaml]"),
    "2024/记录/一.yaml": lessons("2024-10-08", "2024-11-08"),
    ...Object.fromEntries(
      ["2023", "2024"].flatMap((term) => Object.entries(prose).map(([file, text]) => [`${term}/${file}`, text])),
    ),
    ...more,
  });

/** The lines that name a place, without the message. */
const places = (out: string): string[] =>
  out
    .split("\n")
    .filter((line) => /^\S+:\d+:\d+ /.test(line))
    .map((line) => line.replace(/ .* /, " "));

test("a folder with two term files: each is checked, neither is taken for records", async () => {
  const root = inOneFolder();
  expect(await runYanxiu(root, "check")).toEqual({ code: 0, out: "没有发现问题（7个文件，5条记录）\n", err: "" });
  writeFileSync(join(root, "记录/2023.yaml"), lessons("2023-10-08").replace("林秋野", "林秋也"));
  for (const path of [".", "2023.yaml", "记录/2023.yaml"])
    expect(places((await runYanxiu(root, "check", path)).out), path).toEqual([
      "记录/2023.yaml:2:26 check/unknown-teacher",
    ]);
  for (const path of ["2024.yaml", "记录/2024.yaml"])
    expect(await runYanxiu(root, "check", path), path).toMatchObject({ code: 0 });
});

test("folders beside a shared roster: all of them from the folder around, each from its own", async () => {
  const root = inFolders({ "教师.yaml": roster.replace("许知行", "许知行, 性别: 南") });
  const wrong = ["教师.yaml:3:19 record/bad-choice"];
  for (const path of [".", "2023", "2024/term.yaml", "教师.yaml"])
    expect(places((await runYanxiu(root, "check", path)).out), path).toEqual(wrong);
  expect(places((await runYanxiu(root, "check", "2024/记录/一.yaml")).out)).toEqual([]);
});

test("evidence may lie in the folder around, which the terms share; a photo there is printed", async () => {
  const activity = (file: string) =>
    `研修活动:\n  - {日期: 2024-10-11, 主题: 备课, 形式: 沙龙, 参加: 全员, 佐证: ../佐证/${file}}\n`;
  const root = inFolders({ "2024/记录/一.yaml": activity("甲.jpg") });
  mkdirSync(join(root, "佐证"));
  writeFileSync(join(root, "佐证/甲.jpg"), photo(60, 40));
  const asked = year(2024, "", "[../教师.yaml, 记录/*.yaml]").replace("附件: []", "附件: [活动照片]");
  writeFileSync(join(root, "2024/term.yaml"), asked);
  expect(places((await runYanxiu(root, "check", "2024")).out)).toEqual([]);
  await runYanxiu(root, "report", "2024");
  const docx = unzipSync(readFileSync(join(root, "2024/报告/云岭小学2024学年培训项目总结.docx")));
  expect(Object.keys(docx).filter((path) => path.startsWith("word/media/"))).toHaveLength(1);
  writeFileSync(join(root, "2024/记录/一.yaml"), activity("乙.jpg"));
  expect(places((await runYanxiu(root, "check", "2024")).out)).toEqual([
    "2024/记录/一.yaml:2:50 check/evidence-missing",
  ]);
});

test("a record that two terms read is checked with each", async () => {
  const root = inFolders({
    "通用.yaml":
      "获奖:\n  - {奖项: 论文评比, 级别: 县级, 等次: 一等奖, 日期: 2024-11-08, 类别: 论文, 获奖人: 沈一舟}\n",
    "2023/term.yaml": year(2023, "", "[../教师.yaml, ../通用.yaml]"),
    "2024/term.yaml": year(2024, "", "[../教师.yaml, ../2024年教师.yaml, ../通用.yaml]"),
    "2024年教师.yaml": "教师:\n  - {姓名: 沈一舟}\n",
  });
  // In 2023 nobody knows 沈一舟; in 2024 nothing is wrong.
  const { out } = await runYanxiu(root, "check", "通用.yaml");
  expect(places(out)).toEqual(["通用.yaml:2:62 check/unknown-teacher"]);
});

test("records of the other term file are not called out of the period; those of no term are", async () => {
  const both = "[教师.yaml, 记录/**/*.yaml]";
  const root = inOneFolder({ "2023.yaml": year(2023, "", both), "2024.yaml": year(2024, "", both) });
  expect(places((await runYanxiu(root, "check")).out)).toEqual([]);
  writeFileSync(join(root, "记录/2024.yaml"), lessons("2024-10-08", "2034-11-08"));
  const { out } = await runYanxiu(root, "check");
  expect(places(out)).toEqual(["记录/2024.yaml:3:5 check/outside-period", "记录/2024.yaml:3:5 check/outside-period"]);
  expect(out).toContain("不在统计时段内1条");
});

test("report, stats and batch of a folder work on each term", async () => {
  for (const root of [inOneFolder(), inFolders()]) {
    const stats = await runYanxiu(root, "stats", ".");
    expect(stats.out.match(/^公开课 +\S+/gm)).toEqual(
      ["公开课                1节", "公开课                2节"].map((line) =>
        expect.stringMatching(line.replace(/ +/, " +")),
      ),
    );
    expect(stats.out.match(/^云岭小学\d+学年$/gm)).toEqual(["云岭小学2023学年", "云岭小学2024学年"]);
    expect((await runYanxiu(root, "stats", ".", "--format", "json")).err).toContain("里有2份学期文件");
    const { out, code } = await runYanxiu(root, "report", ".", "--draft", "--out", "出");
    expect(code).toBe(0);
    expect(out).toContain("出/云岭小学2023学年培训项目总结.docx");
    expect(out).toContain("出/云岭小学2024学年培训项目总结.docx");
    const batch = await runYanxiu(root, "batch", ".", "--draft");
    expect(batch.out).toMatch(/云岭小学2023学年[\s\S]*云岭小学2024学年/);
  }
});

test("of two term files in a folder each has its own texts and its own baseline", async () => {
  const root = inOneFolder({ "文字/2023/存在问题.md": "{{没有这个}}\n", "文字/2023/下阶段打算.md": "多听课。\n" });
  expect(places((await runYanxiu(root, "check")).out)).toEqual(["文字/2023/存在问题.md:1:3 template/unknown-name"]);
  expect(places((await runYanxiu(root, "check", "2024.yaml")).out)).toEqual([]);
  await runYanxiu(root, "check", "2023.yaml", "--write-baseline");
  expect(existsSync(join(root, "yanxiu-基线-2023.json"))).toBe(true);
  expect(await runYanxiu(root, "check")).toMatchObject({ code: 0 });
});

test("--fix mends a shared file once", async () => {
  const root = inFolders({ "教师.yaml": roster.replace("姓名: 许", "姓名：许") });
  const { code } = await runYanxiu(root, "check", "--fix");
  expect(code).toBe(0);
  expect(readFileSync(join(root, "教师.yaml"), "utf8")).toBe(roster);
});

test.each([
  ["in folders of their own", inFolders, "2023/教师.yaml", "../", "/term.yaml"],
  ["in one folder", inOneFolder, "2023年教师.yaml", "", ".yaml"],
] as const)(
  "a comment that only one of two terms %s needs is not called unused",
  async (_, school, roster, up, term) => {
    // Only the roster of 2023 has 林秋野 on leave.
    const leave = "教师:\n  - {姓名: 林秋野, 状态: [{值: 产假, 起: 2023-09-01, 止: 2023-12-31}]}\n  - {姓名: 许知行}\n";
    const lesson = (comment: string) =>
      `公开课:\n${comment}  - {日期: 2023-10-08, 执教: 林秋野, 课名: 搭石, 计入: 2023学年}\n`;
    const files = {
      [roster]: leave,
      [`2023${term}`]: year(2023, "", `[${basename(roster)}, ${up}通用.yaml]`),
      [`2024${term}`]: year(2024, "", `[${up}教师.yaml, ${up}通用.yaml]`),
    };
    const found = async (comment: string) =>
      places((await runYanxiu(school({ ...files, "通用.yaml": lesson(comment) }), "check")).out);
    expect(await found("")).toContain("通用.yaml:2:26 check/away-that-day");
    expect((await found("  # 忽略 check/away-that-day：回校上的\n")).join()).not.toMatch(/away-that-day|ignore/);
  },
);

const review = (files: string) => `学校: 云岭小学\n时段: {类型: 多年, 学期文件: [${files}]}\n`;

test("several terms as one: their records once, the days and the name from them", async () => {
  const root = inOneFolder({ "回顾.yaml": review("2023.yaml, 2024.yaml") });
  const { out, err } = await runYanxiu(root, "stats", "回顾.yaml");
  expect(err).toBe("");
  expect(out).toMatch(/^公开课 +3节/m);
  expect(await runYanxiu(root, "check", "回顾.yaml")).toMatchObject({ code: 0 });
  const folders = inFolders({ "回顾/term.yaml": review("../2023/term.yaml, ../2024") });
  expect((await runYanxiu(folders, "stats", "回顾")).out).toMatch(/^公开课 +3节/m);
});

test("several terms as one do not call a comment unused that one of them needs", async () => {
  const late = `${lessons("2023-10-08")}  # 忽略 check/outside-period：补记\n  - {日期: 2024-10-08, 执教: 林秋野, 课名: 落花生}\n`;
  const root = makeFolder({
    "term.yaml": review("2023, 2024"),
    ...{ "2023/term.yaml": year(2023), "2023/教师.yaml": roster, "2023/记录/一.yaml": late },
    ...{ "2024/term.yaml": year(2024), "2024/教师.yaml": roster, "2024/记录/一.yaml": lessons("2024-11-08") },
  });
  expect((await runYanxiu(root, "check", "2023")).out).toContain("（忽略1处）");
  expect(places((await runYanxiu(root, "check", "term.yaml")).out)).toEqual([]);
});

test("several terms as one look for no evidence: it lies in the folder of its year", async () => {
  const found = (folder: string) =>
    `研修活动:\n  - {日期: ${folder}-10-11, 主题: 备课, 形式: 沙龙, 参加: 全员, 佐证: 甲.jpg}\n`;
  const root = inFolders({
    "2023/记录/一.yaml": found("2023"),
    "2023/甲.jpg": "",
    "回顾/term.yaml": review("../2023, ../2024"),
  });
  for (const folder of ["2023", "回顾"])
    expect(places((await runYanxiu(root, "check", folder)).out), folder).toEqual([]);
});

/** What stands beside 回顾.yaml for the examples of `yanxiu explain`. */
const forExamples = {
  "2022.yaml": year(2022, "", "[教师.yaml]"),
  "2023.yaml": year(2023, "", "[教师.yaml]"),
  "2024.yaml": year(2024, "", "[教师.yaml]"),
  "2023秋.yaml": year(2023, "", "[教师.yaml]"),
  "错.yaml": year(2022, "", "[没有.yaml]").replace("2022-09-01\n  止", "2022-09-31\n  止"),
  "五年.yaml": review("2022.yaml, 2023.yaml"),
  "别校.yaml": year(2023, "", "[教师.yaml]").replace("云岭小学", "石桥小学"),
  "记录有错.yaml": year(2023, "", "[教师.yaml, 错课.yaml]"),
  "错课.yaml": lessons("2023-10-08").replace("林秋野", "林秋也"),
  "教师.yaml": roster,
};

const codes = [...mistakes.keys()].filter((code) => /^(term|compare)\//.test(code));

test.each(codes)("%s: the wrong example is wrong at its name, the right one is right", async (code) => {
  const { wrong, right } = mistakes.get(code)!;
  const base = code.startsWith("term") ? "学校: 云岭小学\n" : year(2024, "", "[教师.yaml]");
  const found = async (example: string) => {
    const root = makeFolder({ ...forExamples, "term.yaml": `${base}${example}\n` });
    return places((await runYanxiu(root, "check", "term.yaml")).out);
  };
  const line = base.split("\n").length;
  expect(await found(wrong)).toContainEqual(expect.stringMatching(new RegExp(`^term.yaml:${line}:\\d+ ${code}$`)));
  expect((await found(right)).filter((place) => place.includes(code))).toEqual([]);
});

test("stats --compare: beside another term file, or the one under 对比", async () => {
  const root = inOneFolder();
  const { out, code } = await runYanxiu(root, "stats", "2024.yaml", "--compare", "2023.yaml");
  expect(code).toBe(0);
  expect(out).toMatch(/^统计量 +2024学年 +2023学年 +增减/m);
  expect(out).toMatch(/^公开课 +2节 +1节 +\+1$/m);
  expect((await runYanxiu(root, "stats", "2024.yaml", "--compare")).err).toContain("不知道和哪一期对比");
  writeFileSync(join(root, "2024.yaml"), year(2024, "对比: 2023.yaml", "[教师.yaml, 记录/2024.yaml]"));
  expect((await runYanxiu(root, "stats", "2024.yaml", "--compare")).out).toBe(out);
  const json = JSON.parse((await runYanxiu(root, "stats", "2024.yaml", "--compare", "--format", "json")).out);
  expect(json.figures).toContainEqual({ name: "lessons", label: "公开课", unit: "节", now: 2, before: 1, change: 1 });
  expect((await runYanxiu(root, "stats", "2024.yaml", "--compare", "--from", "2024-10-01")).err).toContain(
    "--from、--to 不能和 --compare 一起用",
  );
});

test("另计时段 names a term file, whose records are its own: its figures stand beside those of the year", async () => {
  const root = inOneFolder();
  const text = '2024学年公开课{{公开课}}，近两年{{另计 "近两年" 公开课}}。\n';
  mkdirSync(join(root, "文字"), { recursive: true });
  writeFileSync(join(root, "文字/引言.md"), text);
  const more = "另计时段: {近两年: 两年.yaml}\n核对: {近两年 公开课: 3, 公开课: 2}";
  writeFileSync(join(root, "2024.yaml"), year(2024, more, "[教师.yaml, 记录/2024.yaml]"));
  const both = "学校: 云岭小学\n时段: {类型: 多年, 学期文件: [2023.yaml, 2024.yaml]}\n";
  writeFileSync(join(root, "两年.yaml"), both);
  const right = await runYanxiu(root, "check", "2024.yaml");
  expect(right.out).not.toContain("错误");
  writeFileSync(join(root, "2024.yaml"), year(2024, more.replace("3", "2"), "[教师.yaml, 记录/2024.yaml]"));
  expect((await runYanxiu(root, "check", "2024.yaml")).out).toContain("“近两年 公开课”写明2节，按记录3节（差1节）");
  writeFileSync(
    join(root, "2024.yaml"),
    year(2024, more.replace("两年.yaml", "三年.yaml"), "[教师.yaml, 记录/2024.yaml]"),
  );
  const lacking = await runYanxiu(root, "check", "2024.yaml");
  expect(lacking.out).toContain("“另计时段”写的“三年.yaml”不是可用的学期文件");
});
