import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { defineKind, missingOneOf, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { amountOrRough, whole } from "../values/amount.ts";
import { dayOrMonth } from "../values/day.ts";
import { placeInRank, rankText } from "../values/rank-text.ts";
import { nameText, text } from "../values/text.ts";

const roughBrought = defineMistake("record/rough-brought", "error", {
  message: (a: { name: string; value: string }) => `“${a.name}”要与记录里的相加，不能写不确切的“${a.value}”`,
  hint: () => "写确切的数。",
  why: "已修的学时、学分要计入达标，差一点结果就不同。",
  wrong: "外部总数:\n  - {名称: 已修学时, 值: 近20, 单位: 学时, 范围: 林秋野, 来源: 继教平台}",
  right: "外部总数:\n  - {名称: 已修学时, 值: 18, 单位: 学时, 范围: 林秋野, 来源: 继教平台}",
});

const rankBeyond = defineMistake("record/rank-beyond", "error", {
  message: (a: { rank: string; among: number }) => `名次是${a.rank}，参与的只有${a.among}所`,
  hint: () => "核对“名次”和“参与”。",
  why: "名次不会排到参与的学校数以外。",
  wrong: "外部总数:\n  - {名称: 全区获奖总数, 名次: 20, 参与: 12, 来源: 云岭区教研室2025年6月通报}",
  right: "外部总数:\n  - {名称: 全区获奖总数, 名次: 2, 参与: 12, 来源: 云岭区教研室2025年6月通报}",
});

/** 外部总数：别人公布的数和名次，用作分母；启用本程序之前的期初数也写在这里。 */
export const outsideTotalKind = defineKind({
  label: "外部总数",
  called: "外部数据",
  unit: "项",
  summary: "全市获奖数、全省参评数这类别人公布的数，或本校在其中的名次，写明来源。",
  fields: {
    name: needed({ label: "名称", example: "全县论文获奖数" }, text),
    value: field(
      {
        label: "值",
        help: "只有名次的不写；不是确数的照通报写“近3700”“200余”，照样印出，但不相加，也不作占比的总数。",
        example: "186",
      },
      amountOrRough(),
    ),
    unit: field({ label: "单位", help: "有“值”的要写。", example: "篇" }, nameText),
    source: needed({ label: "来源", example: "云岭县教研室2025年6月通报" }, text),
    range: field({ label: "范围", example: "全县" }, text),
    own: field(
      {
        label: "本校数",
        help: "总数里有本校的哪个数：写 stats 左边的名称，或一个问题；写了，报告里就说本校多少、占多少。",
        example: "计数 获奖 类别=论文",
      },
      text,
    ),
    rank: field({ label: "名次", help: "本校排第几；并列的写“并列第二”。", example: "2" }, rankText),
    among: field({ label: "参与", unit: "所", help: "几所学校参加排名。", example: "38" }, whole("所")),
    date: field("日期", dayOrMonth),
  },
  identity: "every field",
  *rules({ name, value, unit, own, rank, among }) {
    const missing = (fields: readonly string[]) => missingOneOf.of({ of: "“外部总数”", fields });
    if (value === undefined && rank === undefined) yield missing(["值", "名次"]);
    if (value !== undefined && unit === undefined) yield missing(["单位"]);
    if (value === undefined && rank !== undefined && own !== undefined) yield missing(["值"]);
    if (among !== undefined && rank === undefined) yield missing(["名次"]);
    if (rank !== undefined && among !== undefined && placeInRank(rank) > among)
      yield rankBeyond.of({ rank, among }, ["名次"]);
    if (typeof value === "string" && isBrought({ name })) yield roughBrought.of({ name, value }, ["值"]);
  },
  example: "- {名称: 全县论文获奖数, 值: 186, 单位: 篇, 来源: 云岭县教研室2025年6月通报, 范围: 全县}",
});

/** Whether it says what somebody had before, such as 已修学时: that is added to what the records have. */
export const isBrought = ({ name }: { readonly name: string }): boolean => name.startsWith("已修");

export type OutsideTotal = RecordOf<typeof outsideTotalKind>;
