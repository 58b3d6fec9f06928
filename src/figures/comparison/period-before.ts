import { longestHolidays } from "../../records/school-year.ts";
import type { Settings } from "../../records/settings/settings.ts";
import type { School } from "../../school/school.ts";
import { dayNumber } from "../../zh/dates.ts";

const words = { 学期: "上学期", 学年: "上学年", 年度: "上年度" } as const;

/** More days than these between two periods of one 类型: they do not follow each other. */
const fewDays = 31;

/**
 * How a report calls the period that it is compared with: 上学年 if that is the one just before, 上年同期 for the same 学期 a
 * year earlier, else by its name. `undefined` without 对比.
 */
export function periodBefore({ settings, before }: School): string | undefined {
  if (before === undefined) return undefined;
  return calledBefore(settings.period, before.settings.period);
}

function calledBefore(now: Settings["period"], before: Settings["period"]): string {
  const { type } = now;
  if (type === "多年" || type !== before.type) return before.name;
  const between = dayNumber(now.from) - dayNumber(before.to);
  if (between > 0 && between <= (type === "年度" ? fewDays : longestHolidays)) return words[type];
  const apart = dayNumber(now.from) - dayNumber(before.from);
  return type === "学期" && Math.abs(apart - 365) <= fewDays ? "上年同期" : before.name;
}
