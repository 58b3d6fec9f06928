import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { convert, type Fields, type FieldType, field, scalar } from "../field.ts";
import { map } from "../values/by-shape.ts";
import { levelMeant } from "../values/levels.ts";
import { nameText, plainName } from "../values/text.ts";
import type { Level } from "../words/level-words.ts";

const otherLevel = defineMistake("record/wording-level", "error", {
  message: (a: { level: string; value: string; example: string }) =>
    `“${a.level}”不能改称“${a.value}”，这是另一级的名称`,
  hint: (a) => `改为${a.example}等叫法。`,
  why: "两级名称相同，报告里就分不清是哪一级。",
  wrong: "用语: {县级: 市级}",
  right: "用语: {县级: 旗级}",
});

/** A word for a level that names no other level. */
const wordFor = (level: Level, example: string) =>
  scalar(`叫法，如 ${example}`, (typed, refuse) => {
    const word = plainName(typed);
    return (levelMeant(word) ?? level) === level ? word : refuse(otherLevel.of({ level, value: word, example }));
  });

/** What a school may call otherwise (domain.md 12.30). */
const wordingFields = {
  training: field({ label: "研修", example: "校本培训" }, nameText),
  group: field({ label: "教研组", example: "学科组" }, nameText),
  campus: field({ label: "校区", example: "教学点" }, nameText),
  school: field({ label: "学校", help: "幼儿园写“园”；教研机构写简称，如“中心”。", example: "园" }, nameText),
  county: field(
    { label: "县级", help: "“所在”写明是区的不必写，都显示为区级。", example: "旗级" },
    wordFor("县级", "区级、旗级、县(市、区)级"),
  ),
  zone: field(
    { label: "片区级", help: "集团不必写，显示为集团级；学区显示为学区级。", example: "镇级" },
    wordFor("片区级", "学区级、镇级、集团级"),
  ),
} satisfies Fields;

/** The words that a school may call otherwise. */
export const wordingLabels: readonly string[] = Object.values(wordingFields).map(({ label }) => label);

/** The school's own words, by the usual ones. */
export type Wording = {
  readonly [word in (typeof wordingFields)[keyof typeof wordingFields]["label"]]?: string | undefined;
};

export const wordingValue: FieldType<Wording> = convert(
  map(wordingFields),
  ({ training, group, campus, school, county, zone }) => ({
    研修: training,
    教研组: group,
    校区: campus,
    学校: school,
    县级: county,
    片区级: zone,
  }),
);
