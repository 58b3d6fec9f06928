import { type PeriodType, yearsIn } from "../records/settings/period-name.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Span } from "../records/span.ts";
import { chineseNumeral } from "../zh/numerals.ts";
import { wholePeriod } from "./scope.ts";

const words = { 学期: "本学期", 学年: "本学年", 年度: "本年度" } as const;

/** How a report calls its period: 本学年; of several years 三年来. */
export function periodWord(period: Span & { readonly type: PeriodType }): string {
  if (period.type !== "多年") return words[period.type];
  const years = yearsIn(period);
  if (years < 2) return "这一时期";
  return `${years === 2 ? "两" : chineseNumeral(years)}年来`;
}

/** How a report of these days calls them: if they begin later than the period (`--from`), its word would say too much. */
export const wordForDays = (settings: Settings, days: Span): string =>
  days.from > wholePeriod(settings).from ? "这段时间" : periodWord(settings.period);
