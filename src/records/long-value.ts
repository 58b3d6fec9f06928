import { defineMistake } from "../diagnostics/define-mistake.ts";
import { keyWord, type OfField } from "./value-wording.ts";

/** In characters. What is longer, such as a pasted article, is no value of a record. */
export const longestValue = 5000;

export const tooLong = defineMistake("record/too-long", "error", {
  message: (a: OfField & { count: number }) => `${keyWord(a)}写了${a.count}字，至多${longestValue}字`,
  hint: () => "只写要登记的几个字，整篇的文章不写进记录；很长的名单写成列表，每人一行，以“- ”开头。",
  why: "一项内容写不到这么长，多半是把整篇文章贴进来了。",
  wrong: "论文成果:\n  - 题目: |\n      家访是……（整篇论文）",
  right: "论文成果:\n  - 题目: 家访的艺术",
});
