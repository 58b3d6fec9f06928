import { isLess } from "../../records/exact.ts";
import type { CreditItem } from "../../records/settings/credit-table.ts";
import type { Settings } from "../../records/settings/settings.ts";
import { overlaps, type Span } from "../../records/span.ts";
import { schoolYear, termDays } from "../../school/terms.ts";
import { addDays, type Day, earlierDay, laterDay } from "../../zh/dates.ts";
import { type Facts, factsBetween } from "../facts.ts";
import { calendarYear } from "./window-spans.ts";

/** A year or a term by which a line of a 折算表 pays, and what counts in it as far as the window has been counted. */
export interface CreditSpan {
  readonly to: Day;
  readonly facts: Facts;
}

interface Ending extends Span {
  readonly ends: Day;
}

/** The 学期, 年度 or 学年 that end in a window, whole, even where they began before it (domain.md 12.6). */
export function spansEndingIn(window: Span, per: NonNullable<CreditItem["per"]>, facts: Facts): readonly CreditSpan[] {
  const { school, scope } = facts;
  const first = Number(window.from.slice(0, 4)) - 1;
  const numbers = Array.from({ length: Number(window.to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  const spans = numbers.flatMap((number): readonly Ending[] => {
    if (per === "学期") return termsOfYear(number, school.settings);
    return [per === "学年" ? schoolYear(number, school.settings) : calendarYear(number)];
  });
  return spans.flatMap(({ from, to, ends }) => {
    if (ends < window.from || window.to < ends || scope.to < from) return [];
    return [{ to: per === "学期" ? ends : to, facts: factsBetween(school, from, earlierDay(to, scope.to)) }];
  });
}

/** The terms that begin in a 学年: as term.yaml has them, else from its first day to the end of January, and the rest. */
function termsOfYear(number: number, settings: Settings): readonly Ending[] {
  const { from, to, ends } = schoolYear(number, settings);
  const january: Day = `${number + 1}-01-31`;
  const known = termDays(settings)
    .filter(({ term }) => from <= term.from && term.from <= to)
    .map(({ term, counts }) => ({ ...counts, ends: term.to }));
  const usual = [
    { from, to: january, ends: january },
    { from: addDays(january, 1), to, ends },
  ];
  const lacking = usual.filter((half) => !known.some((term) => half.from <= term.ends && term.ends <= half.to));
  return [...known, ...lacking.flatMap((half) => outside(half, known))];
}

/** The days of a term that no term known holds: 寒假 is of the first. */
function outside({ from, to, ends }: Ending, known: readonly Ending[]): readonly Ending[] {
  const touched = known.filter((term) => overlaps({ from, to }, term));
  const before = touched.filter((term) => term.from <= from).map((term) => addDays(term.to, 1));
  const after = touched.filter((term) => term.from > from).map((term) => addDays(term.from, -1));
  const days = { from: before.reduce(laterDay, from), to: after.reduce(earlierDay, to) };
  return days.from <= days.to ? [{ ...days, ends: earlierDay(ends, days.to) }] : [];
}

/** What the rule of a requirement says of the 折算表 that it may use. */
export function creditsRule({ creditTables = [] }: Settings, per: string): string {
  const items = creditTables.flatMap((table) => table.items);
  const some = (has: (item: CreditItem) => unknown) => items.some((item) => has(item as CreditItem));
  const caps = [...items, ...creditTables.flatMap(({ sharedCaps = [] }) => sharedCaps)];
  return [
    some(({ per }) => per === "年度" || per === "学年") &&
      "折算表里写了“每: 年度”或“每: 学年”的项目，每结束一个年度或学年，当年进行过的计一次。",
    some(({ mostEachSpan }) => mostEachSpan !== undefined) && "写了“每期至多”的项目，一期里多出的不折。",
    some(({ beyond }) => beyond) && "写了“超过”的项目，按日期先后，前面那么多不折。",
    (some(({ highest }) => highest) || creditTables.some((table) => table.sharedHighest)) &&
      "写了“就高”的，同一件作品、同一节课只计折得最多的一次。",
    some(({ each = 0 }) => isLess(each, 0)) &&
      `折算表里有扣分的项目${creditTables.every(({ mayBeNegative }) => mayBeNegative) ? "" : "，扣到0为止"}。`,
    some(({ voids }) => voids) && "写了“作废”的，一年里满了次数，所写的项目这一年不计。",
    per === "学期" &&
      caps.some(({ cap }) => cap !== undefined) &&
      "折算表的“上限”每个学期各有一个，不在学期之间分；全年合起来的，“每”写学年。",
    per === "周期" &&
      caps.some(({ cap }) => cap !== undefined) &&
      "折算表的“上限”是每人每年的，一年从周期的第一天算起。",
  ]
    .filter((sentence) => typeof sentence === "string")
    .join("");
}
