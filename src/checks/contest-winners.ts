import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { enteredIn, wonIn } from "../figures/named/contest-results.ts";
import { isOfPupils, isOfWorks } from "../records/kinds/contest.ts";
import { awardsOfContest } from "../school/contest-awards.ts";
import type { Check } from "./define-check.ts";

const contest = (rest: string) => `参赛:\n  - {名称: 县说课比赛, 级别: 县级, 日期: 2024-10-20, ${rest}}\n`;
const award = (who: string) =>
  `获奖:\n  - {奖项: 县说课比赛, 级别: 县级, 等次: 一等奖, 日期: 2024-11-20, 类别: 说课, 获奖人: ${who}}\n`;

const moreWon = defineMistake("check/more-won-than-entered", "warning", {
  message: (a: { won: number; entered: number; unit: string; first: At }) =>
    `参赛只有${a.entered}${a.unit}，获奖却有${a.won}${a.unit}（第一项在${at(a.first)}）`,
  hint: () => "补全参赛的人或数；几级的比赛，每一级写一条参赛；不是这次比赛的奖，改它的“奖项”。",
  why: "得奖的不会比参赛的多，不然获奖率会超过100%。",
  wrong: `${contest("参赛数: 1")}${award("林秋野、许知行")}`,
  right: `${contest("参赛数: 2")}${award("林秋野、许知行")}`,
});

const notEntered = defineMistake("check/winner-not-entered", "warning", {
  message: (a: { name: string; first: At }) => `“${a.name}”得了这次比赛的奖，${at(a.first)}的“参赛人”里没有这个人`,
  hint: (a) => `把“${a.name}”补进“参赛人”；没有逐人登记的，改写“参赛数”。`,
  why: "参赛人漏了，获奖率就偏高。",
  wrong: `${contest("参赛人: 林秋野、沈一舟")}${award("许知行")}`,
  right: `${contest("参赛人: 林秋野、许知行")}${award("许知行")}`,
});

/** Who won a contest entered it, and no more won than entered. */
export const contestWinners: Check = {
  needs: ["contests", "awards", "teachers", "groups"],
  *run({ school, facts }) {
    for (const one of school.records.contests) {
      const awards = awardsOfContest(one, school);
      const [first] = awards;
      if (!first) continue;
      const [won, entered] = [wonIn(one, facts), enteredIn(one, facts)];
      if (won > entered) {
        const unit = isOfWorks(one) ? one.measure! : "人次";
        yield moreWon.at(one.origin, { won, entered, unit, first: first.origin }, [first.origin]);
        continue;
      }
      if (isOfPupils(one) || one.entrants === undefined) continue;
      const there = new Set(school.roster.people(one.entrants, one.date));
      for (const award of awards)
        for (const mention of award.winners ?? []) {
          const people = school.roster.people([mention], award.date);
          if (people.length === 0 || people.some((teacher) => there.has(teacher))) continue;
          yield notEntered.at(award.place("获奖人", mention), { name: mention.name, first: one.origin }, [one.origin]);
        }
    }
  },
};
