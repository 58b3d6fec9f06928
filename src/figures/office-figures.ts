import { countFigure, defineFigure, type Figure } from "./define-figure.ts";
import { sum } from "./measures.ts";

/** What the office issues and asks: publications, regulations, evaluations, surveys, money. */
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
    name: "expenses",
    label: "研修经费",
    unit: "元",
    rule: "经费各笔金额相加。",
    select: ({ counted }) => counted.expenses,
    measure: (expenses) => sum(expenses.map(({ amount }) => amount)),
  }),
];
