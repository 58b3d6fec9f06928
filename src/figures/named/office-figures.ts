import type { Expense } from "../../records/kinds/expense.ts";
import { contentedAnswers, type Survey } from "../../records/kinds/survey.ts";
import { countFigure, defineFigure, type Figure } from "../define-figure.ts";
import { sum } from "../measures.ts";

/** What the office issues and judges: publications, regulations, evaluations. */
export const officeFigures: readonly Figure[] = [
  countFigure({ name: "publications", label: "校刊简报", unit: "期", kind: "publications", rule: "一期计1期。" }),
  countFigure({ name: "regulations", label: "制度文件", unit: "项", kind: "regulations", rule: "一份制度文件计1项。" }),
  countFigure({
    name: "evaluations",
    label: "考核评选",
    unit: "项",
    kind: "evaluations",
    rule: "一条考核评选记录计1项。",
  }),
];

/** What the school asked people, and how they answered. */
export const surveyFigures: readonly Figure[] = [
  countFigure({ name: "surveys", label: "问卷调查", unit: "次", kind: "surveys", rule: "一次调查计1次。" }),
  defineFigure({
    name: "returnRate",
    label: "问卷回收率",
    unit: "%",
    rule: "写明应收、实收的各次调查，实收合计除以应收合计。",
    select: ({ counted }) => counted.surveys.filter(({ due, returned }) => due !== undefined && returned !== undefined),
    measure: (surveys) => ({ n: sum(surveys.map((s) => s.returned ?? 0)), of: sum(surveys.map((s) => s.due ?? 0)) }),
  }),
  defineFigure({
    name: "satisfaction",
    label: "满意率",
    unit: "%",
    rule: "写明实收的各次调查里，答“满意”（含非常满意、很满意、比较满意、基本满意）的份数相加，除以这些调查的实收。",
    select: ({ counted }) => counted.surveys.filter((s) => s.returned !== undefined && satisfied(s) !== undefined),
    measure: (surveys) => ({
      n: sum(surveys.map((s) => satisfied(s) ?? 0)),
      of: sum(surveys.map(({ returned = 0 }) => returned)),
    }),
  }),
];

/** What the work costs. */
export const expenseFigures: readonly Figure[] = [
  defineFigure({
    name: "expenses",
    label: "研修经费",
    unit: "元",
    rule: "经费各笔金额相加。",
    select: ({ counted }) => counted.expenses,
    measure: (expenses) => sum(expenses.map(({ amount }) => amount)),
  }),
  defineFigure({
    name: "expenseShare",
    label: "经费占比",
    unit: "%",
    rule: "写明基数（公用经费）的各年度，研修经费合计除以基数合计；同一年度的基数只加一次。",
    select: ({ counted }) => counted.expenses.filter(({ year }) => baseOf(year, counted.expenses) !== undefined),
    measure: (expenses) => {
      const years = [...new Set(expenses.map(({ year }) => year))];
      return {
        n: sum(expenses.map(({ amount }) => amount)),
        of: sum(years.map((year) => baseOf(year, expenses) ?? 0)),
      };
    },
  }),
];

/** 公用经费 of a year: written on every line of the year or on one of them. */
function baseOf(year: string, expenses: readonly Expense[]): number | undefined {
  const bases = expenses.flatMap((e) => (e.year === year && e.base !== undefined ? [e.base] : []));
  return bases.length === 0 ? undefined : Math.max(...bases);
}

/** How many answered that they were content; not known where an answer is not a number of sheets. */
function satisfied({ items = [] }: Survey): number | undefined {
  const answers = contentedAnswers(items).map(({ sheets }) => sheets);
  return answers.length > 0 && !answers.includes(undefined) ? sum(answers.map(Number)) : undefined;
}
