import { defineMistake, isMistake, type Mistake, noneOrMistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { allOf, perhaps } from "../../diagnostics/phrases.ts";
import { kindNames, kindOf } from "../../records/kinds/index.ts";
import { otherPositions, type Teacher, teaching } from "../../records/kinds/teacher.ts";
import type { PartOfRoster } from "../../records/settings/obligors.ts";
import { isWithin, type Range } from "../../records/settings/range.ts";
import { unitWords } from "../../records/settings/unit-words.ts";
import { positionMeanings } from "../../records/words/staff-words.ts";
import { everyoneWords } from "../../school/everyone-words.ts";
import { holdersOf, isGroupType, isPost, postsOf } from "../../school/posts.ts";
import type { School } from "../../school/school.ts";
import { type Day, wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { makeSelection } from "../query/filter.ts";
import { unknownValue } from "../query/question-mistakes.ts";

const unknownObligors = defineMistake("query/unknown-subject", "error", {
  message: (a: { name: string; nearest: string | undefined; choices: readonly string[] }) =>
    `要求的对象“${a.name}”不知道指哪些人`,
  hint: (a) => perhaps(a.nearest, `可写：${allOf(a.choices)}；也可以写名册里的职务、组名、校区名。`),
  why: "要求的对象写错，就不知道要求哪些人达标。",
  wrong: demand("对象: 专任老师, 指标: 听课, 至少: 10, 每: 学年"),
  right: demand("对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年"),
});

/** Whether somebody belongs to a part of the roster on a day. */
export type IsMeant = (teacher: Teacher, day: Day) => boolean;

/** The kind whose records are the people themselves. */
const peopleKind = kindNames.find((name) => kindOf(name).owner === "itself")!;

/** Understands a part of the roster (domain.md 12.22). With `anyWord`, words that this school does not use mean nobody. */
export function partOfRoster(part: PartOfRoster, facts: Facts, anyWord: boolean): IsMeant | Mistake {
  const { school } = facts;
  const { words, posts, age, service, filters } = part;
  const chosen = makeSelection(peopleKind, filters, facts, { anyWord });
  if (isMistake(chosen)) return chosen;
  const named = noneOrMistake(words.map((word) => meantBy(word, facts, anyWord)));
  if (isMistake(named)) return named;
  const stranger = anyWord ? undefined : strangePost(posts, school);
  if (stranger) return stranger;
  const isAsked = Object.keys(filters).length > 0;
  return (teacher, day) =>
    (words.length === 0 || named.some((isMeant) => isMeant(teacher, day))) &&
    (posts.length === 0 || posts.some((post) => holdersOf(post, day, school).has(teacher))) &&
    matches(teacher.born, age, day) &&
    matches(teacher.startedWork, service, day) &&
    (!isAsked || chosen.among([asOn(teacher, day, school)], facts).length > 0);
}

/** A teacher as the roster would be written on a day: after 调组. */
const asOn = (teacher: Teacher, day: Day, { roster }: School): Teacher => ({
  ...teacher,
  group: roster.groupOf(teacher, day),
  campus: roster.campusOf(teacher, day),
});

const staffWords: ReadonlySet<string> = new Set([...everyoneWords, teaching, "教师"]);
/** What units that are no school call their 教师 (`UnitWords.staff`). */
const otherStaff: ReadonlySet<string> = new Set(["成员", "教研员"]);
const young = "青年教师";

/** Whether a part of the roster is one of the 专任教师: unless it names 职务, a 身份 or people otherwise. */
export const isOfStaff = ({ words, posts, filters: { 身份: positions = [] } }: PartOfRoster): boolean =>
  words.length > 0
    ? words.every((word) => staffWords.has(word) || otherStaff.has(word) || word === young)
    : posts.length === 0 && positions.every((position) => position === teaching);

/** Whether it means young teachers: by that word, or by an age or 教龄 up to some number. */
export const isForYoung = ({ words, age, service }: PartOfRoster): boolean =>
  words.some((word) => word === young) || (age ?? service)?.atMost !== undefined;

/** Whom a word such as 班主任, 行政, 校长 or the name of a group means. */
function meantBy(word: string, { school }: Facts, anyWord: boolean): IsMeant | Mistake {
  const { roster } = school;
  if (staffWords.has(word) || word === unitWords(school.settings).staff) return roster.isStaff;
  if (word === young) return (teacher, day) => roster.isStaff(teacher) && isYoung(teacher, day, school);
  if (Object.hasOwn(ofRoster, word)) return ofRoster[word]!;
  if (roster.sets.includes(word)) return (teacher, day) => roster.belonging(word, day).includes(teacher);
  const position = otherPositions.find((one) => word === one || word === `${one}人员`);
  if (position) return (teacher) => teacher.position?.includes(position) ?? false;
  if (anyWord || isPost(word, school)) return (teacher, day) => holdersOf(word, day, school).has(teacher);
  const words = [...usualWords, ...roster.sets];
  const likely = positionMeanings.suggested(word) ?? nearest(word, [...words, ...postsOf(school)]);
  const near = isGroupType(word, school) ? `每个${word}` : likely;
  return unknownObligors.of({ name: word, nearest: near, choices: words.slice(0, 14) });
}

/** Words for what a key of the roster says. */
const ofRoster: { readonly [word: string]: IsMeant } = {
  班主任: ({ headTeacher = "否" }) => headTeacher !== "否",
  骨干教师: ({ backbone = "否" }) => backbone !== "否",
};

const usualWords = [
  teaching,
  "全员",
  young,
  ...Object.keys(ofRoster),
  ...otherPositions,
  "教研组长",
  "备课组长",
  "每个教研组",
];

/** By the ages that term.yaml says, else 35 and under. */
export function isYoung({ born, startedWork }: Teacher, day: Day, { settings: { young } }: School): boolean {
  const ages = young?.age ?? (young?.service ? undefined : { atLeast: undefined, atMost: 35 });
  return matches(born, ages, day) && matches(startedWork, young?.service, day);
}

/** Whether whole years from `since` to a day are in the range. An unknown date is in no range. */
function matches(since: string | undefined, range: Range | undefined, day: Day): boolean {
  if (range === undefined) return true;
  if (since === undefined) return false;
  return isWithin(range, wholeYears(since, day));
}

/** A post that nobody has and that looks like one that somebody has. A deputy is never meant by the word for the head. */
function strangePost(posts: readonly string[], school: School): Mistake | undefined {
  const label = "职务";
  for (const [index, post] of posts.entries()) {
    const alike = postsOf(school).filter((one) => one.includes("副") === post.includes("副"));
    const near = nearest(post, alike);
    if (isPost(post, school) || near === undefined) continue;
    return unknownValue(kindOf(peopleKind).label, label, post, { choices: alike, near }, [label, index]);
  }
  return undefined;
}
