import type { Day } from "../zh/dates.ts";
import { chineseNumeral } from "../zh/numerals.ts";

/** What is conferred again year by year: its day, and what makes it the same one. */
interface Conferred {
  readonly date: Day;
  readonly same: string;
}

/** 连续三年 of what was conferred in three years that follow each other, up to a last day; nothing of a single one. */
export function yearsInRow(own: Conferred, all: readonly Conferred[], last: Day): readonly string[] {
  const days = all.filter(({ same, date }) => same === own.same && date <= last).map(({ date }) => date);
  const inOrder = [...new Set(days)].toSorted();
  const at = inOrder.indexOf(own.date);
  if (at < 0) return [];
  let [first, end] = [at, at];
  while (first > 0 && isYearLater(inOrder[first - 1]!, inOrder[first]!)) first--;
  while (end + 1 < inOrder.length && isYearLater(inOrder[end]!, inOrder[end + 1]!)) end++;
  const years = end - first + 1;
  return years > 1 ? [`连续${years === 2 ? "两" : chineseNumeral(years)}年`] : [];
}

/** About a year: certificates of one year come early, those of the next may come late. */
function isYearLater(day: Day, next: Day): boolean {
  const monthOf = (one: Day) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  const months = monthOf(next) - monthOf(day);
  return 7 <= months && months <= 17;
}

/** A name without its year: 2024年度县教科研先进学校 is conferred every year. */
export const withoutYear = (name: string): string =>
  name.replace(/\d{4}(?:[-—～~]\d{2,4})?(?:学年度?|年度?)(?:第?[一二]学期)?/g, "");
