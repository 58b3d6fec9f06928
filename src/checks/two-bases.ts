import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import type { Check } from "./define-check.ts";
import { repeats } from "./lookups/repeats.ts";

const bothBases = defineMistake("check/two-bases", "warning", {
  message: (a: { year: string; base: number; before: number; first: At }) =>
    `${a.year.replace(/年度?$/, "")}年度的基数写了两个：这里${a.base}，${at(a.first)}写的是${a.before}，只取大的`,
  hint: () => "基数是一年公用经费的总额；核对后改成一样的，或只在一条上写。",
  why: "一年的公用经费总额只有一个数，不同就算不准占比。",
  wrong:
    "经费:\n  - {年度: 2024, 项目: 外出培训, 金额: 36000, 基数: 600000}\n  - {年度: 2024, 项目: 购书, 金额: 4000, 基数: 60000}",
  right:
    "经费:\n  - {年度: 2024, 项目: 外出培训, 金额: 36000, 基数: 600000}\n  - {年度: 2024, 项目: 购书, 金额: 4000, 基数: 600000}",
});

/** 基数 of a year is one sum: 经费占比 counts it once and takes the greater of two. */
export const twoBases: Check = {
  needs: [],
  *run({ school: { records } }) {
    const based = records.expenses.filter((expense) => expense.base !== undefined);
    for (const [first, other] of repeats(based, ({ year }) => year)) {
      if (other.base === first.base) continue;
      const args = { year: other.year, base: other.base!, before: first.base!, first: first.origin };
      yield bothBases.at(other.place("基数"), args, [first.place("基数")]);
    }
  },
};
