import type { Award } from "../../records/kinds/award.ts";
import { type Contest, isOfPupils, isOfWorks, numberEntered } from "../../records/kinds/contest.ts";
import { awardsOfContest } from "../../school/contest-awards.ts";
import { isWhole } from "../../school/scope.ts";
import { type Amounts, amountsOf } from "../across/amounts.ts";
import { byPerson } from "../across/parts.ts";
import type { Sharing } from "../across/sharing.ts";
import type { Facts } from "../facts.ts";
import { type Ratio, sum } from "../measures.ts";
import { personTimesOf } from "../tally.ts";

/** How the awards of contests are counted, in words. */
export const wonRule = "奖项、级别与参赛相同的获奖，按件的计项数，按人次的计人次";

/** Whether the results of a contest are out. */
export const isDecided = ({ result }: Contest): boolean => result !== "未公布";

/** How many entered: works or pupils, or teachers in scope. */
export const enteredIn = (contest: Contest, facts: Facts): number =>
  isOfWorks(contest) || isOfPupils(contest) ? numberEntered(contest) : personTimesOf("contests", [contest], facts);

/** How many of those who entered won: certificates where works entered, else people in scope. */
export const wonIn = (contest: Contest, facts: Facts): number =>
  sum(awardsOfContest(contest, facts.school).map((award) => timesOf(award, contest, facts)));

/** An award that does not say how many people won it stands for as many as it has 项; one of people alone for these. */
function timesOf(award: Award, contest: Contest, facts: Facts): number {
  const { winners, personTimes, studentTimes, winningStudents, items } = award;
  if (isOfWorks(contest)) return items ?? ((winners ?? winningStudents) ? 1 : (personTimes ?? studentTimes ?? 1));
  if (isOfPupils(contest)) return studentTimes ?? winningStudents?.length ?? items ?? 1;
  if (winners) return personTimesOf("awards", [award], facts);
  return isWhole(facts.scope) ? (personTimes ?? items ?? 1) : 0;
}

/** The same for several schools: a person in a contest that several read, or in an award, counts once. */
export const enteredAcross = (contests: readonly Contest[], facts: Facts, sharing: Sharing): Amounts =>
  amountsOf(
    contests.flatMap((contest) => {
      const entered = enteredIn(contest, facts);
      const isByName = !isOfWorks(contest) && !isOfPupils(contest);
      return isByName ? byPerson(contest, entered, "contests", facts) : [{ of: [contest], amount: entered }];
    }),
    sharing,
  );

/** The same of those who won. */
export const wonAcross = (
  contests: readonly Contest[],
  facts: Facts,
  sharing: Sharing,
  isAsked: (award: Award) => boolean = () => true,
): Amounts =>
  amountsOf(
    contests.flatMap((contest) =>
      awardsOfContest(contest, facts.school)
        .filter(isAsked)
        .flatMap((award) => {
          const won = timesOf(award, contest, facts);
          const isByName = !isOfWorks(contest) && !isOfPupils(contest);
          return isByName ? byPerson(award, won, "awards", facts) : [{ of: [award], amount: won }];
        }),
    ),
    sharing,
  );

/** 获奖率 of contests: those who won among those who entered. */
export const winningRatio = (contests: readonly Contest[], facts: Facts): Ratio => ({
  n: sum(contests.map((contest) => wonIn(contest, facts))),
  of: sum(contests.map((contest) => enteredIn(contest, facts))),
});
