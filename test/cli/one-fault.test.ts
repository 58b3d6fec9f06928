import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codeTitle, titleOf } from "../../src/cli/print/code-titles.ts";
import { run } from "../../src/cli/run.ts";
import { mistakes } from "../../src/mistakes.ts";
import { makeFolder } from "./make-folder.ts";
import { runYanxiu } from "./run-yanxiu.ts";

const term = `学校: 青石小学
所在: {省: 浙江省, 市: 云州市, 县: 云岭县}
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [教师.yaml, 记录/*]
`;
const roster = "教师:\n  - {姓名: 林秋野, 教研组: 语文组}\n  - {姓名: 沈一舟, 教研组: 数学组}\n";
const school = (records: string, teachers = roster, more: Record<string, string> = {}) =>
  makeFolder({ "term.yaml": term, "教师.yaml": teachers, "记录/a.yaml": records, ...more });

/** The lines that name a place, without the words after it. */
async function places(root: string, ...args: string[]): Promise<string[]> {
  const { out } = await runYanxiu(root, "check", ...args);
  return out.split("\n").filter((line) => /^\S+:\d+:\d+ |^\S+![A-Z]+\d+ /.test(line));
}

const talks = (count: number, form: string) =>
  Array.from(
    { length: count },
    (_, i) => `  - {日期: 2024-10-${10 + i}, 主题: 第${i + 1}讲, 形式: ${form}, 参加: 语文组}\n`,
  ).join("");

test.each([
  [
    "出生有误的人还在名册里",
    "教师:\n  - {姓名: 林秋野, 出生: 去年}\n  - {姓名: 沈一舟, 出生: 去年}\n",
    "教师.yaml:2:19",
  ],
  ["到校有误的人也认得", "教师:\n  - {姓名: 林秋野, 到校: 去年}\n  - {姓名: 沈一舟}\n", "教师.yaml:2:19"],
])("%s", async (_, teachers, first) => {
  const root = school("听课:\n  - {日期: 2024-11-12, 听课人: 林秋野, 执教: 沈一舟, 课名: 《搭石》}\n", teachers);
  const found = await places(root);
  expect(found.map((line) => line.split(" ").at(-1))).toEqual(found.map(() => "record/bad-day"));
  expect(found[0]).toContain(first);
});

test.each([
  [
    "计划",
    "计划:\n  - {名称: 校本方案, 日期: 开学}\n研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 参加: 语文组, 计划: 校本方案}\n",
  ],
  [
    "课题",
    "课题:\n  - {名称: 阅读研究, 级别: 乡村级, 负责人: 沈一舟}\n论文成果:\n  - {题目: 甲文, 类别: 论文, 日期: 2025-03-10, 作者: 林秋野, 课题: 阅读研究}\n",
  ],
  [
    "作品",
    "论文成果:\n  - {题目: 甲文, 类别: 论文, 日期: 开学, 作者: 林秋野}\n获奖:\n  - {奖项: 论文评比, 级别: 县级, 等次: 三等奖, 日期: 2025-05-30, 作品: 甲文, 获奖人: 林秋野}\n",
  ],
  [
    "缺了必填项的课题",
    "课题:\n  - {名称: 阅读研究, 负责人: 沈一舟}\n论文成果:\n  - {题目: 甲文, 类别: 论文, 日期: 2025-03-10, 作者: 林秋野, 课题: 阅读研究}\n",
  ],
])("有错的%s仍是别处写到的那一份", async (_, records) => {
  expect(await places(school(records))).toHaveLength(1);
});

test("a record with a mistake counts in no figure, and that is said", async () => {
  const root = school(
    "公开课:\n  - {日期: 2024-11-05, 执教: 林秋野, 课名: 甲, 级别: 乡村级}\n  - {日期: 2024-11-06, 执教: 林秋野, 课名: 乙}\n",
  );
  const { code, out, err } = await runYanxiu(root, "stats", "term.yaml");
  expect(out).toMatch(/公开课 +1节/);
  expect(err).toContain("有1处错误，上面的数字可能不对");
  expect(code).toBe(1);
  for (const command of ["stats", "gaps"])
    expect(JSON.parse((await runYanxiu(root, command, "--format", "json")).out)).toMatchObject({ errors: 1 });
  const compared = await runYanxiu(root, "stats", "--compare", "term.yaml", "--format", "json");
  expect(JSON.parse(compared.out)).toMatchObject({ errors: 1 });
  expect(compared.err).toContain("“term.yaml”有1处错误，上一期的数可能不对");
});

