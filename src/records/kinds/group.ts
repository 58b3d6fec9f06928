import type { Data } from "../../source/document.ts";
import type { Day } from "../../zh/dates.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { convert, type Fields, field, needed, type ValuesOf } from "../field.ts";
import { map } from "../values/by-shape.ts";
import { openChoice } from "../values/choice.ts";
import { day, dayOrMonth, lastDayOrMonth } from "../values/day.ts";
import { names } from "../values/names.ts";
import { type Mention, people, readMention, severalPeople } from "../values/people.ts";
import { campusName, nameText, text } from "../values/text.ts";
import { groupTypeMeanings, groupTypeWords } from "../words/staff-words.ts";

const memberFields = {
  name: needed("姓名", nameText),
  unit: field("单位", text),
  post: field("职务", text),
  duty: field("分工", text),
  from: field("起", day),
  to: field("止", day),
} satisfies Fields;

/** A member, with what is written besides the name. */
interface Member extends Partial<Omit<ValuesOf<typeof memberFields>, "name" | "unit">> {
  readonly mention: Mention;
}

const members = severalPeople<Member>(
  "people with more",
  "姓名，多人用顿号隔开；带职务、分工的写成 {姓名: …, 职务: …, 分工: …}",
  convert(map(memberFields), ({ name, unit, ...rest }) => ({
    mention: { ...readMention(name), ...(unit && { unit }) },
    ...rest,
  })),
  (mention) => ({ mention }),
);

const asTyped = ({ mention, post, duty, from, to }: Member): Data => {
  const notes = mention.notes.map((note) => `（${note}）`).join("");
  const typed = { 姓名: mention.name + notes, 单位: mention.unit, 职务: post, 分工: duty, 起: from, 止: to };
  return Object.fromEntries(Object.entries(typed).flatMap(([key, value]) => (value ? [[key, value]] : [])));
};

/** Whether a group was there on a day. */
export const existsOn = (
  { from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined },
  day: Day,
): boolean => (from ?? day) <= day && day <= (to ?? day);

/** What holds an honour or is appraised, in one word. */
export const holderWord = openChoice(["学校", "校区", "教师", ...groupTypeWords], "categories");
/** The 类别 of a school's own, and the usual one it belongs to. */
interface OwnTypes {
  readonly categories?: { readonly [word: string]: { readonly as: string | undefined } } | undefined;
  /** 用语: a kindergarten calls its 教研组 年级组. */
  readonly wording?: { readonly [word: string]: string | undefined } | undefined;
}

/** Every 类别 of groups of a school. */
export const groupTypes = ({ categories = {} }: OwnTypes): readonly string[] => [
  ...groupTypeWords,
  ...Object.keys(categories).filter((word) => groupTypeWords.includes(categories[word]?.as ?? "")),
];

/** Whether a group is of a 类别, by itself, by 归入 or by 用语. A 备课组 is no 教研组 (domain.md 12.23). */
export const isOfType = (
  { type }: { readonly type: string },
  wanted: string,
  { categories, wording }: OwnTypes,
): boolean => type === wanted || categories?.[type]?.as === wanted || wording?.[wanted] === type;

/** 组织：领导小组、处室、教研组等。 */
export const groupKind = defineKind({
  label: "组织",
  called: "教研组 组织机构 机构",
  unit: "个",
  summary: "领导小组、处室、教研组、备课组等；教研组的数目和组长从这里来。",
  fields: {
    name: needed({ label: "名称", example: "中心校语文组" }, nameText),
    type: needed({ label: "类别", example: "教研组" }, openChoice(groupTypeWords, "categories", groupTypeMeanings)),
    campus: field({ label: "校区", example: "中心校" }, campusName),
    leaders: field({ label: "组长", example: "林秋野" }, people),
    deputies: field("副组长", people),
    members: field({ label: "成员", help: "教师的教研组已在名册里写明的，不必再列。" }, members),
    office: field({ label: "负责部门", example: "教导处" }, text),
    inCharge: field("具体负责人", people),
    contacts: field({ label: "联系领导", help: "联系（蹲点）这个组的校领导。" }, people),
    from: field("起", dayOrMonth),
    to: field("止", lastDayOrMonth),
    mergedFrom: field({ label: "合并自", help: "由哪些组合并而来。" }, names),
  },
  form: { seldom: ["office", "inCharge", "contacts", "mergedFrom"] },
  identity: ["name"],
  mostInSchool: 1000,
  namedMost: 10,
  overYears: {
    same: ({ name }) => name,
    join: (said, { from, to }) => {
      const newest = said.at(-1)!.one;
      return { ...newest, from: newest.from ?? from, to: newest.to ?? to };
    },
  },
  named: "always",
  knownBy: "name",
  existsOn,
  leftOn: ({ members = [] }, day) => {
    const rest = members.filter(({ to }) => (to ?? day) >= day);
    return rest.length < members.length ? { 成员: rest.length > 0 ? rest.map(asTyped) : null } : {};
  },
  owner: "group",
  holder: ({ name, campus }) => ({ group: name, campus }),
  example: "- {名称: 中心校语文组, 类别: 教研组, 校区: 中心校, 组长: 林秋野}",
});

export type Group = RecordOf<typeof groupKind>;
