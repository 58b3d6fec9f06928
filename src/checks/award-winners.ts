import { defineMistake } from "../diagnostics/define-mistake.ts";
import { namesWinners } from "../records/kinds/award.ts";
import type { Check } from "./define-check.ts";

const onlyTimes = defineMistake("check/only-times", "notice", {
  message: (a: { count: number }) =>
    `${a.count > 1 ? `有${a.count}条` : "这条"}获奖只写了人次，没有写“项数”，也没有写获奖者，只计人次，不计获奖项数`,
  hint: () => "只有一张证书的（如团体奖）补上“项数: 1”；几张证书合写的，补上共有几项。",
  why: "一张证书计1项，只写人次就不知道有几项。",
  wrong: "获奖:\n  - {奖项: 合唱比赛, 级别: 县级, 日期: 2024-10-20, 类别: 技能, 学生人次: 36}",
  right: "获奖:\n  - {奖项: 合唱比赛, 级别: 县级, 日期: 2024-10-20, 类别: 技能, 学生人次: 36, 项数: 1}",
});

const winnersUnknown = defineMistake("check/winners-unknown", "warning", {
  message: (a: { items: number }) => `这${a.items}项奖没有注明获奖者，只计入获奖总数，不计入教师、学生或集体获奖`,
  hint: () =>
    "教师获得的补上“获奖人”或“人次”，学生获得的补上“获奖学生”或“学生人次”，集体获得的补上“获奖单位”或“获奖组”。",
  why: "没有注明获奖者的，只能计入总数，无法归入教师、学生或集体。",
  wrong: "获奖:\n  - {奖项: 教学比武, 级别: 县级, 日期: 2024-10-20, 类别: 技能, 项数: 5}",
  right: "获奖:\n  - {奖项: 教学比武, 级别: 县级, 日期: 2024-10-20, 类别: 技能, 项数: 5, 人次: 6}",
});

/** An award says who won it and how many 项 it is (domain.md 12.20). */
export const awardWinners: Check = {
  needs: [],
  *run({ school: { records } }) {
    const unnamed = records.awards.filter((award) => !namesWinners(award));
    const hasTimes = unnamed.filter(({ personTimes, studentTimes }) => (personTimes ?? studentTimes) !== undefined);
    const [first, ...others] = hasTimes.filter(({ items }) => items === undefined).map(({ origin }) => origin);
    if (first) yield onlyTimes.at(first, { count: others.length + 1 }, others);
    for (const award of unnamed.filter((one) => !hasTimes.includes(one)))
      yield winnersUnknown.at(award.place("项数"), { items: award.items ?? 0 });
  },
};
