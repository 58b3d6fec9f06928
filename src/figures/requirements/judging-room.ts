import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";

/** How often the requirements of a report may still be judged: once for each person or group, window and item. */
export interface JudgingRoom {
  left: number;
}

/** Twenty weekly requirements of 300 people come to 240,000 in a year. */
const mostJudged = 1_000_000;

export const judgingRoom = (most = mostJudged): JudgingRoom => ({ left: most });

export const tooManyJudged = defineMistake("query/too-many-judged", "error", {
  oneFault: [],
  message: () => `到这一项，要逐人逐段比较的一共超过${mostJudged / 10_000}万次，这一项和后面的要求没有统计`,
  hint: () =>
    "看看“要求”是不是复制了很多遍，名册是不是把别的学校也列进来了；每周的要求可改成“每: 学期”；几年的记录，一学年用一个学期文件。",
  why: `一项要求，每人每周（月、学期、学年）比较一次；三百名教师的二十项每周的要求，一学年也只有24万次。`,
  wrong: demand("对象: 专任教师, 指标: 听课, 至少: 1, 每: 周           # 五千名教师，这样的有两百项"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学期"),
});
