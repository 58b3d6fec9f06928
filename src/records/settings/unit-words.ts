import type { Level } from "../words/level-words.ts";
import type { UnitType } from "../words/unit-type-words.ts";
import { type UnitSettings, unitTypeOf } from "./unit.ts";

/** How a unit speaks of itself, and of whom it has. */
export interface UnitWords {
  /** As the frame of an annex calls it: 学校（盖章）. */
  readonly noun: string;
  /** As its sentences call it: 学校邀请…, 我组邀请…. */
  readonly subject: string;
  readonly we: string;
  readonly own: string;
  /** 全校 in sentences: 全校设有教研组. */
  readonly whole: string;
  /** For whom something is that is for everybody, in a cell: 全校, 全体成员. */
  readonly everybody: string;
  readonly wholeWork: string;
  readonly inside: string;
  readonly outside: string;
  readonly back: string;
  readonly head: string;
  /** What stands before 研修 in 校本研修. */
  readonly based: string;
  readonly campus: string;
  /** 教研组 where 用语 does not say, and all of them. */
  readonly group: string;
  readonly eachGroup?: string;
  /** What it calls its 教师. */
  readonly staff: string;
  readonly levels: { readonly [level in Level]?: string };
}

/** Of a unit with one short name: 我园, 全园. */
const named = (short: string) => ({
  we: `我${short}`,
  own: `本${short}`,
  whole: `全${short}`,
  everybody: `全${short}`,
  inside: `${short}内`,
  outside: `${short}外`,
  back: `返${short}`,
  group: "教研组",
  staff: "教师",
  levels: {},
});

const ofSchool: UnitWords = {
  ...named("校"),
  noun: "学校",
  subject: "学校",
  wholeWork: "全校性活动",
  head: "校长",
  based: "校本",
  campus: "校区",
};

const ofKindergarten: UnitWords = {
  ...named("园"),
  noun: "幼儿园",
  subject: "幼儿园",
  wholeWork: "全园性活动",
  head: "园长",
  based: "园本",
  campus: "园区",
  levels: { 校级: "园级" },
};

/** 集团 and 学区: several schools, each with a level of its own below. */
const ofSchools = (word: string, head: string): UnitWords => ({
  ...named(word),
  noun: word,
  subject: word,
  wholeWork: `全${word}活动`,
  back: "返校",
  head,
  based: word,
  campus: "成员校",
  levels: { 片区级: `${word}级` },
});

const ofStudio: UnitWords = {
  ...named("工作室"),
  noun: "工作室",
  subject: "工作室",
  // As the 工作室总结 of a school says.
  we: "本工作室",
  whole: "工作室",
  everybody: "全体成员",
  wholeWork: "全体成员的活动",
  outside: "外单位",
  back: "返岗",
  head: "主持人",
  based: "",
  campus: "单位",
  group: "小组",
  staff: "成员",
  levels: { 组内: "工作室级" },
};

const ofGroup: UnitWords = {
  ...named("组"),
  noun: "教研组",
  subject: "我组",
  wholeWork: "全组活动",
  back: "返校",
  head: "组长",
  based: "",
  campus: "单位",
  group: "小组",
  eachGroup: "我组",
};

/** A 教研室 says 我室, a 进修学校 我校, a 教师发展中心 我中心; by 用语, else by the end of the name. */
function ofInstitute({ school, wording }: UnitSettings): UnitWords {
  const short = wording?.学校 ?? /(?:中心|[室所院校馆])$/.exec(school)?.[0] ?? "单位";
  return {
    ...named(short),
    noun: "单位",
    subject: `我${short}`,
    wholeWork: `全${short}活动`,
    // 室内 and 室外 mean something else.
    inside: "内部",
    outside: "外单位",
    back: "返岗",
    head: "负责人",
    based: "",
    campus: "校区",
    group: "学科组",
    staff: "教研员",
    levels: { 校级: `${short}级` },
  };
}

const words: { readonly [type in UnitType]: (settings: UnitSettings) => UnitWords } = {
  学校: () => ofSchool,
  幼儿园: () => ofKindergarten,
  集团: () => ofSchools("集团", "总校长"),
  学区: () => ofSchools("学区", "负责人"),
  工作室: () => ofStudio,
  教研组: () => ofGroup,
  教研机构: ofInstitute,
};

/** The words of a unit, by its 单位类别. */
export const unitWords = (settings: UnitSettings): UnitWords => words[unitTypeOf(settings)](settings);
