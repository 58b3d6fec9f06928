import type { FieldType } from "../field.ts";
import { type Level, levelMeanings, levels } from "../words/level-words.ts";
import { choice } from "./choice.ts";
import { plainName } from "./text.ts";

/** How high an event, a publication or an award stands. */
export const level: FieldType<Level> = { ...choice(levels, levelMeanings), inPlaceWords: true };

/** What a word for a level means; `undefined` for any other word. */
export const levelMeant = (word: string): Level | undefined => level.schema.safeParse(word).data;

/** Names of levels without 级. Other words that mean a level under 级别, such as 学校 and 教研组, mean other things elsewhere. */
const short = new Set(
  (
    "国际 国家 全国 部 省 自治区 市 地市 州 自治州 盟 地区 县 区 县区 区县 县级市 旗 县市区 片区 学区 联片 集团 共同体 " +
    "镇 乡 乡镇 街道 联盟 校 校内 园 园内 组 组内"
  ).split(" "),
);

const endsInLevel = (word: string): boolean => /(?<![年班])级\)?$/.test(word);

/** What a word for a level means where it may be any word: in a sentence, a query, a 用语. */
export const levelNamed = (word: string): Level | undefined =>
  endsInLevel(word) || short.has(word) ? levelMeant(word) : undefined;

/** Every word that ends in 级 and means a level, the longest first, so that 学区级 is not read as 区级. */
export const levelWords: readonly string[] = [...levels, ...(level.variants ?? [])]
  .filter((word) => word.endsWith("级") && endsInLevel(word))
  .sort((a, b) => b.length - a.length);

/** How a level is usually typed: 县 as 县级, 区 as 区级. A word that ends in 级 is right as it is, whatever the place. */
export function usualLevel(typed: string): string | undefined {
  const meant = levelMeant(typed);
  const word = plainName(typed);
  if (meant === undefined || word.endsWith("级")) return meant && word;
  const isPlain = !/^[全本]|[校园组国]/.test(word);
  return isPlain && levelMeant(`${word}级`) === meant ? `${word}级` : meant;
}

/** 县级 of 县级以上 or 县级及以上, 二等奖 of 二等奖以上; `undefined` for any other word. */
export const lowestOf = (word: string): string | undefined => /^(.+?)及?以上$/.exec(word)?.[1];

/** Whether a level is as high as another, or higher. */
export const isAtLeast = (level: string, lowest: string | undefined): boolean =>
  (levels as readonly string[]).indexOf(level) <= levels.indexOf(lowest as Level);
