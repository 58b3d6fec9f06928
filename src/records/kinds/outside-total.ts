import { defineKind } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { amount } from "../values/amount.ts";
import { dayOrMonth } from "../values/day.ts";
import { nameText, text } from "../values/text.ts";

/** 外部总数：别人公布的数，用作分母；启用本程序之前的期初数也写在这里。 */
export const outsideTotalKind = defineKind({
  label: "外部总数",
  called: "外部数据",
  unit: "项",
  summary: "全市获奖数、全省参评数这类别人公布的数，写明来源。",
  fields: {
    name: needed({ label: "名称", example: "全县论文获奖数" }, text),
    value: needed({ label: "值", example: "186" }, amount()),
    unit: needed({ label: "单位", example: "篇" }, nameText),
    source: needed({ label: "来源", example: "云岭县教研室2025年6月通报" }, text),
    range: field({ label: "范围", example: "全县" }, text),
    date: field("日期", dayOrMonth),
  },
  identity: "every field",
  example: "- {名称: 全县论文获奖数, 值: 186, 单位: 篇, 来源: 云岭县教研室2025年6月通报, 范围: 全县}",
});
