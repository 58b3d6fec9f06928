import type { Award } from "../../records/kinds/award.ts";
import { type Contest, isOfPupils, isOfWorks, numberEntered } from "../../records/kinds/contest.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { awardsOfContest, inRounds } from "../../school/contest-awards.ts";
import { isWhole } from "../../school/scope.ts";
import { type Amounts, amountsOf, type Thing } from "../across/amounts.ts";
import { type Across, byPerson } from "../across/parts.ts";
import type { Sharing } from "../across/sharing.ts";
import type { Facts } from "../facts.ts";
import { type Ratio, sum } from "../measures.ts";
import { peopleOf, personTimesOf } from "../tally.ts";

/** How the awards of contests are counted, in words. */
export const wonRule = "奖项、级别与参赛相同的获奖，按件的计项数，按人次的计人次";

/** Whether the results of a contest are out. */
export const isDecided = ({ result }: Contest): boolean => result !== "未公布";

/** How many entered: works or pupils, or teachers in scope. */
export const enteredIn = (contest: Contest, facts: Facts): number =>
  isOfWorks(contest) || isOfPupils(contest) ? numberEntered(contest) : personTimesOf("contests", [contest], facts);

/** How many of those who entered won: certificates where works entered, else people in scope. */
export const wonIn = (contest: Contest, facts: Facts, isAsked: (award: Award) => boolean = () => true): number =>
  sum(
    awardsOfContest(contest, facts.school)
      .filter(isAsked)
      .map((award) => timesOf(award, contest, facts)),
  );

/** An award that does not say how many people won it stands for as many as it has 项; one of people alone for these. */
function timesOf(award: Award, contest: Contest, facts: Facts): number {
  const { winners, personTimes, studentTimes, winningStudents, items } = award;
  if (isOfWorks(contest)) return items ?? ((winners ?? winningStudents) ? 1 : (personTimes ?? studentTimes ?? 1));
  if (isOfPupils(contest)) return studentTimes ?? winningStudents?.length ?? items ?? 1;
  if (winners) return personTimesOf("awards", [award], facts);
  return isWhole(facts.scope) ? (personTimes ?? items ?? 1) : 0;
}

/** Who enters every round of a contest entered it once: as many as in its largest round, or as different people as are named. */
const enteredInRounds = (rounds: readonly Contest[], facts: Facts): number =>
  Math.max(
    ...rounds.map((one) => enteredIn(one, facts)),
    rounds.length > 1 && isOfPeople(rounds) ? peopleOf("contests", rounds, facts).length : 0,
  );

/** Who won in two rounds of a contest is one who won. */
function wonInRounds(rounds: readonly Contest[], facts: Facts): number {
  const most = Math.max(...rounds.map((one) => wonIn(one, facts)));
  if (rounds.length === 1 || !isOfPeople(rounds)) return most;
  const awards = rounds.flatMap((one) => awardsOfContest(one, facts.school));
  return Math.max(most, peopleOf("awards", awards, facts).length);
}

const isOfPeople = ([first]: readonly Contest[]): boolean =>
  first !== undefined && !isOfWorks(first) && !isOfPupils(first);

/** How many entered some contests. */
export const enteredInAll = (contests: readonly Contest[], facts: Facts): number =>
  sum(inRounds(contests).map((rounds) => enteredInRounds(rounds, facts)));

/** How many won in some contests. */
export const wonInAll = (contests: readonly Contest[], facts: Facts): number =>
  sum(inRounds(contests).map((rounds) => wonInRounds(rounds, facts)));

/** How many won nothing in those whose results are out. */
export const missedInAll = (contests: readonly Contest[], facts: Facts): number =>
  sum(
    inRounds(contests.filter(isDecided)).map((rounds) =>
      Math.max(0, enteredInRounds(rounds, facts) - wonInRounds(rounds, facts)),
    ),
  );

/** What a rule says of contests with rounds. */
export const roundsRule = "同一次比赛分几轮的不相加：写了姓名的每人计一次，没有写姓名的取最多的一轮";

/** The same for several schools: what several rounds come to stands with the first of them. */
export const roundsAcross =
  (of: (contests: readonly Contest[], facts: Facts) => number): Across<Contest> =>
  (contests, facts, sharing) => ({
    type: "sum",
    sum: amountsOf(
      inRounds(contests).map((rounds) => ({ of: rounds.slice(0, 1), amount: of(rounds, facts) })),
      sharing,
    ),
  });

/** Those who entered: a person in a contest that several schools read counts once. */
export const enteredAcross = (contests: readonly Contest[], facts: Facts, sharing: Sharing): Amounts =>
  amountsOf(
    inRounds(contests).flatMap((rounds) =>
      byPeople(rounds, enteredInRounds(rounds, facts), peopleOf("contests", rounds, facts)),
    ),
    sharing,
  );

/** Those who won: a person in an award that several schools recorded counts once. */
export const wonAcross = (
  contests: readonly Contest[],
  facts: Facts,
  sharing: Sharing,
  isAsked: (award: Award) => boolean = () => true,
): Amounts =>
  amountsOf(
    inRounds(contests).flatMap((rounds) => {
      const awards = rounds.flatMap((one) => awardsOfContest(one, facts.school)).filter(isAsked);
      const [contest] = rounds;
      if (rounds.length > 1) {
        const people = isOfPeople(rounds) ? peopleOf("awards", awards, facts) : [];
        const most = Math.max(...rounds.map((one) => wonIn(one, facts, isAsked)));
        return byPeople(rounds, Math.max(most, people.length), people);
      }
      return awards.flatMap((award) => {
        const won = timesOf(award, contest!, facts);
        return isOfPeople(rounds) ? byPerson(award, won, "awards", facts) : [{ of: [award], amount: won }];
      });
    }),
    sharing,
  );

/** An amount of the rounds of a contest, split among people where it is one for each of them. */
const byPeople = (rounds: readonly Contest[], amount: number, people: readonly Teacher[]): readonly Thing[] =>
  isOfPeople(rounds) && people.length === amount
    ? people.map((teacher) => ({ of: [rounds[0]!, teacher], amount: 1 }))
    : [{ of: rounds.slice(0, 1), amount }];

/** 获奖率 of contests: those who won among those who entered. */
export const winningRatio = (contests: readonly Contest[], facts: Facts): Ratio => ({
  n: wonInAll(contests, facts),
  of: enteredInAll(contests, facts),
});
