import type { Day } from "../../zh/dates.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { whole } from "../values/amount.ts";
import { dayOrMonth } from "../values/day.ts";
import { level } from "../values/levels.ts";
import { organiserKind } from "../values/organiser.ts";
import { nameText, text } from "../values/text.ts";
import { withoutYear, yearsInRow } from "../years-in-row.ts";
import { conferrer } from "./conferrer.ts";
import { holderWord } from "./group.ts";

const likeness = ({ name, holder, date }: { name: string; holder: string; date: Day }) => ({
  date,
  same: JSON.stringify([withoutYear(name), holder]),
});

/** 集体荣誉：学校、校区、教研组或处室得到的荣誉称号。 */
export const honourKind = defineKind({
  label: "集体荣誉",
  called: "集体荣誉情况 学校荣誉",
  unit: "项",
  summary: "学校、校区、教研组或处室得到的荣誉，如县优秀教研组；评比得的奖写到“获奖”里。",
  fields: {
    name: needed({ label: "名称", example: "县优秀教研组" }, text),
    holder: needed(
      { label: "获得者", help: "写“学校”、校区名、教研组名或处室名。", example: "中心校语文组" },
      nameText,
    ),
    date: needed({ label: "日期", example: "2025-03-08" }, dayOrMonth),
    level: field({ label: "级别", example: "县级" }, level),
    organiser: field({ label: "主办", example: "云岭县教育局" }, text),
    organiserKind,
    conferrer,
    batch: field({ label: "批次", example: "首批" }, text),
    items: field({ label: "项数", unit: "项", help: "没有逐项登记时写。" }, whole("项")),
  },
  form: { seldom: ["conferrer", "batch", "items"] },
  identity: "every field",
  event: ({ name }) => name,
  conferred: true,
  count: ({ items = 1 }) => items,
  derived: {
    获得者类别: {
      field: field("获得者类别", holderWord),
      valuesOf: ({ holder }, { holderOf }) => [holderOf(holder) ?? []].flat(),
    },
    连续: {
      valuesOf: (honour, { all, days }) =>
        yearsInRow(likeness(honour), (all as (typeof honour)[]).map(likeness), days.to),
    },
  },
  example: "- {名称: 县优秀教研组, 获得者: 中心校语文组, 级别: 县级, 主办: 云岭县教育局, 日期: 2025-03-08}",
});

export type Honour = RecordOf<typeof honourKind>;
