import { type Files, lines, nameAt, schoolWith, term } from "./base-school.ts";
import type { Input } from "./input.ts";

const formats = ["text", "concise", "json", "github", "gitlab", "sarif", "junit"];
const inAllFormats = [["check", "--all"], ...formats.map((format) => ["check", "--format", format])];

const annexes =
  "活动汇总表, 学时统计表, 公开课一览表, 听课统计表, 论文成果一览表, 获奖一览表, 课题一览表, 青蓝结对一览表, 外出培训一览表, 教研组统计表, 考核结果汇总表, 常规检查汇总表";
const reports = (names: readonly string[]) => `报告:\n${names.map((name) => `  - {名称: ${name}}\n`).join("")}`;
const requirement = (text: string) => `要求:\n  - {名称: 甲, ${text}}\n`;
const withReports = (text: string, more = "") => term(more).replace(/^报告:.*\n/m, text);

/** Teachers in groups of ten, each group with a leader. */
const people = (count: number): string =>
  `教师:\n${lines(count, (i) => `  - {姓名: ${personAt(i)}, 学科: 语文, 教研组: 第${Math.floor(i / 10)}组}`)}\n组织:\n${lines(
    Math.ceil(count / 10),
    (i) => `  - {名称: 第${i}组, 类别: 教研组, 组长: ${personAt(i * 10)}}`,
  )}\n`;
const personAt = (i: number): string => nameAt(i);

const day = (i: number): string => `2024-${["10", "11", "12"][i % 3]}-${10 + (i % 19)}`;

/** A school of `count` records of the usual kinds by `teachers` people. */
function bigSchool(count: number, teachers: number, reported: string, more = ""): Files {
  const at = (i: number) => personAt(i % teachers);
  const of = (kind: string, from: number, share: number, line: (i: number) => string) =>
    `${kind}:\n${lines(Math.ceil(count * share), (i) => `  - {日期: ${day(i)}, ${line(i + from)}}`)}\n`;
  return schoolWith({
    "term.yaml": withReports(reported, more),
    "教师.yaml": people(teachers),
    "记录/活动.yaml": of(
      "研修活动",
      0,
      0.2,
      (i) => `形式: 讲座, 主题: 问${i}, 主讲: ${at(i)}, 参加: 第${i % 10}组, 学时: 1`,
    ),
    "记录/听课.yaml": of("听课", 0, 0.5, (i) => `听课人: ${at(i)}, 执教: ${at(i + 1)}, 课名: 课${i}`),
    "记录/公开课.yaml": of("公开课", 0, 0.1, (i) => `执教: ${at(i)}, 课名: 《课${i}》, 级别: 校级`),
    "记录/论文.yaml": of("论文成果", 0, 0.1, (i) => `题目: 论${i}, 作者: ${at(i)}, 类别: 论文`),
    "记录/获奖.yaml": of("获奖", 0, 0.1, (i) => `奖项: 评比${i}, 获奖人: ${at(i)}, 级别: 县级, 等次: 一等奖`),
  });
}

/** The terms of twenty years. */
const terms = Array.from({ length: 20 }, (_, i) => 2006 + i)
  .flatMap((year) => [
    `{名称: ${year}年春, 起: ${year}-02-10, 止: ${year}-06-30}`,
    `{名称: ${year}年秋, 起: ${year}-09-01, 止: ${year}-12-31}`,
  ])
  .join(", ");

