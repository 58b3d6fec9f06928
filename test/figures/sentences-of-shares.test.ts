import { expect, test } from "vitest";
import { paragraph } from "./paragraph.ts";

const lesson = (title: string, more = "") =>
  `  - {日期: 2024-11-05, 执教: 林秋野, 课名: ${title}, 级别: 县级${more}}\n`;
const lent = (title: string) => lesson(title, ", 类别: 送教下乡").replace("林秋野", title === "己" ? "何青" : "林秋野");
const lessons = (...all: string[]) => paragraph("送教", `公开课:\n${all.join("")}`);

test.for<readonly [rule: string, said: string, sentence: string]>([
  ["没有送教，不说", lessons(lesson("甲")), ""],
  ["几节公开课里的一节", lessons(lesson("甲"), lent("乙")), "公开课中，1节为送教课。"],
  ["全是送教课", lessons(lent("甲"), lent("乙")), "公开课均为送教课。"],
  [
    "公开课多，前面没有一节一节写的，这里写出来",
    lessons(...["甲", "乙", "丙", "丁"].map((title) => lesson(title)), lent("戊"), lent("己")),
    "公开课中，2节为送教课：林秋野的《戊》、何青的《己》。",
  ],
  [
    "送教活动；外校教师参加的、承办的另有一段",
    paragraph(
      "送教",
      `研修活动:
  - {日期: 2024-10-10, 主题: 作业设计, 形式: 送教, 参加: 全员}
  - {日期: 2024-10-11, 主题: 习作, 形式: 送教, 参加: 全员, 对象: 外校教师}
`,
    ),
    "学校开展送教活动1次，内容有“作业设计”。",
  ],
])("送教：%s", ([_, said, sentence]) => expect(said).toBe(sentence));

const source = "来源: 云岭县教研室2025年6月通报";
const won = `获奖:
  - {奖项: 甲评, 级别: 县级, 等次: 一等奖, 日期: 2025-05-30, 类别: 论文, 获奖人: 林秋野}
  - {奖项: 乙评, 级别: 县级, 等次: 二等奖, 日期: 2025-05-30, 类别: 课, 获奖人: 何青}
  - {奖项: 丙评, 级别: 县级, 等次: 二等奖, 日期: 2025-05-30, 类别: 课, 获奖人: 何青}
外部总数:
`;
const compared = (totals: string) => paragraph("校际比较", won + totals);

// three certificates, one of them for a paper
test.for<readonly [rule: string, totals: string, sentence: string]>([
  ["没有写本校数的不比", `  - {名称: 全县获奖数, 值: 60, 单位: 项, ${source}}\n`, ""],
  [
    "3项占60项的5%",
    `  - {名称: 全县获奖数, 值: 60, 单位: 项, ${source}, 本校数: 教师获奖}\n`,
    "据云岭县教研室2025年6月通报，全县获奖数60项，我校3项，占5.0%。",
  ],
  [
    "有名次的一起说；不是确数的没有占比；别处公布的另说",
    `  - {名称: 全县获奖数, 值: 60, 单位: 项, ${source}, 本校数: 教师获奖, 范围: 全县, 名次: 2, 参与: 38}
  - {名称: 全市获奖数, 值: 近3700, 单位: 项, 来源: 市教科所, 本校数: 教师获奖}
  - {名称: 全县论文获奖数, 值: 8, 单位: 项, ${source}, 本校数: 计数 获奖 类别=论文, 范围: 全县, 名次: 并列第三}
`,
    "据云岭县教研室2025年6月通报，全县获奖数60项，我校3项，占5.0%，在全县38所学校中排名第二；全县论文获奖数8项，我校1项，占12.5%，在全县排名并列第三。据市教科所，全市获奖数近3700项，我校3项。",
  ],
  ["本校一项也没有的不说", `  - {名称: 全县公开课数, 值: 60, 单位: 节, ${source}, 本校数: 公开课}\n`, ""],
])("校际比较：%s", ([_, totals, sentence]) => expect(compared(totals)).toBe(sentence));

const read = (books: string) => paragraph("读书", `阅读自修:\n${books}`);
const names = ["林秋野", "何青", "白杨", "许知行", "顾小满", "沈一舟"];
const book = (who: string, title: string) => `  - {教师: ${who}, 类别: 书, 书目: ${title}, 日期: 2024-11-30}\n`;

test("读书：本数、种数；人人读过的，从最少到最多", () => {
  // six teachers read 甲, the first four another one each: ten books of five titles
  const all = [...names.map((who) => book(who, "甲")), ...["乙", "丙", "丁", "戊"].map((b, i) => book(names[i]!, b))];
  expect(read(all.join(""))).toContain("教师共读书10本，书目5种。应参训教师每人读书1—2本。");
  expect(read(all.slice(1).join(""))).toContain("教师共读书9本，书目5种。应参训教师每人读书1—2本。");
  expect(read(all.slice(5, 6).join(""))).not.toMatch(/共读书|每人/);
});
