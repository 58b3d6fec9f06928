import { defineMistake, type Path } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { addDays, compareDays, type Day } from "../../zh/dates.ts";
import type { ValuesOf } from "../field.ts";
import { endsBeforeStart, type Span } from "../span.ts";
import type { Period } from "./period.ts";
import type { settingsFields } from "./settings-fields.ts";

export const periodTooLong = defineMistake("record/period-too-long", "error", {
  message: (a: { from: string; to: string; mostYears: number }) =>
    `“起”（${a.from}）到“止”（${a.to}）超过${a.mostYears}年`,
  hint: () => "核对两个日期的年份。",
  why: "一份学期文件管一个学期、一个学年、一个年度，或者几年；超过20年多半是年份打错了。",
  wrong: "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2052-08-31}",
  right: "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}",
});

const year = "时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}";

const cutOffHints: { readonly [key: string]: string } = {
  上期统计截止: "写上一份总结统计到哪一天；应在本时段开始前一年之内。",
  记录齐全自: "写本时段开始以前的一天，从那天起的记录都已收进“包含”；只收了本时段的，删去这一行。",
};

const cutOffOutside = defineMistake("record/cut-off-outside", "warning", {
  message: (a: { key: string; day: string; from: string; to: string }) =>
    `“${a.key}”（${a.day}）不在${a.from}至${a.to}之内，没有采用`,
  hint: (a) => cutOffHints[a.key] ?? "核对日期；要统计到更晚的，把“止”改晚。",
  why: "统计截止在时段或学期之内，上期统计截止、记录齐全自在时段开始以前；写在其他日期，就不知道记录从哪一天统计到哪一天。",
  wrong: `${year}\n统计截止: 2026-07-03`,
  right: `${year}\n统计截止: 2025-07-03`,
});

const termsOverlap = defineMistake("record/terms-overlap", "warning", {
  message: (a: { name: string; from: string; other: string; to: string }) =>
    `“${a.name}”的“起”（${a.from}）不晚于“${a.other}”的“止”（${a.to}）`,
  hint: () => "核对两个学期的起止，上一个学期结束后，下一个才开始。",
  why: "两个学期的日期重叠，这几天的记录就不知道属于哪个学期。",
  wrong:
    "时段:\n  类型: 学年\n  名称: 2024学年\n  起: 2024-09-01\n  止: 2025-08-31\n  学期:\n    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-02-18}\n    - {名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}",
  right:
    "时段:\n  类型: 学年\n  名称: 2024学年\n  起: 2024-09-01\n  止: 2025-08-31\n  学期:\n    - {名称: 第一学期, 起: 2024-09-01, 止: 2025-01-18}\n    - {名称: 第二学期, 起: 2025-02-10, 止: 2025-06-30}",
});

/** A longer period is a typing mistake in a year. Nothing is counted for it: its days would be too many. */
const mostYears = 20;

type Settings = Pick<ValuesOf<typeof settingsFields>, "cutOff" | "previousCutOff" | "wholeFrom" | "others"> & {
  readonly period: Period;
};
type PlaceOf = (...path: Path) => Place;

/** Days of the period, of its terms and of 统计截止 that cannot be meant. */
export function* periodMistakes(settings: Settings, place: PlaceOf): Iterable<Diagnostic> {
  const { period, cutOff, previousCutOff, wholeFrom, others = {} } = settings;
  // What term files say is judged where it stands.
  const { terms = [], holidays = [] } = period.years ? {} : period;
  const spans: readonly (readonly [Span, ...Path])[] = [
    [period, "时段"],
    ...terms.map((term, i) => [term, "时段", "学期", i] as const),
    ...holidays.map((holiday, i) => [holiday, "时段", "放假", i] as const),
    ...Object.entries(others).flatMap(([name, { span }]) => (span ? [[span, "另计时段", name] as const] : [])),
  ];
  for (const [{ from, to }, ...path] of spans) {
    const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
    if (to < from) yield endsBeforeStart.at(place(...path, "止"), { from, to });
    if (years > mostYears) yield periodTooLong.at(place(...path, "止"), { from, to, mostYears });
  }
  if (!isIn(cutOff, period))
    yield cutOffOutside.at(place("统计截止"), { key: "统计截止", day: cutOff!, from: period.from, to: period.to });
  const before = { from: addDays(period.from, -366), to: addDays(period.from, -1) };
  if (!isIn(previousCutOff, before))
    yield cutOffOutside.at(place("上期统计截止"), { key: "上期统计截止", day: previousCutOff!, ...before });
  const longBefore = { from: `${Number(period.from.slice(0, 4)) - mostYears}${period.from.slice(4)}`, to: period.from };
  if (!isIn(wholeFrom, longBefore))
    yield cutOffOutside.at(place("记录齐全自"), { key: "记录齐全自", day: wholeFrom!, ...longBefore });
  if (!period.years) yield* termMistakes(period, place);
}

/** A 学期 may be closed in the holidays after it, but not in the next one; and no two have a day in common. */
function* termMistakes({ terms = [], to }: Settings["period"], place: PlaceOf): Iterable<Diagnostic> {
  const sorted = [...terms.entries()].sort(([, a], [, b]) => compareDays(a.from, b.from));
  for (const [i, [index, { name, from, cutOff }]] of sorted.entries()) {
    const [other, next] = [sorted[i - 1]?.[1], sorted[i + 1]?.[1]];
    const days = { from, to: next ? addDays(next.from, -1) : to };
    if (!isIn(cutOff, days))
      yield cutOffOutside.at(place("时段", "学期", index, "统计截止"), { key: "统计截止", day: cutOff!, ...days });
    if (other && from <= other.to)
      yield termsOverlap.at(place("时段", "学期", index, "起"), { name, from, other: other.name, to: other.to });
  }
}

const isIn = (day: Day | undefined, { from, to }: Span): boolean =>
  day === undefined || to < from || (from <= day && day <= to);
