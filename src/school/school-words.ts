import { isKindergarten, levelCalled, type PlaceSettings } from "../records/settings/place-words.ts";

/** Words for the school, by 校 or 园, and for its groups. */
export interface SchoolWords {
  readonly school: "学校" | "幼儿园";
  readonly whole: "全校" | "全园";
  readonly own: "校本" | "园本";
  /** 教研组, or the school's own word for it. */
  readonly group: string;
  /** A level as the place and the school call it. */
  level(word: string): string;
}

/** The words of a school: those of 用语, else as its name says. */
export const schoolWords = (settings: PlaceSettings): SchoolWords => ({
  ...(isKindergarten(settings)
    ? ({ school: "幼儿园", whole: "全园", own: "园本" } as const)
    : ({ school: "学校", whole: "全校", own: "校本" } as const)),
  group: settings.wording?.教研组 ?? "教研组",
  level: (word) => levelCalled(word, settings),
});

/**
 * What the school calls 校本研修, everywhere in a file: 用语, else the usual word of the report (培训项目总结 says 校本培训), else
 * 校本研修.
 */
export function workWord(settings: PlaceSettings, ofReport: string | undefined): string {
  const { own } = schoolWords(settings);
  return settings.wording?.研修 ?? ofReport?.replace(/^校本/, own) ?? `${own}研修`;
}
