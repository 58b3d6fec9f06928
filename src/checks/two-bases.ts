import { diagnose } from "../diagnostics/diagnose.ts";
import { groupBy } from "../figures/measures.ts";
import { isReviewedOut } from "../school/scope.ts";
import type { Check } from "./define-check.ts";

/** 公用经费 of a year is one sum: 经费占比 adds it once, and of two takes the greater. */
export const twoBases: Check = {
  name: "two-bases",
  rule: "同一年度的经费基数只有一个数",
  needs: [],
  *run({ school: { records } }) {
    const based = records.expenses.filter((expense) => expense.base !== undefined && !isReviewedOut(expense));
    for (const [year, [first, ...others]] of groupBy(based, (expense) => expense.year)) {
      for (const other of others) {
        if (other.base === first!.base) continue;
        const args = { year, base: other.base!, before: first!.base!, first: first!.origin };
        yield diagnose("check/two-bases", other.place("基数"), args, [first!.place("基数")]);
      }
    }
  },
};