test("whose birth cannot be read is counted all the same, and whose state cannot is not", async () => {
  const counted = async (...ofTwo: readonly [string, string]) => {
    const [one, other] = ofTwo;
    const root = school("", `教师:\n  - {姓名: 林秋野${one}}\n  - {姓名: 沈一舟${other}}\n  - {姓名: 许知行}\n`);
    const { out, err } = await runYanxiu(root, "stats", "term.yaml");
    expect(err).toContain("上面的数字可能不对");
    return /应参训 +\S+/.exec(out)![0].replace(/ +/, "");
  };
  expect(await counted(", 出生: 去年", ", 职称: {}")).toBe("应参训3人");
  expect(await counted(", 出生: 去年", ", 状态: 坏")).toBe("应参训2人");
  expect(await counted(", 出生: 去年, 怪怪怪: 甲", ", 出生: 去年")).toBe("应参训2人");
});

test("two records of one name that have a mistake are no two of that name", async () => {
  const twice = "教师:\n  - {姓名: 林秋野, 状态: 坏}\n  - {姓名: 林秋野, 状态: 坏}\n  - {姓名: 沈一舟}\n";
  const root = school("听课:\n  - {日期: 2024-11-12, 听课人: 林秋野, 执教: 沈一舟, 课名: 《搭石》}\n", twice);
  expect((await places(root)).map((line) => line.split(" ").at(-1))).toEqual(["record/bad-choice"]);
});

test("what is right in a record with a mistake is checked with the rest", async () => {
  const root = school("听课:\n  - {日期: 去年, 听课人: 林秋也, 执教: 沈一舟}\n");
  expect((await places(root)).map((line) => line.split(" ").at(-1))).toEqual([
    "record/bad-day",
    "check/unknown-teacher",
  ]);
});

