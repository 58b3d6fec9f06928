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

const separators = { year: String.raw`\s*[-/.年]\s*`, month: String.raw`\s*[-/.月]\s*` };
const dayOfMonth = String.raw`(\d{1,2})${separators.month}(\d{1,2})\s*[日号]?`;
/** What may follow: the weekday, and the time that a spreadsheet adds. */
const suffix = String.raw`(?:\s*[(（]?\s*(?:周|星期|礼拜)([一二三四五六日天])\s*[)）]?)?(?:(?:\s+|T|(?<=[日号)）]))\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?)?`;

const pattern = new RegExp(String.raw`^(\d{4}|\d{2})${separators.year}${dayOfMonth}${suffix}$`);
const withoutYear = new RegExp(`^${dayOfMonth}${suffix}$`);
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const ofMonth = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

const spaced = ({ source }: RegExp) => source.replace("^", "^\\s*").replace(/\$$/, "\\s*$");

/** The texts that the functions below read, as regular expressions. They also fit a day that no calendar has. */
export const dayPattern = `${eitherWidth(spaced(pattern))}|${eitherWidth(spaced(compact))}`;
export const monthDayPattern = eitherWidth(spaced(withoutYear));
export const monthPattern = eitherWidth(spaced(ofMonth));

/**
 * Reads 2024-09-01, 2024/9/1, 24.9.1, 20240901, 2024年9月1日, half or full width, also with a weekday or a time after it;
 * `undefined` for anything else. Of two digits, 50 to 99 are years before 2000.
 */
export function readDay(text: string): Day | undefined {
  const day = usual.test(text) ? text : dayShaped(text);
  return day >= "1900" && day < "2101" && isInCalendar(day) ? day : undefined;
}

/** What most people type. */
const usual = /^\d{4}-\d\d-\d\d$/;

function dayShaped(text: string): Day {
  const [, typed = "", month = "", date = ""] = shaped(text) ?? [];
  const year = typed.length === 2 ? `${typed < "50" ? 20 : 19}${typed}` : typed;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

function isInCalendar(day: Day): boolean {
  const month = +day.slice(5, 7);
  const date = +day.slice(8);
  return month >= 1 && month <= 12 && date >= 1 && (date <= 28 || date <= +monthEnd(day.slice(0, 7)).slice(8));
}

/** Reads a date without a year as `09-15`: 9月15日, 9.15, 9/15, 9-15. */
export function readMonthDay(text: string): string | undefined {
  const [, month = "", date = ""] = withoutYear.exec(plain(text)) ?? [];
  const day = `2000-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return month !== "" && isInCalendar(day) ? day.slice(5) : undefined;
}

/** The days within a span that a date without a year may be. */
export function possibleDays(monthDay: string, from: Day, to: Day): Day[] {
  const years = Array.from({ length: +to.slice(0, 4) - +from.slice(0, 4) + 1 }, (_, i) => +from.slice(0, 4) + i);
  return years.map((year) => `${year}-${monthDay}`).filter((day) => from <= day && day <= to && isInCalendar(day));
}

/** True for a text shaped like a date whose day is not in the calendar, such as 2025-02-30. */
export function isImpossibleDay(text: string): boolean {
  const [, month = "13"] = withoutYear.exec(plain(text)) ?? [];
  return shaped(text) ? readDay(text) === undefined : +month <= 12 && readMonthDay(text) === undefined;
}

const plain = (text: string) => halfWidth(text).trim();

function shaped(text: string): RegExpExecArray | null {
  return pattern.exec(plain(text)) ?? compact.exec(plain(text));
}

const weekdays = "一二三四五六日";

/** The weekday that stands after a date: 一 in 2026年9月21日（周一）. */
export const typedWeekday = (text: string): string | undefined =>
  (pattern.exec(plain(text))?.[4] ?? withoutYear.exec(plain(text))?.[3])?.replace("天", "日");

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => addDays(day, -dayOfWeek(day));

/** From 0 for a Monday to 6 for a Sunday. */
export const dayOfWeek = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

/** 一 for a Monday. */
export const weekdayOf = (day: Day): string => weekdays[dayOfWeek(day)]!;

/** The day that a spreadsheet keeps as a number: 45551 is 2024-09-16. From 1950 to 2079. */
export function serialDay(text: string): Day | undefined {
  const [, number] = /^(\d{5})(?:\.\d+)?$/.exec(plain(text)) ?? [];
  return number !== undefined && number >= "18264" && number <= "65745" ? addDays("1899-12-30", +number) : undefined;
}

/** Reads a month as `2024-10`: 2024-10, 2024/10, 2024.10, 2024年10月. */
export function readMonth(text: string): string | undefined {
  const found = ofMonth.exec(plain(text));
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

/** 2025年7月5日, or 2025年7月 for a month: Arabic, no leading zeros (GB/T 9704). */
export const chineseDate = (day: Day): string =>
  `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${day.length > 7 ? `${+day.slice(8, 10)}日` : ""}`;

/** The last day of a month `2024-10`. */
export const monthEnd = (month: string): Day =>
  `${month}-${String(new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7), 0)).getUTCDate()).padStart(2, "0")}`;
