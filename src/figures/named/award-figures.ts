import type { Award } from "../../records/kinds/award.ts";
import { receiverOf } from "../../records/kinds/award-receiver.ts";
import { type Amounts, amountsOf, joined, notThese } from "../across/amounts.ts";
import { personTimes } from "../across/parts.ts";
import type { Sharing } from "../across/sharing.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../measures.ts";
import { personTimesOf, tally } from "../tally.ts";

const wonBy =
  (receiver: string | undefined) =>
  (award: Award, { school }: Facts): boolean =>
    receiverOf(award, (mention) => school.roster.find(mention).type === "outsider") === receiver;
const byTeachers = wonBy("教师");
const withStudents = ({ winningStudents, studentTimes }: Award) =>
  winningStudents !== undefined || studentTimes !== undefined;

const onceOrMore = (awards: readonly Award[], facts: Facts, sharing: Sharing): Amounts =>
  amountsOf(
    awards.map((award) => ({ of: [award], amount: tally("计数", "awards", [award], facts) })),
    sharing,
  );

/**
 * Awards by who won them: teachers, the school or groups, students, people from outside; with 未注明 these add up to 获奖
 * (domain.md 7.3, 7.7, 12.20).
 */
export const awardFigures: readonly Figure[] = [
  countFigure({
    name: "awards",
    label: "获奖",
    unit: "项",
    kind: "awards",
    rule: "一张证书计1项，不论几人获得；没有逐张登记的，按所写项数；只写人次或学生人次、没有写项数的，不计项数；没有注明获奖者的也计入。",
  }),
  countFigure({
    name: "teacherAwards",
    label: "教师获奖",
    unit: "项",
    kind: "awards",
    where: byTeachers,
    rule: "教师个人或多人合得的奖，一张证书计1项；获奖人全在校外的不计；只写人次、没有写项数的，不计项数。",
  }),
  countFigure({
    name: "teacherAwardTimes",
    label: "教师获奖人次",
    unit: "人次",
    kind: "awards",
    where: byTeachers,
    measure: "人次",
    rule: "每项奖的每位本校获奖人计1人次；校外合作者不计；没有写姓名的，按所写人次。",
  }),
  countFigure({
    name: "awardedTeachers",
    label: "获奖教师",
    unit: "人",
    kind: "awards",
    where: byTeachers,
    measure: "人数",
    rule: "得过奖的本校教师，每人只计一次。",
  }),
  countFigure({
    name: "unitAwards",
    label: "集体获奖",
    unit: "项",
    kind: "awards",
    where: wonBy("集体"),
    rule: "学校、处室或教研组得的奖，一张证书计1项。",
  }),
  countFigure({
    name: "studentAwards",
    label: "学生获奖",
    unit: "项",
    kind: "awards",
    where: wonBy("学生"),
    rule: "学生得的奖，一张证书计1项，团体奖也计1项；只写学生人次、没有写项数的，不计项数。",
  }),
  countFigure({
    name: "outsideAwards",
    label: "校外人员获奖",
    unit: "项",
    kind: "awards",
    where: wonBy("校外"),
    // What another school counts for its teachers is none, so that the parts add up together, too.
    across: (awards, facts, sharing) => ({
      type: "sum",
      sum: notThese(
        onceOrMore(awards as readonly Award[], facts, sharing),
        facts.counted.awards.filter((award) => byTeachers(award, facts)),
        sharing,
      ),
    }),
    rule: "获奖人全在校外的奖，一张证书计1项；不计入教师获奖。",
  }),
  countFigure({
    name: "otherAwards",
    label: "获奖者未注明",
    unit: "项",
    kind: "awards",
    where: wonBy(undefined),
    rule: "只写了项数、没有注明获奖者的奖；已计入获奖总数。",
  }),
  defineFigure({
    name: "adviserTimes",
    label: "指导获奖人次",
    unit: "人次",
    rule: "每项奖的每位本校指导教师计1人次；没有写姓名的，按所写指导人次。",
    kind: "awards",
    addsUp: true,
    select: ({ counted }) =>
      counted.awards.filter(({ advisers, adviserTimes }) => (advisers ?? adviserTimes) !== undefined),
    measure: (awards, facts) =>
      sum(
        awards.map((award) =>
          award.advisers ? personTimesOf("awards", [award], facts, "指导教师") : (award.adviserTimes ?? 0),
        ),
      ),
    across: (awards, facts, sharing) => ({
      type: "sum",
      sum: joined([
        personTimes(
          "awards",
          awards.filter(({ advisers }) => advisers),
          facts,
          sharing,
          "指导教师",
        ),
        amountsOf(
          awards.flatMap((award) => (award.advisers ? [] : [{ of: [award], amount: award.adviserTimes ?? 0 }])),
          sharing,
        ),
      ]),
    }),
  }),
  defineFigure({
    name: "studentAwardTimes",
    label: "学生获奖人次",
    unit: "人次",
    rule: "每项奖的学生人次：写了学生人次的按人次，否则按所列学生；与教师合得的也计。",
    kind: "awards",
    addsUp: true,
    select: ({ counted }) => counted.awards.filter(withStudents),
    measure: (awards) => sum(awards.map((a) => a.studentTimes ?? a.winningStudents?.length ?? 0)),
  }),
];
