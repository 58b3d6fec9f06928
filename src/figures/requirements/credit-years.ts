import type { Span } from "../../records/span.ts";
import { oncePer } from "../../school/once-per.ts";
import type { School } from "../../school/school.ts";
import type { Day } from "../../zh/dates.ts";
import { type Facts, gatherFacts } from "../facts.ts";

/** A year by which a line of a 折算表 pays, and what counts in it as far as the window has been counted. */
export interface CreditYear {
  readonly to: Day;
  readonly facts: Facts;
}

/** The 年度 or 学年 that end in a window, whole, even where they began before it (domain.md 12.6). */
export function yearsEndingIn(window: Span, per: "年度" | "学年", { school, scope }: Facts): readonly CreditYear[] {
  const first = Number(window.from.slice(0, 4));
  const numbers = Array.from({ length: Number(window.to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return numbers.flatMap((number) => {
    const { from, to, ends } = yearOf[per](number);
    if (ends < window.from || window.to < ends || scope.to < from) return [];
    return [{ to, facts: factsBetween(school)(from)([to, scope.to].toSorted()[0]!) }];
  });
}

/** The year that ends in a calendar year. A 学年 ends with its second 学期, and its records count to 31 August. */
const yearOf: { readonly [per in "年度" | "学年"]: (year: number) => Span & { readonly ends: Day } } = {
  年度: (year) => ({ from: `${year}-01-01`, to: `${year}-12-31`, ends: `${year}-12-31` }),
  学年: (year) => ({ from: `${year - 1}-09-01`, to: `${year}-08-31`, ends: `${year}-06-30` }),
};

const factsBetween = oncePer((school: School) =>
  oncePer((from: Day) => oncePer((to: Day) => gatherFacts(school, { from, to }))),
);
