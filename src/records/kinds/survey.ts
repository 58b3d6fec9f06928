import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { whole } from "../values/amount.ts";
import { listOf, map } from "../values/by-shape.ts";
import { dayOrMonth } from "../values/day.ts";
import { text } from "../values/text.ts";

const moreThanDue = defineMistake("record/more-than-due", "error", {
  message: (a: { returned: number; due: number }) => `“实收”（${a.returned}）多于“应收”（${a.due}）`,
  hint: () => "核对两个数，实收应不多于应收。",
  why: "收回的问卷不会比发出的多。",
  wrong: "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 56, 实收: 58}",
  right: "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 58, 实收: 56}",
});

const moreThanReturned = defineMistake("record/more-than-returned", "error", {
  message: (a: { question: string; value: string; returned: number }) =>
    `答“${a.question}”的（${a.value}）多于“实收”（${a.returned}）`,
  hint: () => "核对两个数；“值”写份数，不写百分比。",
  why: "一题的答案不会比收回的问卷多，满意率不会超过100%。",
  wrong: "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 20, 实收: 20, 项目: [{问题: 满意, 值: 30}]}",
  right: "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 20, 实收: 20, 项目: [{问题: 满意, 值: 18}]}",
});

const rateForNumber = defineMistake("record/rate-for-number", "warning", {
  message: (a: { question: string; value: string; returned: number | undefined }) =>
    `答“${a.question}”的写成了“${a.value}”，算不进满意率`,
  hint: (a) =>
    `“值”写答这一项的份数${a.returned === undefined ? "" : `，不超过实收的${a.returned}份`}，不写百分比和文字。`,
  why: "满意率由份数算出，写成百分比的题算不进去。",
  wrong: "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 20, 实收: 20, 项目: [{问题: 满意, 值: 95%}]}",
  right: "问卷调查:\n  - {名称: 满意度调查, 日期: 2024-12-20, 应收: 20, 实收: 20, 项目: [{问题: 满意, 值: 19}]}",
});

const contented = new Set(["非常满意", "很满意", "满意", "比较满意", "较满意", "基本满意"]);

/** The answers that 满意率 adds up, with the number of sheets that gave them; `undefined` if that is not what is typed. */
export const contentedAnswers = (items: readonly { readonly question: string; readonly value: string }[]) =>
  items.filter(({ question }) => contented.has(question)).map((item) => ({ ...item, sheets: sheetsOf(item.value) }));

const sheetsOf = (value: string): string | undefined => /^\d+(?=[份人]?$)/.exec(value)?.[0];

/** 满意55份, 基本满意2份: of one question, whose answers are no more than the sheets that came back. */
function answersOf(survey: {
  readonly returned?: number | undefined;
  readonly items?: readonly { readonly question: string; readonly value: string }[] | undefined;
}): readonly string[] {
  const { items = [], returned = 0 } = survey;
  const answers = items.map(({ question, value }) => ({ question, sheets: Number(sheetsOf(value)) }));
  const all = answers.reduce((total, { sheets }) => total + sheets, 0);
  return all <= returned
    ? answers.filter(({ sheets }) => sheets > 0).map((one) => `${one.question}${one.sheets}份`)
    : [];
}

/** 55份: all sheets that say they are content, in the words that 满意率 adds up. */
function contentedOf(survey: Parameters<typeof answersOf>[0]): readonly string[] {
  const { items = [], returned = 0 } = survey;
  const sheets = contentedAnswers(items).reduce((total, one) => total + Number(one.sheets), 0);
  return sheets > 0 && sheets <= returned ? [`${sheets}份`] : [];
}

/** 问卷调查：满意度调查、访谈等。 */
export const surveyKind = defineKind({
  label: "问卷调查",
  called: "问卷 调查 满意度调查",
  unit: "次",
  summary: "满意度调查、需求调查；写应收、实收和各题的结果。",
  fields: {
    name: needed({ label: "名称", example: "校本培训满意度调查" }, text),
    date: needed({ label: "日期", example: "2025-06-20" }, dayOrMonth),
    due: field({ label: "应收", unit: "份", example: "58" }, whole("份")),
    returned: field({ label: "实收", unit: "份", example: "56" }, whole("份")),
    items: field(
      "项目",
      listOf(
        map({
          question: needed({ label: "问题", example: "满意" }, text),
          value: needed({ label: "值", help: "答这一项的份数。", example: "54" }, text),
        }),
      ),
    ),
  },
  identity: "every field",
  derived: { 答复: { valuesOf: answersOf }, 满意: { valuesOf: contentedOf } },
  *rules({ due, returned, items = [] }) {
    if (due !== undefined && returned !== undefined && returned > due) {
      yield moreThanDue.of({ returned, due }, ["实收"]);
    }
    const most = items.find(({ value }) => returned !== undefined && Number(value) > returned);
    if (most && returned !== undefined) {
      yield moreThanReturned.of({ ...most, returned }, ["项目"]);
    }
    for (const { question, value, sheets } of contentedAnswers(items)) {
      if (sheets === undefined) yield rateForNumber.of({ question, value, returned }, ["项目"]);
    }
  },
  example:
    "- 名称: 校本培训满意度调查\n  日期: 2025-06-20\n  应收: 58\n  实收: 56\n  项目:\n    - {问题: 满意, 值: 54}",
});

export type Survey = RecordOf<typeof surveyKind>;
