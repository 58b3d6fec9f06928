import type { Settings } from "../records/settings/settings.ts";
import { prizes } from "../records/words/prize-words.ts";

type Own = Pick<Settings, "prizes">;

/** Every 等次 from high to low, the school's own ones among them (domain.md 12.29). What stands after nothing is left out. */
export function prizesInOrder({ prizes: own = {} }: Own): readonly string[] {
  const after = (word: string): string[] => Object.keys(own).filter((one) => own[one]!.after === word && !isUsual(one));
  const withOwn = (word: string): string[] => [word, ...after(word).flatMap(withOwn)];
  return prizes.flatMap(withOwn);
}

const isUsual = (word: string): boolean => (prizes as readonly string[]).includes(word);

/** The prizes that medals are worth. */
const medals: { readonly [medal: string]: (typeof prizes)[number] } = {
  金奖: "一等奖",
  银奖: "二等奖",
  铜奖: "三等奖",
};

/** How high each 等次 stands, 0 the highest; without one, or with one that nobody put in order, behind all others. */
export function prizeRanks(own: Own): (prize: string | undefined) => number {
  const order = prizesInOrder(own);
  return (prize = "") => {
    const index = order.indexOf(medals[prize] ?? prize);
    return index < 0 ? order.length : index;
  };
}
