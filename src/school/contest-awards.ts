import type { Award } from "../records/kinds/award.ts";
import { receiverOf } from "../records/kinds/award-receiver.ts";
import { type Contest, isOfPupils } from "../records/kinds/contest.ts";
import { addDays } from "../zh/dates.ts";
import { groupBy } from "./group-by.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";

const plainName = (name: string): string => name.replace(/[\s《》“”]/g, "");

/**
 * The awards of a contest: of its name and level, for pupils where it is one of pupils, won in the month of the contest or in
 * the year after it. Of several contests the last one before the award has it; 届次 and 轮次 tell them apart where both say it.
 */
export const awardsOfContest = (contest: Contest, school: School): readonly Award[] =>
  byContest(school).get(contest) ?? [];

const byContest = oncePer((school: School): ReadonlyMap<Contest, readonly Award[]> => {
  const { contests, awards } = school.records;
  const byKey = groupBy(contests, keyOf);
  const found = new Map<Contest, Award[]>();
  for (const award of awards) {
    const isPupils = receiverOf(award, (mention) => school.roster.find(mention).type === "outsider") === "学生";
    const same =
      byKey.get(keyOf({ name: award.award, level: award.level, audience: isPupils ? "学生" : "教师" })) ?? [];
    const [last] = same
      .filter((contest) => mayHave(contest, award))
      .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
    if (last) found.set(last, [...(found.get(last) ?? []), award]);
  }
  return found;
});

const keyOf = (one: Pick<Contest, "name" | "level" | "audience">): string =>
  JSON.stringify([plainName(one.name), one.level, isOfPupils(one)]);

/** Of many dates only the month is known. */
const mayHave = ({ date, edition, round }: Contest, award: Award): boolean =>
  isSame(edition, award.edition) &&
  isSame(round, award.round) &&
  date.slice(0, 7) <= award.date.slice(0, 7) &&
  award.date <= addDays(date, daysToWin);

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

const daysToWin = 365;

/**
 * Contests with their rounds (轮次): those of one name, level, 届次 and audience within a year are one contest until a round
 * comes again. Whatever has no 轮次 is one by itself.
 */
export function inRounds(contests: readonly Contest[]): readonly (readonly Contest[])[] {
  const found: Contest[][] = [];
  const byDay = contests.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const rounds of groupBy(byDay, ({ edition, ...one }) => JSON.stringify([keyOf(one), edition])).values()) {
    let before: Contest[] | undefined;
    for (const contest of rounds) {
      const isNext =
        before !== undefined &&
        contest.round !== undefined &&
        contest.date <= addDays(before[0]!.date, daysToWin) &&
        before.every(({ round }) => round !== undefined && round !== contest.round);
      if (isNext) before!.push(contest);
      else {
        before = [contest];
        found.push(before);
      }
    }
  }
  return found;
}
