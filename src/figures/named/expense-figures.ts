import type { Expense } from "../../records/kinds/expense.ts";
import { amountsOf, nothing } from "../across/amounts.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import { sum } from "../measures.ts";

/** What 研修 costs, and its share of 公用经费. */
export const expenseFigures: readonly Figure[] = [
  defineFigure({
    name: "expenses",
    label: "研修经费",
    unit: "元",
    rule: "经费各笔金额相加。",
    kind: "expenses",
    addsUp: true,
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
    // 公用经费 is the school's own, whoever paid what.
    across: (expenses, _, sharing) => {
      const years = [...new Set(expenses.map(({ year }) => year))];
      return {
        type: "ratio",
        n: amountsOf(
          expenses.map((expense) => ({ of: [expense], amount: expense.amount })),
          sharing,
        ),
        of: { ...nothing, own: sum(years.map((year) => baseOf(year, expenses) ?? 0)) },
      };
    },
  }),
];

/** 公用经费 of a year, which is written on one record of the year or on several. */
function baseOf(year: string, expenses: readonly Expense[]): number | undefined {
  const bases = expenses.flatMap((e) => (e.year === year && e.base !== undefined ? [e.base] : []));
  return bases.length === 0 ? undefined : Math.max(...bases);
}
