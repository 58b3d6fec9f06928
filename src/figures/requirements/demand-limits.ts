import type { Exact } from "../../records/exact.ts";
import { isLimited } from "../../records/settings/range.ts";
import { limitsWritten } from "../../records/settings/requirement.ts";
import { quantity } from "../measures.ts";
import { asCounted, comesInParts } from "./limits.ts";
import { byAmount, othersWord } from "./owed-by-post.ts";

/** What a requirement or an item sets as limits. */
export type LimitsWritten = Parameters<typeof limitsWritten>[0];

/**
 * 不少于10节、不超过20节, （校长不少于20节，其余不少于10节）: behind what is asked for, as an office says it. 多于1 of whole things are
 * 不少于2节, of what comes in parts 多于24学时.
 */
export function limitWords(written: LimitsWritten, unit: string, inParts = comesInParts(unit)): string {
  const { byPost, ...range } = limitsWritten(written);
  const { atLeast, atMost, moreThan, lessThan } = asCounted(range, { inParts });
  const said = (word: string, n: Exact | undefined) => (n === undefined ? [] : [`${word}${quantity(n, unit)}`]);
  const upper = [...said("不超过", atMost), ...said("少于", lessThan)];
  if (byPost) return `（${[...postLimits(byPost, unit), ...upper].join("，")}）`;
  return [...said("不少于", atLeast), ...said("多于", moreThan), ...upper].join("、");
}

/** 校长不少于20节, 其余不少于10节. */
export const postLimits = (byPost: NonNullable<LimitsWritten["byPost"]>, unit: string): readonly string[] =>
  [...byAmount(byPost), ...Object.entries(byPost).filter(([post]) => post === othersWord)].map(
    ([post, n]) => `${post}不少于${quantity(n, unit)}`,
  );

/** Whether one number of 至少, or nothing, is all that is set. */
export const isPlainMinimum = ({ byPost, atMost, moreThan, lessThan }: LimitsWritten): boolean =>
  byPost === undefined && !isLimited({ atMost, moreThan, lessThan });

/** 案例、反思或论文. */
export const either = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join("、")}或${words.at(-1)}` : words.join("");
