import { eitherWidth, halfWidth } from "./numerals.ts";

/** A day as `2024-09-01`: sorts and compares as text, the same in every time zone. */
export type Day = string;

/** A day before all days that records hold and one after them: the ends of a span without a first or a last day. */
export const earliestDay: Day = "0000-01-01";
export const latestDay: Day = "9999-12-31";

/** The earlier and the later one of two days. */
export const earlierDay = (one: Day, other: Day): Day => [one, other].sort()[0]!;
export const laterDay = (one: Day, other: Day): Day => [one, other].sort()[1]!;

/** For sorting by day. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

const pattern = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const ofMonth = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

const spaced = ({ source }: RegExp) => source.replace("^", "^\\s*").replace("$", "\\s*$");

/** The texts that `readDay` and `readMonth` read, as regular expressions. They also fit a day that no calendar has. */
export const dayPattern = `${eitherWidth(spaced(pattern))}|${eitherWidth(spaced(compact))}`;
export const monthPattern = eitherWidth(spaced(ofMonth));

/** Reads 2024-09-01, 2024/9/1, 2024.9.1, 20240901, 2024年9月1日, half or full width; `undefined` for anything else. */
export function readDay(text: string): Day | undefined {
  const [, year = "", month = "", date = ""] = shaped(text) ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return year >= "1900" && year <= "2100" && addDays(day, 0) === day ? day : undefined;
}

/** True for a text shaped like a date whose day is not in the calendar, such as 2025-02-30. */
export const isImpossibleDay = (text: string): boolean => shaped(text) !== null && readDay(text) === undefined;

function shaped(text: string): RegExpExecArray | null {
  const typed = halfWidth(text).trim();
  return pattern.exec(typed) ?? compact.exec(typed);
}

/** Reads a month as `2024-10`: 2024-10, 2024/10, 2024.10, 2024年10月. */
export function readMonth(text: string): string | undefined {
  const found = ofMonth.exec(halfWidth(text).trim());
  if (!found) return undefined;
  const month = Number(found[2]);
  return month >= 1 && month <= 12 ? `${found[1]}-${String(month).padStart(2, "0")}` : undefined;
}

/** Days since 1970-01-01: the difference of two says how many days they are apart. */
export const dayNumber = (day: Day): number =>
  Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / 864e5;

/** The day `n` days later. */
export const addDays = (day: Day, n: number): Day => new Date((dayNumber(day) + n) * 864e5).toISOString().slice(0, 10);

/** How many days a span has, its first and its last day counted. */
export const countDays = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from) + 1;

/** Whole years from `from` to `to`: 2000-09-01 to 2025-08-31 is 24. */
export function wholeYears(from: Day, to: Day): number {
  const years = +to.slice(0, 4) - +from.slice(0, 4);
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** 2025年7月5日: Arabic, no leading zeros (GB/T 9704). */
export const chineseDate = (day: Day): string => `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;

/** The last day of a month `2024-10`. */
export const monthEnd = (month: string): Day =>
  `${month}-${String(new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7), 0)).getUTCDate()).padStart(2, "0")}`;
