import { levelCalled, type PlaceSettings } from "../records/settings/place-words.ts";
import { unitTypeOf } from "../records/settings/unit.ts";
import { type UnitWords, unitWords } from "../records/settings/unit-words.ts";

/** Words for the school or another unit, and for its groups. */
export interface SchoolWords extends Pick<UnitWords, "subject" | "wholeWork"> {
  /** 学校, 幼儿园, 集团: what it is. */
  readonly school: string;
  /** 全校, 全园, 全体成员; 全校区 where the school of the file is a campus by its name. */
  readonly whole: string;
  /** 校区, or the school's own word, where it is one. */
  readonly asCampus: string | undefined;
  /** 校区, 园区, 成员校, or the school's own word. */
  readonly campus: string;
  /** What stands before 集中 and 研修: 校本, 园本, or nothing. */
  readonly own: string;
  /** 教研组, or the school's own word for it. */
  readonly group: string;
  /** A level as the place and the school call it. */
  level(word: string): string;
  /** A text in the words of the unit: 听课 is 观摩 in a 园, 教师 are 成员 in a 工作室. */
  called(text: string): string;
}

/** Words with what a unit says instead. */
const pairs = (typed: string): ReadonlyMap<string, string> =>
  new Map(typed.split(/，\s*/).map((pair) => pair.split(" ") as [string, string]));

const nurseryWords = pairs(
  `学生 幼儿，开出公开课 开展公开活动，公开课 公开活动，听课 观摩，听评课 观摩评议，课堂教学 教育活动，课堂 教育活动，教学研究 保教研究，教学常规 保教常规，
  到校 到园，离校 离园，在校 在园，来校 来园，外校教师 外园教师`,
);

/** Where the 教师 are 成员 or 教研员. 青年教师 and 骨干教师 are called so everywhere. */
const staffWords = ({ staff, outside }: UnitWords): ReadonlyMap<string, string> =>
  pairs(
    `专任教师 ${staff}，教师 ${staff}，青年教师 青年教师，骨干教师 骨干教师，外校教师 各校教师，校外 ${outside}，
    到校 到岗，离校 离岗，在校 在岗，来校 前来`,
  );

/** The words of shared text, figures and annexes for which this unit has others. */
export function otherWords(settings: PlaceSettings): ReadonlyMap<string, string> {
  const words = unitWords(settings);
  const { 校区: campus = words.campus } = settings.wording ?? {};
  const isNursery = unitTypeOf(settings) === "幼儿园";
  const own = isNursery ? nurseryWords : words.staff === "教师" ? new Map<string, string>() : staffWords(words);
  return words.campus === "校区" ? own : new Map([...own, ["校区", campus]]);
}

function inOtherWords(settings: PlaceSettings): (text: string) => string {
  const words = otherWords(settings);
  if (words.size === 0) return (text) => text;
  const pattern = new RegExp([...words.keys()].toSorted((a, b) => b.length - a.length).join("|"), "g");
  return (text) => text.replace(pattern, (word) => words.get(word) ?? word);
}

/** 栖禾小学东园校区 with a file of its own speaks as a campus, not as the school. */
function campusWords(settings: PlaceSettings) {
  const campus = settings.wording?.校区 ?? unitWords(settings).campus;
  return settings.school.endsWith(campus)
    ? { campus, asCampus: campus, whole: `全${campus}`, wholeWork: `全${campus}活动` }
    : { campus, asCampus: undefined };
}

/** The words of a school: those of 用语, else as its name and 单位类别 say. */
export function schoolWords(settings: PlaceSettings): SchoolWords {
  const { noun, subject, everybody, wholeWork, based, group } = unitWords(settings);
  return {
    school: noun,
    subject,
    whole: everybody,
    wholeWork,
    ...campusWords(settings),
    own: based,
    group: settings.wording?.教研组 ?? group,
    level: (word) => levelCalled(word, settings),
    called: inOtherWords(settings),
  };
}

/**
 * What the school calls 校本研修, everywhere in a file: 用语, else the usual word of the report (培训项目总结 says 校本培训), else
 * 校本研修.
 */
export function workWord(settings: PlaceSettings, ofReport: string | undefined): string {
  const { own } = schoolWords(settings);
  return settings.wording?.研修 ?? ofReport?.replace(/^校本/, own) ?? `${own}研修`;
}
