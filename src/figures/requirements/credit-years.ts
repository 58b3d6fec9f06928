import type { Settings } from "../../records/settings/settings.ts";
import type { Span } from "../../records/span.ts";
import { schoolYear } from "../../school/terms.ts";
import type { Day } from "../../zh/dates.ts";
import { type Facts, factsBetween } from "../facts.ts";
import { calendarYear } from "./window-spans.ts";

/** A year by which a line of a 折算表 pays, and what counts in it as far as the window has been counted. */
export interface CreditYear {
  readonly to: Day;
  readonly facts: Facts;
}

/** The 年度 or 学年 that end in a window, whole, even where they began before it (domain.md 12.6). */
export function yearsEndingIn(window: Span, per: "年度" | "学年", { school, scope }: Facts): readonly CreditYear[] {
  const first = Number(window.from.slice(0, 4)) - 1;
  const numbers = Array.from({ length: Number(window.to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return numbers.flatMap((number) => {
    const { from, to, ends } = per === "学年" ? schoolYear(number, school.settings) : calendarYear(number);
    if (ends < window.from || window.to < ends || scope.to < from) return [];
    return [{ to, facts: factsBetween(school, from, [to, scope.to].toSorted()[0]!) }];
  });
}

/** What the rule of a requirement says of lines with 每 in the 折算表 that it may use. */
export const yearsRule = ({ creditTables = [] }: Settings): string =>
  creditTables.some(({ items }) => items.some(({ per }) => per))
    ? "折算表里写了“每: 年度”或“每: 学年”的项目，每结束一个年度或学年，当年进行过的计一次。"
    : "";