/** A school of which all is as it should be, only more of it, taken through every command. */
export const school: readonly Input[] = [
  {
    name: "各种记录",
    full: 79_500,
    files: (n) => bigSchool(n, 300, `报告: [{名称: 学年总结, 附件: [${annexes}]}]\n`),
    commands: [
      ["check"],
      ["stats", "."],
      ["stats", ".", "--format", "json"],
      ["gaps", "."],
      ["gaps", ".", "--format", "docx"],
      ["report", ".", "--draft", "--format", "docx"],
      ["report", ".", "--draft", "--format", "html"],
      ["report", ".", "--draft", "--format", "md"],
      ["export", ".", "记录", "学时", "统计量", "缺项"],
      ["batch", ".", "--draft"],
    ],
  },
  {
    name: "每人一份的报告",
    full: 300,
    files: (n) => bigSchool(150_000, n, reports(["个人述职", "成长档案", "教研组总结"])),
    commands: [["report", ".", "--draft"]],
  },
  {
    name: "活动记录册",
    full: 30_000,
    files: (n) => bigSchool(n * 5, 300, reports(["活动记录册"])),
    commands: [["report", ".", "--draft"]],
  },
  {
    name: "很多人的全员活动",
    full: 100_000,
    files: (n) => ({
      ...bigSchool(10, 1000, `报告: [{名称: 学年总结, 附件: [${annexes}]}]\n`),
      "记录/活动.yaml": `研修活动:\n${lines(n, (i) => `  - {日期: ${day(i)}, 形式: 讲座, 主题: 问${i}, 主讲: ${personAt(i % 1000)}, 参加: 全员, 学时: 1}`)}\n`,
    }),
  },
  {
    name: "很多教研组的要求",
    full: 10_000,
    files: (n) =>
      schoolWith({
        "term.yaml": withReports(
          "报告: [{名称: 学年总结, 附件: [教研组统计表]}]\n",
          requirement("对象: 每个教研组, 指标: 研修活动, 至少: 3, 每: 学期"),
        ),
        "教师.yaml": people(1000),
        "记录/活动.yaml": "",
        "记录/组织.yaml": `组织:\n${lines(n, (i) => `  - {名称: 第${i + n}组, 类别: 教研组, 组长: ${personAt(i % 1000)}, 成员: [${personAt((i + 1) % 1000)}, ${personAt((i + 2) % 1000)}]}`)}\n`,
      }),
    commands: [["check"], ["stats", "."], ["gaps", "."], ["report", ".", "--draft"]],
  },
  {
    name: "二十年里每周的要求",
    full: 300,
    files: (n) =>
      schoolWith({
        "term.yaml": withReports(reports(["多年回顾"]), requirement("对象: 专任教师, 指标: 听课, 至少: 1, 每: 周"))
          .replace(/^时段:.*$/m, `时段: {类型: 多年, 名称: 多年, 起: 2006-01-01, 止: 2025-12-31, 学期: [${terms}]}`)
          .replace(/^统计截止.*\n/m, ""),
        "教师.yaml": people(n),
        "记录/活动.yaml": "",
        "记录/听课.yaml": `听课:\n${lines(n * 100, (i) => `  - {日期: ${2006 + (i % 20)}-10-${10 + (i % 19)}, 听课人: ${personAt(i % n)}, 执教: ${personAt((i + 1) % n)}, 课名: 课${i}}`)}\n`,
      }),
    commands: [["check"], ["stats", "."], ["gaps", "."], ["report", ".", "--draft"]],
  },
  {
    name: "不同分母的学分",
    full: 490,
    files: (n) =>
      schoolWith({
        "term.yaml": term(
          `要求:\n  - {名称: 学分, 对象: 专任教师, 指标: 学分, 折算表: 表0, 至少: 1, 每: 学年}\n折算表:\n${lines(
            4,
            (t) =>
              `  - 名称: 表${t}\n    项目:\n${lines(n, (i) => `      - {名称: 项${i}, 指标: 听课, 每次: 1/${9973 - ((i + t * n) % 9000)}}`)}`,
          )}\n`,
        ),
        "教师.yaml": people(300),
        "记录/活动.yaml": "",
        "记录/听课.yaml": `听课:\n${lines(3000, (i) => `  - {日期: ${day(i)}, 听课人: ${personAt(i % 300)}, 执教: ${personAt((i + 1) % 300)}, 课名: 课${i}}`)}\n`,
      }),
    commands: [["check"], ["stats", "."], ["gaps", "."], ["report", ".", "--draft"]],
  },
  {
    name: "各不相同的错处",
    full: 100_000,
    files: (n) => ({
      ...schoolWith({ "教师.yaml": people(300), "记录/活动.yaml": "" }),
      ...Object.fromEntries(
        [0, 1].map((part) => [
          `记录/${part}.yaml`,
          `听课:\n${lines(n / 2, (i) => `  - {日期: ${day(i)}, 听课人: ${personAt(i % 300)}, 执教: ${nameAt(i * 2 + part + 1000)}误}`)}\n`,
        ]),
      ),
    }),
    commands: inAllFormats,
  },
  {
    name: "时段以外的记录",
    full: 100_000,
    files: (n) =>
      schoolWith({
        "教师.yaml": people(300),
        "记录/活动.yaml": "",
        "记录/听课.yaml": `听课:\n${lines(n - 10, (i) => `  - {日期: 2023-11-12, 听课人: ${personAt(i % 300)}, 执教: ${personAt((i + 1) % 300)}}`)}\n`,
      }),
    commands: inAllFormats,
  },
];
