import { convert, type FieldType, field, type ValuesOf } from "../field.ts";
import { otherPositions, teaching } from "../kinds/teacher.ts";
import { byShape } from "../values/by-shape.ts";
import { names } from "../values/names.ts";
import { type Filters, withFilters } from "./filters.ts";
import { type Range, rangeValue } from "./range.ts";

/** A part of the roster: those who meet all that is written, each by any of the words for it (domain.md 12.22). */
export interface PartOfRoster {
  /** 专任教师, 班主任, 教研组长, 语文组, 每个教研组: what `对象` says as text, or 名称. */
  readonly words: readonly string[];
  readonly age?: Range | undefined;
  readonly service?: Range | undefined;
  /** 职务: on the roster, or in a group. */
  readonly posts: readonly string[];
  /** Other keys of the roster: {身份: 行政}. */
  readonly filters: Filters;
}

/** Words for the unit itself: what is asked is then a figure of the whole, not of its people. */
const unitWords: ReadonlySet<string> = new Set([
  ...[
    "学校",
    "本校",
    "我校",
    "幼儿园",
    "本园",
    "我园",
    "集团",
    "本集团",
    "我集团",
    "本工作室",
    "本组",
    "本室",
    "本单位",
  ],
]);
export const isOfUnit = ({ words }: Pick<Obligors, "words">): boolean => words.length === 1 && unitWords.has(words[0]!);

/** Who must reach a requirement. */
export interface Obligors extends PartOfRoster {
  /** As sentences call them: 校长和教研组长. */
  readonly name: string;
  /** Whoever meets all of this is left out: 除外 makes "the others". */
  readonly except?: PartOfRoster | undefined;
}

const partFields = {
  words: field("名称", names),
  age: field({ label: "年龄", example: "{至多: 35}" }, rangeValue),
  service: field({ label: "教龄", example: "{少于: 5}" }, rangeValue),
  posts: field({ label: "职务", help: "名册或组织里的职务，可写多个。", example: "[校长, 教研组长]" }, names),
};

const words: FieldType<PartOfRoster> = convert(names, (words) => ({ words, posts: [], filters: {} }));
const partMap = withFilters(partFields, "{教龄: {至多: 5}}");
const ofMap = ({ words = [], posts = [], ...rest }: ValuesOf<typeof partFields> & { readonly filters: Filters }) => ({
  ...rest,
  words,
  posts,
});

const part = byShape<PartOfRoster>("{职务: 校长}", { text: words, list: words, map: convert(partMap, ofMap) });

const map = withFilters(
  {
    ...partFields,
    except: field({ label: "除外", help: "不作要求的人。", example: "{职务: [校长, 教研组长]}" }, part),
  },
  "{教龄: {至多: 5}}",
);
const named = (read: Omit<Obligors, "name">): Obligors => ({ ...read, name: nameOf(read) });

/** 对象 of a requirement: words, or keys of the roster. */
export const obligorsValue: FieldType<Obligors> = byShape<Obligors>(
  "专任教师、青年教师、行政、教研组长、每个教研组，或 {教龄: {至多: 5}}、{职务: [校长, 教导主任]}、{除外: {职务: 校长}}",
  {
    text: convert(words, named),
    list: convert(words, named),
    map: convert(map, ({ except, ...rest }) => named({ ...ofMap(rest), except })),
  },
);

/** 教龄5年及以下的专任教师, 校长和教研组长以外的专任教师. */
const nameOf = ({ except, ...meant }: Omit<Obligors, "name">): string =>
  `${except ? `${phrase(except, "人员")}以外的` : ""}${phrase(meant, teaching)}`;

function phrase({ words, posts, age, service, filters }: PartOfRoster, otherwise: string): string {
  const { 身份: positions, ...others } = filters;
  const noun = [words, posts, positions ?? []].find((some) => some.length > 0) ?? [otherwise];
  const qualities = [
    ...(age ? [`${years(age, "岁")}`] : []),
    ...(service ? [`教龄${years(service, "年")}`] : []),
    ...(posts.length > 0 && noun !== posts ? [`担任${anyOf(posts)}`] : []),
    ...(positions && noun === words ? [`身份为${anyOf(positions)}`] : []),
    ...Object.entries(others).map(([label, values]) => `${label}为${anyOf(values)}`),
  ];
  return `${qualities.length > 0 ? `${qualities.join("、")}的` : ""}${joined(noun.map(people), "和")}`;
}

/** 行政人员; any other word as it is. */
const people = (word: string): string => (otherPositions.includes(word) ? `${word}人员` : word);

/** 35岁及以下, 3至5年, 不满5年, 3年以上、不满10年. */
function years({ atLeast, atMost, moreThan, lessThan }: Range, unit: string): string {
  if (moreThan !== undefined || lessThan !== undefined) {
    const below = moreThan === undefined ? atLeast && `${atLeast}${unit}及以上` : `超过${moreThan}${unit}`;
    const above = lessThan === undefined ? atMost && `至多${atMost}${unit}` : `不满${lessThan}${unit}`;
    return [below, above].filter(Boolean).join("、");
  }
  if (atMost === undefined) return `${atLeast ?? 0}${unit}及以上`;
  if (atLeast === undefined || atLeast === 0) return `${atMost}${unit}及以下`;
  return atLeast === atMost ? `${atLeast}${unit}` : `${atLeast}至${atMost}${unit}`;
}

const anyOf = (words: readonly string[]): string => joined(words, "或");

/** 校长、教导主任和教研组长. */
const joined = (words: readonly string[], last: string): string =>
  words.length > 1 ? `${words.slice(0, -1).join("、")}${last}${words.at(-1)}` : words.join("");
