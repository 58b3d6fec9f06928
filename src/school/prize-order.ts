import { prizes } from "../records/kinds/award.ts";
import type { Settings } from "../records/settings/settings.ts";

/** Every 等次 from high to low, the school's own ones among them (domain.md 12.29). What stands after nothing is left out. */
export function prizesInOrder({ prizes: own = {} }: Pick<Settings, "prizes">): readonly string[] {
  const after = (word: string): string[] => Object.keys(own).filter((one) => own[one]!.after === word && !isUsual(one));
  const withOwn = (word: string): string[] => [word, ...after(word).flatMap(withOwn)];
  return prizes.flatMap(withOwn);
}

const isUsual = (word: string): boolean => (prizes as readonly string[]).includes(word);
