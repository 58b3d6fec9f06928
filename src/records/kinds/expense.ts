import type { CountingRules } from "../ask-school.ts";
import { defineKind, type RecordOf } from "../define-kind.ts";
import { field, needed } from "../field.ts";
import { overlaps, type Span } from "../span.ts";
import { amount } from "../values/amount.ts";
import { text, yearText } from "../values/text.ts";

/** 经费：研修经费，按年度。 */
export const expenseKind = defineKind({
  label: "经费",
  called: "经费使用 研修经费",
  unit: "笔",
  summary: "研修经费；基数是同年公用经费总额，用来算占比。",
  fields: {
    year: needed({ label: "年度", example: "2024" }, yearText),
    item: needed({ label: "项目", example: "外出培训" }, text),
    amount: needed({ label: "金额", unit: "元", example: "36000" }, amount("元")),
    base: field({ label: "基数", unit: "元", help: "公用经费总额。", example: "600000" }, amount("元")),
  },
  identity: "every field",
  belongs: ({ year }, days, rules) => isWithinYear(year, days, rules),
  example: "- {年度: 2024, 项目: 外出培训, 金额: 36000, 基数: 600000}",
});

/** 年度 of an expense: 2024 or 2024年度 is the calendar year, 2024学年 from September; another name is the period's. */
function isWithinYear(year: string, days: Span, { period }: CountingRules): boolean {
  const [, number, of] = /^(\d{4})(年?度?|学年度?)$/.exec(year) ?? [];
  if (number === undefined || year === period.name) return true;
  const next = String(Number(number) + 1);
  const span = of?.startsWith("学年")
    ? { from: `${number}-09-01`, to: `${next}-08-31` }
    : { from: `${number}-01-01`, to: `${number}-12-31` };
  return overlaps(span, days);
}

export type Expense = RecordOf<typeof expenseKind>;
