import type { Award } from "../records/kinds/award.ts";
import type { Mention } from "../records/values/people.ts";
import { levels } from "../records/words/level-words.ts";
import { prizeRanks } from "./prize-order.ts";
import type { School } from "./school.ts";
import { plainTitle } from "./works.ts";

/** If the school counts 就高, only the highest award of each work: by level, then prize, then date (domain.md 7.6). */
export const highestOnly = (awards: readonly Award[], school: School): readonly Award[] =>
  school.settings.highestOnly ? highestOfWorks(awards, school) : awards;

/** The highest award of each work, and all of no work. */
export function highestOfWorks(awards: readonly Award[], school: School): readonly Award[] {
  const best: Award[] = [];
  const prizeOf = prizeRanks(school.settings);
  for (const award of awards) {
    const rival = award.work === undefined ? -1 : best.findIndex((other) => isSameWork(award, other, school));
    if (rival < 0) best.push(award);
    else if (isHigher(award, best[rival]!, prizeOf)) best[rival] = award;
  }
  const kept = new Set(best);
  return awards.filter((award) => kept.has(award));
}

/** Whether both are of one recorded work, else of one title and with a winner in common, or both without winners. */
function isSameWork(some: Award, other: Award, { worksOf }: School): boolean {
  if (other.work === undefined) return false;
  const [work] = worksOf(some);
  const [otherWork] = worksOf(other);
  if (work || otherWork) return work?.record === otherWork?.record;
  return plainTitle(some.work!) === plainTitle(other.work) && shareWinner(holders(some), holders(other));
}

const holders = ({ winners = [], winningUnit, winningGroup, winningStudents = [] }: Award): readonly string[] => [
  ...winners.map(({ name, notes }: Mention) => [name, ...notes].join("，")),
  ...winningStudents,
  ...(winningUnit === undefined ? [] : [winningUnit]),
  ...(winningGroup === undefined ? [] : [winningGroup]),
];
const shareWinner = (some: readonly string[], others: readonly string[]): boolean =>
  (some.length === 0 && others.length === 0) || some.some((one) => others.includes(one));

function isHigher(one: Award, other: Award, prizeOf: ReturnType<typeof prizeRanks>): boolean {
  const levelOf = ({ level }: Award) => levels.indexOf(level);
  if (levelOf(one) !== levelOf(other)) return levelOf(one) < levelOf(other);
  const difference = prizeOf(one.prize) - prizeOf(other.prize);
  return difference !== 0 ? difference < 0 : one.date < other.date;
}
