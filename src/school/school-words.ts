import { isKindergarten, levelCalled, type PlaceSettings } from "../records/settings/place-words.ts";

/** Words for the school, by 校 or 园, and for its groups. */
export interface SchoolWords {
  readonly school: "学校" | "幼儿园";
  /** 全校, 全园; 全校区 where the school of the file is a campus by its name. */
  readonly whole: string;
  /** 全校性活动, 全校区活动: what is for everybody. */
  readonly wholeWork: string;
  /** 校区, or the school's own word, where it is one. */
  readonly asCampus: string | undefined;
  readonly own: "校本" | "园本";
  /** 教研组, or the school's own word for it. */
  readonly group: string;
  /** A level as the place and the school call it. */
  level(word: string): string;
  /** A text in the words of a 园, if it is one: 听课 is 观摩. */
  called(text: string): string;
}

/** What a 园 has instead of pupils and lessons. */
export const nurseryWords: ReadonlyMap<string, string> = new Map(
  `学生 幼儿，开出公开课 开展公开活动，公开课 公开活动，听课 观摩，听评课 观摩评议，课堂教学 教育活动，课堂 教育活动，教学研究 保教研究，教学常规 保教常规，
  到校 到园，离校 离园，在校 在园，来校 来园`
    .split(/，\s*/)
    .map((pair) => pair.split(" ") as [string, string]),
);

const inNursery = new RegExp([...nurseryWords.keys()].toSorted((a, b) => b.length - a.length).join("|"), "g");

/** 栖禾小学东园校区 with a file of its own speaks as a campus, not as the school. */
function campusWords({ school, wording }: PlaceSettings) {
  const campus = wording?.校区 ?? "校区";
  return school.endsWith(campus)
    ? { asCampus: campus, whole: `全${campus}`, wholeWork: `全${campus}活动` }
    : { asCampus: undefined };
}

/** The words of a school: those of 用语, else as its name says. */
export const schoolWords = (settings: PlaceSettings): SchoolWords => ({
  ...(isKindergarten(settings)
    ? ({ school: "幼儿园", whole: "全园", wholeWork: "全园性活动", own: "园本" } as const)
    : ({ school: "学校", whole: "全校", wholeWork: "全校性活动", own: "校本" } as const)),
  ...campusWords(settings),
  group: settings.wording?.教研组 ?? "教研组",
  level: (word) => levelCalled(word, settings),
  called: (text) =>
    isKindergarten(settings) ? text.replace(inNursery, (word) => nurseryWords.get(word) ?? word) : text,
});

/**
 * What the school calls 校本研修, everywhere in a file: 用语, else the usual word of the report (培训项目总结 says 校本培训), else
 * 校本研修.
 */
export function workWord(settings: PlaceSettings, ofReport: string | undefined): string {
  const { own } = schoolWords(settings);
  return settings.wording?.研修 ?? ofReport?.replace(/^校本/, own) ?? `${own}研修`;
}
