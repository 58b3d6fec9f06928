import { latestDay } from "../../zh/dates.ts";
import { defineKind, missingOneOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { dayOrMonth, lastDayOrMonth } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { people } from "../values/people.ts";
import { nameText, text } from "../values/text.ts";
import { conferrer } from "./conferrer.ts";
import { headcount, noteOfHeadcount } from "./headcount.ts";
import { peopleOrNumber } from "./people-or-number.ts";

/** 受聘基地：教师受聘的职务，学校承担的基地。 */
export const appointmentKind = defineKind({
  label: "受聘基地",
  called: "受聘 基地 受聘与基地",
  unit: "项",
  summary: "教师受聘为观察员、评委、兼职教研员，或学校成为基地校。",
  fields: {
    name: needed({ label: "名称", example: "县兼职教研员" }, text),
    from: needed({ label: "起", example: "2024-09-01" }, dayOrMonth),
    teachers: field({ label: "教师", example: "林秋野" }, people),
    headcount,
    school: field({ label: "学校", help: "学校承担的写学校名。" }, nameText),
    body: field({ label: "单位", help: "聘任或授牌的单位。", example: "云岭县教研室" }, text),
    conferrer,
    level: field("级别", level),
    organiserKind,
    to: field("止", lastDayOrMonth),
  },
  when: ({ from, to }) => ({ from, to: to ?? latestDay }),
  carriesOver: ({ teachers, to }, day, { isHere }) =>
    (to ?? day) >= day && (teachers === undefined || isHere(teachers)),
  identity: "every field",
  people: ["teachers"],
  personTimes: ({ teachers, headcount = 0 }) => (teachers === undefined ? headcount : undefined),
  form: { seldom: ["headcount", "conferrer"] },
  note: (_, records) => noteOfHeadcount(records),
  *rules({ teachers, school, headcount }) {
    if (!teachers && !school && headcount === undefined)
      yield missingOneOf.of({ of: "受聘基地", fields: ["教师", "学校", "人数"] });
    if (teachers)
      yield* peopleOrNumber("受聘基地", { label: "教师", value: teachers.length }, { label: "人数", value: headcount });
  },
  example: "- {名称: 县兼职教研员, 教师: 林秋野, 单位: 云岭县教研室, 级别: 县级, 起: 2024-09-01}",
});
