import { isOfPupils, isOfWorks } from "../../records/kinds/contest.ts";
import type { Amounts } from "../across/amounts.ts";
import type { Sharing } from "../across/sharing.ts";
import type { Facts } from "../facts.ts";
import { enteredAcross, wonAcross } from "./contest-results.ts";

/** The prizes that the return of a district asks for. */
export const askedPrizes = ["一等奖", "二等奖", "三等奖"] as const;

/** 大赛 of one level: 人次 of teachers who entered, and who won which prize. */
export interface ContestReturn {
  readonly entered: Amounts;
  readonly prizes: readonly Amounts[];
}

/** The contests of one level that teachers entered themselves, not with works or pupils. */
export function contestReturn(level: string, facts: Facts, sharing: Sharing): ContestReturn {
  const contests = facts.counted.contests.filter(
    (contest) => contest.level === level && !isOfPupils(contest) && !isOfWorks(contest),
  );
  const wonAs = (asked: string) => wonAcross(contests, facts, sharing, ({ prize }) => prize === asked);
  return { entered: enteredAcross(contests, facts, sharing), prizes: askedPrizes.map(wonAs) };
}
