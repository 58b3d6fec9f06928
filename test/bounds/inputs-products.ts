import { lines, nameAt, schoolWith, term } from "./base-school.ts";
import type { Input } from "./input.ts";

const everyReport = [["check"], ["stats", "."], ["gaps", "."], ["report", ".", "--draft"]];
const withReport = (report: string, more = "") => term(more).replace(/^报告:.*\n/m, `报告: [${report}]\n`);
const people = (count: number, more: (i: number) => string) =>
  `教师:\n${lines(count, (i) => `  - {姓名: ${nameAt(i)}, 学科: 语文, ${more(i)}}`)}\n`;
const day = (i: number) => `2024-1${i % 3}-${10 + (i % 19)}`;

/** Much of one thing for each of another. */
export const products: readonly Input[] = [
  {
    name: "名册里的组",
    full: 10_000,
    files: (n) =>
      schoolWith({
        "term.yaml": withReport(
          "{名称: 学年总结, 附件: [教研组统计表]}",
          "要求:\n  - {名称: 甲, 对象: 每个教研组, 指标: 研修活动, 至少: 3, 每: 学期}\n",
        ),
        "教师.yaml": people(n, (i) => `教研组: 第${i}组`),
        "记录/活动.yaml": `研修活动:\n${lines(n, (i) => `  - {日期: ${day(i)}, 形式: 讲座, 主题: 问${i}, 主讲: ${nameAt(i)}, 教研组: 第${i}组, 学时: 1}`)}\n`,
      }),
    commands: everyReport,
  },
  {
    name: "每人每周的许多要求",
    full: 5_000,
    files: (n) =>
      schoolWith({
        "term.yaml": withReport(
          "{名称: 学年总结}",
          `要求:\n${lines(200, (i) => `  - {名称: 要求${i}, 对象: 专任教师, 指标: 听课, 至少: ${(i % 9) + 1}, 每: 周}`)}\n`,
        ),
        "教师.yaml": people(n, (i) => `教研组: 第${i % 10}组`),
        "记录/活动.yaml": "",
        "记录/听课.yaml": `听课:\n${lines(n, (i) => `  - {日期: ${day(i)}, 听课人: ${nameAt(i)}, 执教: ${nameAt((i + 1) % n)}, 课名: 课${i}}`)}\n`,
      }),
    commands: everyReport,
  },
  {
    name: "每人每周的许多项",
    full: 400,
    files: (n) =>
      schoolWith({
        "term.yaml": term(
          `要求:\n  - 名称: 多少个一\n    对象: 专任教师\n    每: 周\n    各项:\n${lines(n, (i) => `      - {名称: 第${i}项, 指标: 听课, 至少: 1}`)}\n`,
        ),
        "教师.yaml": people(300, () => "教研组: 语文组"),
        "记录/活动.yaml": "",
      }),
  },
  {
    name: "课题的进程",
    full: 5_000,
    files: (n) =>
      schoolWith({
        "term.yaml": withReport("{名称: 学年总结, 附件: [课题一览表]}"),
        "教师.yaml": people(300, () => "教研组: 语文组"),
        "记录/课题.yaml": `课题:\n${lines(
          n,
          (i) =>
            `  - 名称: 课题${i}\n    级别: 县级\n    负责人: ${nameAt(i % 300)}\n    进程:\n${lines(50, (m) => `      - {状态: ${m === 0 ? "立项" : "中期"}, 日期: 2024-${m < 25 ? "10" : "11"}-${10 + (m % 18)}}`)}`,
        )}\n`,
      }),
    commands: everyReport,
  },
  {
    name: "十六兆的模板",
    full: 9_900,
    files: (n) =>
      schoolWith({
        "模板/培训项目总结/引言.md": lines(n, (i) =>
          i % 2
            ? ""
            : lines(12, (k) => `我校{{主题}}第${i}次做了第${k}件事，有活动{{研修活动}}，听课{{听课}}。`).replaceAll(
                "\n",
                "",
              ),
        ),
      }),
  },
];