test("one word unknown in three places is one message, in text, JSON and SARIF", async () => {
  const root = school(`研修活动:\n${talks(3, "碰头会")}`);
  const { out } = await runYanxiu(root, "check");
  expect(out).toContain("记录/a.yaml:2:35 错误 “形式”里没有“碰头会”这个词（共3处） check/unknown-word");
  expect(out).toContain("      另见 记录/a.yaml:3:35\n      另见 记录/a.yaml:4:35\n");
  expect(out).toMatch(/\n3处错误，合起来是1个问题\n$/);
  const json = JSON.parse((await runYanxiu(root, "check", "--format", "json")).out);
  expect(json.diagnostics).toMatchObject([{ line: 2, count: 3, related: [{ line: 3 }, { line: 4 }] }]);
  const sarif = JSON.parse((await runYanxiu(root, "check", "--format", "sarif")).out);
  expect(sarif.runs[0].results[0].relatedLocations).toHaveLength(2);
  const github = (await runYanxiu(root, "check", "--format", "github")).out;
  expect(github).toContain("另见 记录/a.yaml:3:35%0A另见 记录/a.yaml:4:35");
  expect(github.match(/^::error file=记录\/a\.yaml,line=\d/gm)).toEqual(
    [2, 3, 4].map((line) => `::error file=记录/a.yaml,line=${line}`),
  );
  const gitlab = JSON.parse((await runYanxiu(root, "check", "--format", "gitlab")).out);
  expect(gitlab).toMatchObject([2, 3, 4].map((begin) => ({ location: { path: "记录/a.yaml", lines: { begin } } })));
  expect(new Set(gitlab.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
});

test("a place that is ignored leaves the others, and an old place does not hide a new one", async () => {
  const cited = (title: string, end = "") =>
    `  - {题目: ${title}, 类别: 论文, 日期: 2025-03-10, 作者: 林秋野, 课题: 区级课题甲}${end}\n`;
  const ignored = school(
    `论文成果:\n${cited("甲文")}${cited("乙文", " # 忽略 check/unknown-project：外校的")}${cited("丙文")}`,
  );
  expect(await places(ignored)).toEqual([
    expect.stringMatching(/^记录\/a.yaml:2:\d+ 警告 没有登记过课题“区级课题甲”（共2处）/),
  ]);
  const root = school(`论文成果:\n${cited("甲文")}${cited("乙文")}`);
  await runYanxiu(root, "check", "--write-baseline");
  expect(await places(root)).toEqual([]);
  const file = join(root, "记录/a.yaml");
  writeFileSync(file, readFileSync(file, "utf8") + cited("丙文"));
  expect(await places(root)).toEqual([
    expect.stringMatching(/^记录\/a.yaml:4:\d+ 警告 没有登记过课题“区级课题甲” check/),
  ]);
});

test("a group that the roster calls otherwise is one message with both names", async () => {
  const records =
    "研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 集体备课, 教研组: 语文教研组}\n  - {日期: 2024-10-17, 主题: 乙, 形式: 讲座, 参加: 语文教研组}\n";
  const { out } = await runYanxiu(school(records), "check");
  expect(out).toContain("“名册”里没有“语文教研组”，只有“语文组”（共2处） check/unknown-group");
  expect(out).toContain("两种写法改成一种：这2处都改成“语文组”，或者只改“名册”，把“语文组”改成“语文教研组”。");
});

test("how many places --fix mends is tried out, and is what it mends", async () => {
  const root = school(
    "听课:\n  - {日期：2024-11-12, 听课人: 林秋野}\n研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 碰头会, 参加: 语文组}\n",
  );
  const before = await runYanxiu(root, "check");
  expect(before.out).toMatch(/\n其中1处可用 yanxiu check --fix 改正\n$/);
  const after = await runYanxiu(root, "check", "--fix");
  expect(after.out).not.toContain("wide-colon");
  expect(after.out).not.toContain("可用 yanxiu check --fix");
});

const onScreen = async (cwd: string, ...args: string[]) => {
  const said: string[] = [];
  const silent = { err: () => {}, input: async () => Buffer.of(), color: false, width: 100, isTTY: true, cwd };
  await run(["check", ...args], { ...silent, out: (text: string) => void said.push(text) });
  return said.join("\n");
};

test("of a long run the screen shows the first of each kind; --all and what is no screen show all", async () => {
  const lessons = Array.from(
    { length: 40 },
    (_, i) => `  - {日期: 2024-11-12, 执教: 林秋野, 课名: 甲, 级别: 乡${i}级}\n`,
  );
  const root = school(`公开课:\n${lessons.join("")}研修活动:\n${talks(1, "碰头会")}`);
  const shown = (out: string) => out.split("\n").filter((line) => line.startsWith("记录/a.yaml:")).length;
  const short = await onScreen(root);
  expect(shown(short)).toBe(3 + 1);
  expect(short).toContain(
    "  40处错误  不在可写的词里  record/bad-choice\n   1处错误  没有登记的词    check/unknown-word\n",
  );
  expect(short).toMatch(/\n41处错误\n每一类只列出了前3条，yanxiu check --all 列出全部$/);
  expect(shown(await onScreen(root, "--all"))).toBe(41);
  expect(shown((await runYanxiu(root, "check")).out)).toBe(41);
});

test("files with comments alone are no matter in a school of workbooks", async () => {
  const more = { "记录/公开课.csv": "日期,执教,课名\n2024-11-05,林秋野,《搭石》\n" };
  const empty = "# 听课:\n#   - {日期: 2024-11-12, 听课人: 林秋野}\n";
  expect(await places(school(empty, roster, more))).toEqual([]);
  expect(await places(school(empty))).toEqual([expect.stringContaining("文件里只有注释，没有内容")]);
  expect(await places(school("", roster, more))).toEqual([expect.stringContaining("文件里没有内容")]);
});

test("a misspelt column is one message, not one for each row besides", async () => {
  const more = { "记录/公开课.csv": "日期,执较,课名\n2024-11-05,林秋野,甲\n2024-11-06,林秋野,乙\n" };
  expect(await places(school("# 空\n", roster, more))).toEqual([expect.stringContaining("sheet/unknown-column")]);
});

test("every title of a code is of one that is declared, and is Chinese", () => {
  expect([...titleOf.keys()].filter((code) => !mistakes.has(code))).toEqual([]);
  expect([...titleOf.values()].filter((title) => !/\p{Script=Han}/u.test(title))).toEqual([]);
  expect(codeTitle("check/unknown-word")).toBe("没有登记的词");
});
