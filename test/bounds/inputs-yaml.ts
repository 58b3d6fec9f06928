import { lines, schoolWith } from "./base-school.ts";
import type { Input } from "./input.ts";

const record = (text: string) => schoolWith({ "记录/一.yaml": text });
const nest = (open: string, close: string) => (n: number) =>
  record(`研修活动:\n  - 主题: ${open.repeat(n)}${close.repeat(n)}\n`);

/** Files of records that are odd as YAML. */
export const yaml: readonly Input[] = [
  { name: "空行", full: 15_000_000, files: (n) => record("\n".repeat(n)) },
  { name: "一层套一层的方括号", full: 7_000_000, files: nest("[", "]") },
  { name: "没有收尾的方括号", full: 15_000_000, files: nest("[", "") },
  { name: "一层套一层的花括号", full: 1_000_000, files: nest("{a: ", "}") },
  { name: "一层套一层的横线", full: 7_000_000, files: (n) => record("- ".repeat(n)) },
  { name: "一层套一层的问号", full: 7_000_000, files: (n) => record("? ".repeat(n)) },
  { name: "越缩越深的行", full: 5_000, files: (n) => record(lines(n, (i) => `${" ".repeat(i)}a:`)) },
  { name: "文档分隔线", full: 4_000_000, files: (n) => record("---\n".repeat(n)) },
  { name: "一行里的文档分隔线", full: 4_000_000, files: (n) => record("--- ".repeat(n)) },
  {
    name: "一个映射里的键",
    full: 1_000_000,
    files: (n) => record(`研修活动:\n  - {${lines(n, (i) => `k${i}: 1`).replaceAll("\n", ", ")}}\n`),
  },
  {
    name: "一条记录里不认识的键",
    full: 500_000,
    files: (n) => record(`研修活动:\n  - 日期: 2024-11-12\n${lines(n, (i) => `    键${i}: 甲`)}\n`),
  },
  { name: "不认识的种类", full: 500_000, files: (n) => record(lines(n, (i) => `种类${i}: []`)) },
  { name: "写了多次的键", full: 500_000, files: (n) => record(lines(n, () => "研修活动: []")) },
  {
    name: "很长的一个值",
    full: 5_000_000,
    files: (n) =>
      record(`研修活动:\n  - {日期: 2024-11-12, 形式: 讲座, 主题: ${"问".repeat(n)}, 主讲: 林秋野, 参加: 全员}\n`),
  },
  {
    name: "很长的带引号的值",
    full: 5_000_000,
    files: (n) => record(`研修活动:\n  - 主题: "${"问\\n".repeat(n / 2)}"\n`),
  },
  {
    name: "很长的几行",
    full: 5_000_000,
    files: (n) => record(`研修活动:\n  - 主题: |\n${"      问题\n".repeat(n / 3)}`),
  },
  { name: "忽略", full: 300_000, files: (n) => record("# 忽略 check/similar-record：核实过\n".repeat(n)) },
  {
    name: "行末的忽略",
    full: 200_000,
    files: (n) => record(`听课:\n${lines(n, () => "  - {日期: 2024-11-12} # 忽略 check/similar-record：核实过")}\n`),
  },
  {
    name: "不认识的忽略",
    full: 300_000,
    files: (n) => record(lines(n, (i) => `# 忽略 check/similar-recor${"abcdefghij"[i % 10]}d：核实过`)),
  },
  { name: "锚和别名", full: 500_000, files: (n) => record(`a: &a [1]\nb: [${"*a, ".repeat(n)}]\n`) },
  {
    name: "十层别名",
    full: 60,
    files: (n) =>
      record(`a0: &a0 [甲, 甲]\n${lines(n, (i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`)}\n`),
  },
  { name: "合并键", full: 200_000, files: (n) => record(`甲: &甲 {a: 1}\n${lines(n, (i) => `b${i}: {<<: *甲}`)}\n`) },
  {
    name: "全角冒号的行",
    full: 400_000,
    files: (n) => record(`研修活动:\n${lines(n, () => "  - 日期：2024-11-12")}\n`),
  },
  {
    name: "一行里的全角括号",
    full: 4_000_000,
    files: (n) => record(`研修活动:\n  - 参加: 【${"许知行，".repeat(n / 4)}】\n`),
  },
  { name: "没有收尾的引号", full: 5_000_000, files: (n) => record(`研修活动:\n  - 主题: "${"问\n".repeat(n / 2)}`) },
  { name: "制表符", full: 15_000_000, files: (n) => record(`研修活动:\n${"\t".repeat(n)}- 主题: 甲\n`) },
  { name: "很长的注释", full: 5_000_000, files: (n) => record(`# ${"问".repeat(n)}\n研修活动: []\n`) },
  {
    name: "单独成项的词",
    full: 2_000_000,
    files: (n) => record(`听课:\n  - {日期: 2024-11-12, ${"许知行, ".repeat(n / 4)}}\n`),
  },
  { name: "看不见的字符", full: 5_000_000, files: (n) => record(`研修活动:\n  - {主题: ${"\u200b".repeat(n)}}\n`) },
  { name: "不许写的字符", full: 5_000_000, files: (n) => record(`研修活动:\n  - {主题: ${"\u0001".repeat(n)}}\n`) },
  {
    name: "坏了的行",
    full: 300_000,
    files: (n) => record(`研修活动:\n${lines(n, () => "  - {日期: 2024-11-12, 形式：讲座，主题：提问}")}\n`),
  },
  { name: "只有空格的行", full: 15_000_000, files: (n) => record(`研修活动:\n${" ".repeat(n)}\n`) },
  ...[
    " ",
    "【",
    "（",
    "“",
    "，",
    "、",
    "：",
    "-",
    "#",
    "'",
    "*",
    "&",
    "|",
    ">",
    "%",
    "!",
    "`",
    "@",
    "《",
    "=",
    "\u3000",
    "\u00a0",
    "}",
    "]",
  ].map((sign) => ({
    name: `一长串“${sign}”`,
    full: 5_000_000,
    files: (n: number) =>
      record(
        `研修活动:\n  - 日期: 2024-11-12\n    主题: 甲${sign.repeat(n)}\n    形式: ${sign.repeat(n)}\n    参加: 许知行${sign.repeat(n)}\n`,
      ),
  })),
];
