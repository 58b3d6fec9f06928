import { defineMistake } from "../diagnostics/define-mistake.ts";
import { keyWord, type OfField } from "./value-wording.ts";

/** In characters: what was said at a meeting may fill pages. What is longer, such as a pasted article, is no value of a record. */
export const longestValue = 10_000;

export const tooLong = defineMistake("record/too-long", "error", {
  message: (a: OfField & { count: number }) => `${keyWord(a)}写了${a.count}字，至多${longestValue}字`,
  hint: () => "只写要登记的几个字，整篇的文章不写进记录；很长的名单写成列表，每人一行，以“- ”开头。",
  why: "一项内容写不到这么长，多半是把整篇文章贴进来了。",
  wrong: "论文成果:\n  - 题目: |\n      家访是……（整篇论文）",
  right: "论文成果:\n  - 题目: 家访的艺术",
});

/** In characters: the name of a person, a group, a plan. Names become parts of regular expressions and of files' names. */
const longestName = 100;
export const isLongName = (name: string): boolean => name.length > longestName;

export const longName = defineMistake("record/long-name", "error", {
  message: (a: OfField & { count: number }) => `${keyWord(a)}里有一个名称写了${a.count}字，至多${longestName}字`,
  hint: () => "只写姓名或名称；几个人用顿号隔开，说明写进“备注”。",
  why: "姓名、组名没有这么长，多半是把别的话贴进来了，或者几个人没有隔开。",
  wrong: `教师:\n  - {姓名: ${"丁若兰".repeat(34)}, 学科: 语文}`,
  right: "教师:\n  - {姓名: 丁若兰, 学科: 语文}",
});
