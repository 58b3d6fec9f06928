import type { Settings } from "../records/settings/settings.ts";
import { unitTypeOf } from "../records/settings/unit.ts";
import { type UnitWords, unitWords } from "../records/settings/unit-words.ts";
import { otherWords, schoolWords } from "../school/school-words.ts";
import type { Phrase } from "./template-value.ts";

/** Whose report it is: words such as 我校 follow it. */
export type Speaker = "school" | "campus" | "group" | "studio" | "person";

interface Self {
  readonly we: string;
  readonly whole?: string;
  readonly eachGroup?: string;
  readonly own?: string;
  readonly inside?: string;
}

const selves: { readonly [speaker in Exclude<Speaker, "school" | "campus">]: Self } = {
  group: { we: "我组", whole: "全组", eachGroup: "我组" },
  studio: { we: "本工作室", whole: "工作室", eachGroup: "本工作室" },
  person: { we: "我", eachGroup: "我组" },
};

/**
 * The words of shared text that follow the school, so that it is written once for all: 我校 is 我园 or 我组, 校本研修 what 用语
 * says, 本学年 the period, 学年初 its beginning, 县级 the word of the place. Words of a school's own text are never touched.
 */
export function livingWords(
  settings: Settings,
  speaker: Speaker,
  periodWord: string,
  work: string,
): ReadonlyMap<string, string> {
  const { subject, asCampus, group, level, called } = schoolWords(settings);
  const unit = unitWords(settings);
  const short = shortOf(work, unit);
  const self = selfOf(speaker, settings);
  const inside = self?.inside ?? unit.inside;
  const begins = { 学期: "学期", 学年: "学年", 年度: "年", 多年: "" }[settings.period.type];
  return new Map([
    ["我校", self?.we ?? unit.we],
    ["全校", self?.whole ?? unit.whole],
    ["本校", self?.own ?? unit.own],
    ["校内", inside],
    ["在校内", `在${inside}`],
    ["校外", unit.outside],
    ["返校", unit.back],
    ["学校", asCampus ?? subject],
    ["学生", called("学生")],
    ["校长", unit.head],
    ["校级", level("校级")],
    ["县级", level("县级")],
    ["校本研修", work],
    ["研修", short],
    ["各教研组", self?.eachGroup ?? unit.eachGroup ?? `各${group}`],
    ["教研组", group],
    ["本学年", periodWord],
    ["学年初", begins === "" ? "起初" : `${begins}初`],
    ["学年末", begins === "" ? "期末" : `${begins}末`],
    ...otherWords(settings),
  ]);
}

/** 研修 of 校本研修, 集团研修. */
const shortOf = (work: string, { based }: UnitWords): string =>
  (based !== "" && work.startsWith(based) ? work.slice(based.length) : work.replace(/^[校园]本/, "")) || work;

function selfOf(speaker: Speaker, settings: Settings): Self | undefined {
  const { asCampus, campus: word } = schoolWords(settings);
  if (speaker !== "campus" && (speaker !== "school" || asCampus === undefined))
    return speaker === "school" ? undefined : selves[speaker];
  // A part of a 集团 or 学区 is a school.
  if (["集团", "学区"].includes(unitTypeOf(settings)))
    return { we: "我校", whole: "全校", own: "本校", inside: "校内" };
  const campus = asCampus ?? word;
  return { we: `我${campus}`, whole: `全${campus}`, own: `本${campus}`, inside: `${campus}内` };
}

/** Puts the living words into a shared text, longer words first. */
export function livingText(words: ReadonlyMap<string, string>): (typed: string) => string {
  const longestFirst = [...words.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join("|"), "g");
  return (typed) => typed.replace(pattern, (word) => words.get(word)!);
}

// As names, 学校 and 教研组 are the name of the school and the number of its groups.
const otherTags: ReadonlyMap<string, string> = new Map([
  ["学校", '{{用语 "学校"}}'],
  ["教研组", '{{用语 "教研组"}}'],
  ["校级", '{{用语 "校级"}}'],
  ["县级", '{{用语 "县级"}}'],
  ["本学年", "{{时段词}}"],
]);

/**
 * The living words as names that a school's own text may use: {{我校}}. They decide nothing about their sentence. 公开课 and the
 * like are names of figures.
 */
export const livingNames = (words: ReadonlyMap<string, string>): readonly (readonly [string, Phrase])[] =>
  [...words]
    .filter(([word]) => !otherTags.has(word) && tagged.has(word))
    .map(([word, printed]) => [word, { type: "phrase", content: [{ type: "text", text: printed }], isWords: true }]);

/** The living words that have a tag. The others are those of `otherWords`: names of figures, or words that no school changes. */
const tagged: ReadonlySet<string> = new Set([
  ...["我校", "全校", "本校", "校内", "在校内", "校外", "返校", "学校", "校长", "校级", "县级"],
  ...["校本研修", "研修", "各教研组", "教研组", "本学年", "学年初", "学年末"],
]);

/** A shared text whose living words are tags, so that they go on following the school in its own file. */
export function withLivingTags(words: ReadonlyMap<string, string>, text: string): string {
  const tagOf = (word: string) => (tagged.has(word) ? (otherTags.get(word) ?? `{{${word}}}`) : words.get(word)!);
  const tags = livingText(new Map([...words.keys()].map((word) => [word, tagOf(word)])));
  return text
    .split(/(\{\{[\s\S]*?\}\})/)
    .map((part, i) => (i % 2 === 1 ? part : tags(part)))
    .join("");
}
