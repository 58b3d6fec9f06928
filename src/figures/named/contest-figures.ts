import { type Contest, isOfPupils, isOfWorks } from "../../records/kinds/contest.ts";
import type { Across } from "../across/parts.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import {
  enteredAcross,
  enteredInAll,
  isDecided,
  missedInAll,
  roundsAcross,
  roundsRule,
  winningRatio,
  wonAcross,
  wonInAll,
  wonRule,
} from "./contest-results.ts";

interface Side {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly rule: string;
  where(contest: Contest): boolean;
}

const isPeople = (contest: Contest) => !isOfPupils(contest) && !isOfWorks(contest);
const isWorks = (contest: Contest) => !isOfPupils(contest) && isOfWorks(contest);

/** Papers alone are counted in 篇, as the records say. */
const unitOfWorks = (contests: readonly Contest[]): string | undefined =>
  contests.length > 0 && contests.every(({ measure }) => measure === "篇") ? "篇" : undefined;

const numberOf = (
  side: Side,
  of: (contests: readonly Contest[], facts: Facts) => number,
  across: Across<Contest> = roundsAcross(of),
): Figure =>
  defineFigure({
    name: side.name,
    label: side.label,
    rule: `${side.rule}${roundsRule}。`,
    unit: side.unit,
    ...(side.unit === "件" && { unitFor: unitOfWorks }),
    kind: "contests",
    addsUp: true,
    select: ({ counted }) => counted.contests.filter(side.where),
    measure: of,
    across,
  });

const rate = (side: Omit<Side, "unit" | "rule">): Figure =>
  defineFigure({
    name: side.name,
    label: side.label,
    unit: "%",
    kind: "contests",
    rule: `${wonRule}，除以参赛的人次或件数；结果未公布的比赛不计；${roundsRule}。`,
    select: ({ counted }) => counted.contests.filter((contest) => side.where(contest) && isDecided(contest)),
    measure: winningRatio,
    across: (contests, facts, sharing) => ({
      type: "ratio",
      n: wonAcross(contests, facts, sharing),
      of: enteredAcross(contests, facts, sharing),
    }),
  });

/** Contests, who entered them and who won: by people and by works, teachers apart from pupils (domain.md 7.7). */
export const contestFigures: readonly Figure[] = [
  countFigure({
    name: "contests",
    label: "参赛",
    unit: "项",
    kind: "contests",
    rule: "参加的比赛、评比，一级、一轮计1项，不论几人参加、有没有获奖。",
  }),
  numberOf(
    {
      name: "contestTimes",
      label: "参赛人次",
      unit: "人次",
      rule: "教师参赛的人次：写了姓名的每位本校教师计1人次，没有写姓名的按所写人数；按件计的不在内。",
      where: isPeople,
    },
    enteredInAll,
    (contests, facts, sharing) => ({ type: "sum", sum: enteredAcross(contests, facts, sharing) }),
  ),
  numberOf(
    {
      name: "contestWorks",
      label: "参赛件数",
      unit: "件",
      rule: "教师参赛的作品、队，按所写件数，都是论文的按篇计；没有写件数的，一人一件；按人次计的不在内。",
      where: isWorks,
    },
    enteredInAll,
  ),
  numberOf(
    {
      name: "contestTimesWon",
      label: "参赛获奖人次",
      unit: "人次",
      rule: "教师按人次参赛、获奖的人次，即奖项、级别与参赛相同的获奖的人次。",
      where: isPeople,
    },
    wonInAll,
    (contests, facts, sharing) => ({ type: "sum", sum: wonAcross(contests, facts, sharing) }),
  ),
  numberOf(
    {
      name: "contestWorksWon",
      label: "参赛获奖件数",
      unit: "件",
      rule: "教师按件参赛、获奖的件数，即奖项、级别与参赛相同的获奖的项数。",
      where: isWorks,
    },
    wonInAll,
    (contests, facts, sharing) => ({ type: "sum", sum: wonAcross(contests, facts, sharing) }),
  ),
  numberOf(
    {
      name: "contestTimesMissed",
      label: "未获奖人次",
      unit: "人次",
      rule: "教师按人次的参赛，结果已公布而没有获奖的人次。",
      where: isPeople,
    },
    missedInAll,
  ),
  numberOf(
    {
      name: "contestWorksMissed",
      label: "未获奖件数",
      unit: "件",
      rule: "教师按件的参赛，结果已公布而没有获奖的件数。",
      where: isWorks,
    },
    missedInAll,
  ),
  rate({ name: "contestTimesRate", label: "参赛获奖率", where: isPeople }),
  rate({ name: "contestWorksRate", label: "作品获奖率", where: isWorks }),
  numberOf(
    {
      name: "studentContestTimes",
      label: "学生参赛人次",
      unit: "人次",
      rule: "学生参赛的人次，按所写人数；按件计的不在内。",
      where: (contest) => isOfPupils(contest) && !isOfWorks(contest),
    },
    enteredInAll,
  ),
  numberOf(
    {
      name: "studentContestWorks",
      label: "学生参赛件数",
      unit: "件",
      rule: "学生参赛的作品、队，按所写件数；按人次计的不在内。",
      where: (contest) => isOfPupils(contest) && isOfWorks(contest),
    },
    enteredInAll,
  ),
  rate({ name: "studentContestRate", label: "学生参赛获奖率", where: isOfPupils }),
];
