import { lines, nameAt, schoolWith, term } from "./base-school.ts";
import type { Input } from "./input.ts";

const settingsOf = (more: string) => schoolWith({ "term.yaml": term(more) });
const period = (from: string, to: string, more = "") =>
  schoolWith({
    "term.yaml": term(more)
      .replace(/^时段:.*$/m, `时段: {类型: 多年, 名称: 多年, 起: ${from}, 止: ${to}}`)
      .replace(/^统计截止.*\n/m, ""),
  });
const requirement = "要求:\n  - {名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 10, 每: 周}\n";

/** term.yaml, templates, baseline, frame. */
export const settings: readonly Input[] = [
  { name: "包含里的花括号", full: 2_000, files: (n) => settingsOf(`包含: [教师.yaml, "${"{a,b}".repeat(n)}.yaml"]\n`) },
  {
    name: "包含里的星号",
    full: 2_000,
    files: (n) => ({
      ...settingsOf(`包含: [教师.yaml, "${"**/".repeat(n)}x*.yaml"]\n`),
      [`记录/${"甲/".repeat(40)}乙.yaml`]: "听课: []\n",
    }),
  },
  {
    name: "包含里一段中的星号",
    full: 5_000,
    files: (n) => ({
      ...settingsOf(`包含: [教师.yaml, "记录/${"*a".repeat(n)}x.yaml"]\n`),
      [`记录/${"a".repeat(200)}.yaml`]: "听课: []\n",
    }),
  },
  {
    name: "包含的项",
    full: 20_000,
    files: (n) =>
      settingsOf(`包含: [教师.yaml, ${Array.from({ length: n }, (_, i) => `记录/${i}*.yaml`).join(",\n        ")}]\n`),
  },
  {
    name: "九千年的时段",
    full: 9999,
    files: (n) => period("2006-01-01", `${String(n).padStart(4, "0")}-12-31`, requirement),
  },
  {
    name: "九千年的起止",
    full: 9999,
    files: (n) =>
      schoolWith({
        "记录/一.yaml": `外出培训:\n  - {名称: 甲, 起: 0001-01-01, 止: ${String(n).padStart(4, "0")}-12-31, 人员: 许知行, 学时: 8}\n`,
      }),
  },
  {
    name: "要求",
    full: 50_000,
    files: (n) =>
      settingsOf(`要求:\n${lines(n, (i) => `  - {名称: 要求${i}, 对象: 专任教师, 指标: 听课, 至少: 10, 每: 学期}`)}\n`),
    commands: [["check"], ["stats", "."], ["gaps", "."], ["report", ".", "--draft"]],
  },
  {
    name: "每周的要求",
    full: 2_000,
    files: (n) =>
      settingsOf(`要求:\n${lines(n, (i) => `  - {名称: 要求${i}, 对象: 专任教师, 指标: 听课, 至少: 10, 每: 周}`)}\n`),
    commands: [["check"], ["gaps", "."], ["report", ".", "--draft"]],
  },
  { name: "核对", full: 100_000, files: (n) => settingsOf(`核对:\n${lines(n, (i) => `  听课${i}: 3`)}\n`) },
  {
    name: "学期",
    full: 50_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term().replace(
          /学期: \[.*\]/,
          `学期: [${Array.from({ length: n }, (_, i) => `{名称: 第${i}学期, 起: 2024-09-01, 止: 2025-01-18}`).join(",\n        ")}]`,
        ),
      }),
  },
  {
    name: "放假",
    full: 100_000,
    files: (n) =>
      schoolWith({
        "term.yaml": term().replace(
          "学期: [",
          `放假: [${Array.from({ length: n }, (_, i) => `{名称: 假${i}, 起: 2024-10-01, 止: 2024-10-07}`).join(",\n        ")}], 学期: [`,
        ),
      }),
  },
  {
    name: "报告",
    full: 5_000,
    files: (n) =>
      schoolWith({ "term.yaml": term().replace(/^报告:.*$/m, `报告:\n${lines(n, (i) => `  - {名称: 报告${i}}`)}`) }),
  },
  {
    name: "用语",
    full: 50_000,
    files: (n) => settingsOf(`用语: {${Array.from({ length: n }, (_, i) => `词${i}: 字`).join(",\n        ")}}\n`),
  },
  {
    name: "形式",
    full: 50_000,
    files: (n) =>
      settingsOf(
        `形式: {${Array.from({ length: n }, (_, i) => `沙龙${i}: {归入: 沙龙, 量词: 期}`).join(",\n        ")}}\n`,
      ),
  },
  {
    name: "校区",
    full: 50_000,
    files: (n) => settingsOf(`校区: [${Array.from({ length: n }, (_, i) => `第${i}校区`).join(",\n        ")}]\n`),
  },
  {
    name: "大模板",
    full: 400_000,
    files: (n) =>
      schoolWith({ "模板/培训项目总结/引言.md": lines(n, (i) => `我校{{主题}}{{#if 研修活动}}有活动${i}。{{/if}}`) }),
  },
  {
    name: "模板里的名单",
    full: 2_000,
    files: (n) =>
      schoolWith({
        "模板/培训项目总结/引言.md": lines(n, () => '{{#each 教研组名单}}{{名称}}、{{/each}}有{{计数 "听课"}}节。\n'),
      }),
  },
  {
    name: "基线",
    full: 150_000,
    files: (n) =>
      schoolWith({
        "yanxiu-基线.json": JSON.stringify(
          {
            版本: 1,
            问题: Array.from({ length: n }, (_, i) => ({
              文件: "记录/一.yaml",
              代号: "check/similar-record",
              内容: `旧${i}`,
              处数: 1,
            })),
          },
          null,
          1,
        ),
      }),
  },
  { name: "一层套一层的基线", full: 7_000_000, files: (n) => schoolWith({ "yanxiu-基线.json": "[".repeat(n) }) },
  {
    name: "学校名",
    full: 4_000_000,
    files: (n) => schoolWith({ "term.yaml": term().replace("云岭中心小学", "云".repeat(n)) }),
  },
  {
    name: "报告的主题",
    full: 4_000_000,
    files: (n) => schoolWith({ "term.yaml": term().replace("课堂提问", "问".repeat(n)) }),
  },
  {
    name: "自定附件",
    full: 3_000,
    files: (n) =>
      schoolWith({
        ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`模板/附件/表${i}.yaml`, "名称: 甲\n"])),
      }),
  },
  {
    name: "文字的文件",
    full: 5_000,
    files: (n) => ({
      ...schoolWith({}),
      ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`文字/${nameAt(i)}${i}.md`, "甲。\n"])),
    }),
  },
];
