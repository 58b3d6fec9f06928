import type { FieldType } from "../field.ts";
import { choice } from "./choice.ts";
import { plainName } from "./text.ts";

/** 级别 from high to low, as a school ranks them; 市 is ambiguous between 地级市 and 县级市, so it reads as typed: 市级. */
export const levels = ["国际级", "国家级", "省级", "市级", "县级", "片区级", "校级", "组内"] as const;
export type Level = (typeof levels)[number];

/** How high an event, a publication or an award stands. What 12.28 of domain.md says of 州 盟 地区 旗 镇 乡 部 is here. */
export const level: FieldType<Level> = {
  ...choice(levels, {
    国际级: ["国际"],
    国家级: ["国家", "国级", "全国", "部级", "部"],
    省级: ["省", "自治区", "自治区级", "直辖市级"],
    市级: ["市", "地市级", "地市", "地级", "州", "州级", "自治州", "盟", "盟级", "地区", "地区级"],
    县级: [
      ...["县", "区", "区级", "县区级", "县(区)级", "区县级", "县区", "区县", "县级市", "区(县)级", "旗", "旗级"],
      ...["县市区", "县市区级", "县(市、区)级", "市县区级"],
    ],
    片区级: [
      ...["片区", "学区", "学区级", "联片", "联片级", "集团", "集团级", "共同体", "共同体级"],
      ...["镇", "镇级", "乡", "乡级", "乡镇", "乡镇级", "镇乡级", "街道", "街道级", "联盟", "联盟级"],
    ],
    校级: ["校", "校内", "园", "园级", "园内"],
    组内: ["组", "组级"],
  }),
  inPlaceWords: true,
};

/** What a word for a level means; `undefined` for any other word. */
export const levelMeant = (word: string): Level | undefined => level.schema.safeParse(word).data;

/** Every word that ends in 级 and means a level, the longest first, so that 学区级 is not read as 区级. */
export const levelWords: readonly string[] = [...levels, ...(level.variants ?? [])]
  .filter((word) => word.endsWith("级"))
  .sort((a, b) => b.length - a.length);

/** How a level is usually typed: 县 as 县级, 区 as 区级. A word that ends in 级 is right as it is, whatever the place. */
export function usualLevel(typed: string): string | undefined {
  const meant = levelMeant(typed);
  const word = plainName(typed);
  if (meant === undefined || word.endsWith("级")) return meant && word;
  return levelMeant(`${word}级`) === meant ? `${word}级` : meant;
}

/** 县级 of 县级以上 or 县级及以上, 二等奖 of 二等奖以上; `undefined` for any other word. */
export const lowestOf = (word: string): string | undefined => /^(.+?)及?以上$/.exec(word)?.[1];

/** Whether a level is as high as another, or higher. */
export const isAtLeast = (level: string, lowest: string | undefined): boolean =>
  (levels as readonly string[]).indexOf(level) <= levels.indexOf(lowest as Level);
