import type { Day } from "../../zh/dates.ts";
import { defineKind } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { amount } from "../values/amount.ts";
import { dayOrMonth } from "../values/day.ts";
import { names } from "../values/names.ts";
import { text } from "../values/text.ts";
import { withoutYear, yearsInRow } from "../years-in-row.ts";
import { holderWord } from "./group.ts";
import { headcount, noteOfHeadcount } from "./headcount.ts";
import { peopleOrNumber } from "./people-or-number.ts";

interface Result {
  readonly name: string;
  readonly targets?: readonly string[] | undefined;
  readonly date: Day;
  readonly grade?: string | undefined;
}

const likeness = ({ name, targets = [], date, grade = "" }: Result) => ({
  date,
  same: JSON.stringify([withoutYear(name), targets, grade]),
});

/** 考核评选：对教师、教研组和学校的考核与评优。 */
export const evaluationKind = defineKind({
  label: "考核评选",
  called: "考核 评选 考核与评选",
  unit: "项",
  summary: "教研组考核、评优评先、办学水平评估等的结果。",
  fields: {
    name: needed({ label: "名称", example: "教研组学年考核" }, text),
    targets: field({ label: "对象", help: "教师姓名、教研组名，或写“学校”。", example: "中心校语文组" }, names),
    headcount,
    date: needed({ label: "日期", example: "2025-06-25" }, dayOrMonth),
    grade: field({ label: "等级", example: "优秀" }, text),
    score: field({ label: "得分", unit: "分" }, amount("分")),
  },
  identity: "every field",
  namedAmong: ({ targets = [] }) => targets,
  personTimes: ({ targets, headcount }) => (targets === undefined ? headcount : undefined),
  form: { needed: ["targets"], seldom: ["headcount"] },
  note: (_, records) => noteOfHeadcount(records),
  rules: ({ targets, headcount }) =>
    peopleOrNumber("考核评选", { label: "对象", value: targets?.length }, { label: "人数", value: headcount }),
  derived: {
    对象类别: {
      field: field("对象类别", holderWord),
      valuesOf: ({ targets = [] }, { holderOf }) => [...new Set(targets.flatMap((one) => holderOf(one) ?? []))],
    },
    连续: {
      valuesOf: (result, { all, days }) => yearsInRow(likeness(result), (all as Result[]).map(likeness), days.to),
    },
  },
  example: "- {名称: 教研组学年考核, 对象: 中心校语文组, 日期: 2025-06-25, 等级: 优秀}",
});
