import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { choice, openChoice } from "../values/choice.ts";
import { dayOrMonth, lastDayOrMonth } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { nameText, text } from "../values/text.ts";
import { recognitionClasses, recognitionClassMeanings } from "../words/small-lists.ts";
import { recognitionStateMeanings, recognitionStates } from "../words/state-words.ts";
import { conferrer } from "./conferrer.ts";
import { headcount, noteOfHeadcount } from "./headcount.ts";
import { peopleOrNumber } from "./people-or-number.ts";

const stateField = field(
  { label: "状态", help: "不写就是获得。", example: "通过" },
  choice(recognitionStates, recognitionStateMeanings),
);

/** 称号证书：教师得到的称号、资格证，或为它参加的培训与考试。 */
export const recognitionKind = defineKind({
  label: "称号证书",
  called: "称号 证书 荣誉称号 称号与证书",
  unit: "项",
  summary: "荣誉称号、骨干、职称、资格证、培训证；还在培训或考试的写明状态。",
  fields: {
    teachers: field({ label: "教师", example: "林秋野" }, people),
    headcount,
    name: needed({ label: "名称", example: "心理C证" }, nameText),
    date: needed({ label: "日期", example: "2025-04-20" }, dayOrMonth),
    category: field(
      { label: "类别", example: "资格证" },
      openChoice(recognitionClasses, "categories", recognitionClassMeanings),
    ),
    level: field("级别", level),
    organiserKind,
    grade: field({ label: "等级", example: "三级" }, text),
    state: stateField,
    issuer: field({ label: "发证单位", example: "云岭县教育局" }, text),
    conferrer,
    validTo: field("有效期至", lastDayOrMonth),
  },
  carriesOver: ({ teachers, validTo }, day, { isHere }) =>
    validTo !== undefined && validTo >= day && teachers !== undefined && isHere(teachers),
  identity: ["teachers", "name", "state", "grade", "headcount"],
  people: ["teachers"],
  personTimes: ({ teachers, headcount = 0 }) => (teachers === undefined ? headcount : undefined),
  form: { needed: ["teachers"], seldom: ["headcount", "issuer", "conferrer"] },
  note: (_, records) => noteOfHeadcount(records),
  rules: ({ teachers, headcount }) =>
    peopleOrNumber("称号证书", { label: "教师", value: teachers?.length }, { label: "人数", value: headcount }),
  derived: { 状态: { field: stateField, valuesOf: ({ state = "获得" }) => [state] } },
  demand: { verb: "获得", noun: "称号证书" },
  example: "- {教师: 林秋野, 名称: 心理C证, 类别: 资格证, 状态: 参训, 日期: 2025-04-20}",
});

export type Recognition = RecordOf<typeof recognitionKind>;
