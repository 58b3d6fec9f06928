import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { observation } from "../../diagnostics/examples.ts";
import {
  type Day,
  dayPattern,
  isImpossibleDay,
  monthDayPattern,
  monthPattern,
  readDay,
  readMonth,
  readMonthDay,
  serialDay,
} from "../../zh/dates.ts";
import { meantDate, meantSpan } from "../../zh/meant-date.ts";
import { type DateForms, type FieldType, scalar, type TextSyntax } from "../field.ts";
import { keyWord, type Typed } from "../value-wording.ts";

/** 2026-12-02、2026-12-09 in one place. */
const severalDays = /\d日?\s*[、，,；;和及 ]\s*\d+[-/.年月]\d/;

const impossibleDay = defineMistake("record/impossible-day", "error", {
  oneFault: ["field", "value"],
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”在日历上没有`,
  hint: () => "核对年月日后改正。",
  why: "日历上没有这一天。",
  wrong: observation("日期: 2024-11-31, 听课人: 许知行"),
  right: observation("日期: 2024-11-30, 听课人: 许知行"),
});

interface BadDay extends Typed {
  readonly mayBeMonth: boolean;
  /** The date that was surely meant. */
  readonly meant?: string | undefined;
  /** The first and the last day, where a span was typed. */
  readonly span?: { readonly from: Day; readonly to: Day } | undefined;
}

export const badDay = defineMistake("record/bad-day", "error", {
  oneFault: ["field", "value"],
  message: (a: BadDay) =>
    a.meant || a.span ? `${keyWord(a)}写的“${a.value}”不是日期的写法` : `${keyWord(a)}写的“${a.value}”不是完整的日期`,
  hint: (a) => {
    if (a.meant) return `写成 ${a.meant}。`;
    if (a.span)
      return `这一项只写一天；几天连着的活动、培训改写成两项“起: ${a.span.from}”和“止: ${a.span.to}”，不是连着的，一天写一条。`;
    if (severalDays.test(a.value)) return "一条只写一个日期；几次的活动写在“场次”下，每场一个日期。";
    if (!a.mayBeMonth && readMonth(a.value))
      return "只写到月份：再写上是几日；没有逐节登记的听课，把“日期”换成“月份”。";
    return a.mayBeMonth
      ? "写成年-月-日，如 2024-09-12；只知道月份的写年-月，如 2024-09。"
      : "写成年-月-日，如 2024-09-12。";
  },
  hintInTable: (a) => {
    if (a.meant) return `填 ${a.meant}。`;
    if (a.span) return `这一格只填一天；几天连着的，“起”填 ${a.span.from}，“止”填 ${a.span.to}。`;
    if (severalDays.test(a.value)) return "一行只写一个日期；几次的活动，每次写一行。";
    return a.mayBeMonth ? "填年-月-日，如 2024-09-12；只知道月份的填 2024-09。" : "填年-月-日，如 2024-09-12。";
  },
  why: "没有确切的年月日，就不知道算在哪个学期。",
  wrong: observation("日期: 9月中旬, 听课人: 许知行"),
  right: observation("日期: 2024-09-12, 听课人: 许知行"),
});

const noYear = defineMistake("record/no-year", "error", {
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”没有年份，按本时段不能确定是哪一年`,
  hint: () => "写成年-月-日，如 2024-09-12。",
  why: "时段内只有一个这样的日期时，才能确定年份。",
  wrong: observation("日期: 2月29日, 听课人: 许知行"),
  right: observation("日期: 9月12日, 听课人: 许知行"),
});

const spreadsheetNumber = defineMistake("record/spreadsheet-number", "error", {
  message: (a: Typed & { day: Day }) => `${keyWord(a)}写的“${a.value}”是表格软件的日期序列号，即${a.day}`,
  hint: (a) => `写成 ${a.day}。`,
  why: "从表格复制来的日期有时变成一个数。",
  wrong: observation("日期: 45551, 听课人: 许知行"),
  right: observation("日期: 2024-09-16, 听课人: 许知行"),
});

const badMonth = defineMistake("record/bad-month", "error", {
  oneFault: ["field", "value"],
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”不是月份`,
  hint: () => "写成年-月，年份也要写，如 2024-10。",
  why: "月份要有年。",
  wrong: observation("月份: 十月, 节数: {许知行: 2}"),
  right: observation("月份: 2024-10, 节数: {许知行: 2}"),
});

/** How a date may be written. An editor's YAML takes 20240901 for a number, and so 9.15 and 2024.9. */
const dateSyntax = ({ mayLackYear, month }: DateForms): TextSyntax => ({
  meant: (typed) => (isReadable(typed) ? undefined : meantIn({ mayLackYear, ...(month && { month }) }, typed)),
  pattern: [dayPattern, ...(mayLackYear ? [monthDayPattern] : []), ...(month ? [monthPattern] : [])].join("|"),
  numbers:
    mayLackYear || month
      ? { minimum: 1, maximum: 99991231, whole: { from: 19000101 } }
      : { minimum: 19000101, maximum: 99991231, whole: "always" },
});

/** Whether a text is written as a date is; its day may still be missing in the calendar, or its weekday be wrong. */
const isReadable = (typed: string): boolean =>
  isImpossibleDay(typed) || [readDay, readMonth, readMonthDay].some((read) => read(typed) !== undefined);

/** What was surely meant, if such a date may be written here. */
function meantIn({ mayLackYear, month }: DateForms, typed: string): string | undefined {
  const meant = meantDate(typed);
  if (meant === undefined || readDay(meant) || (month && readMonth(meant))) return meant;
  return mayLackYear && readMonthDay(meant) ? meant : undefined;
}

const dateOf = (date: DateForms): FieldType<Day> => ({
  ...scalar(
    date.month ? "日期，如 2024-09-12；只知道月份的，如 2024-09" : "日期，如 2024-09-12",
    (typed, refuse) => {
      const read = readDay(typed);
      if (read !== undefined) return read;
      if (isImpossibleDay(typed)) return refuse(impossibleDay.of({ value: typed }));
      const month = date.month && readMonth(typed);
      const serial = serialDay(typed);
      if (serial) return refuse(spreadsheetNumber.of({ value: typed, day: serial }));
      if (date.mayLackYear && readMonthDay(typed)) return refuse(noYear.of({ value: typed }));
      if (month) return month;
      const guess = { meant: meantIn(date, typed), span: meantSpan(typed) };
      return refuse(badDay.of({ value: typed, mayBeMonth: date.month !== undefined, ...guess }));
    },
    dateSyntax(date),
  ),
  date,
});

/** A day of the calendar, as `2024-09-12`. In a record it may lack the year: see `read/complete-dates.ts`. */
export const day = dateOf({ mayLackYear: true });

/** The same in term.yaml, which says what the years are. */
export const dayWithYear = dateOf({ mayLackYear: false });

/**
 * A day of which often only the month is known, as on certificates (domain.md 12.8). It reads as `2025-06` until the school is
 * made: see `month-as-day.ts`.
 */
export const dayOrMonth = dateOf({ mayLackYear: true, month: "first day in term" });

/** The same for the end of something, which goes on to the end of its month. */
export const lastDayOrMonth = dateOf({ mayLackYear: true, month: "last day" });

/** The same for a day long ago: a birth, the first day of work. */
export const dayLongAgo = dateOf({ mayLackYear: false, month: "first day" });

/** A month, as `2024-10`. */
export const month: FieldType<string> = scalar(
  "月份，如 2024-10",
  (typed, refuse) => readMonth(typed) ?? refuse(badMonth.of({ value: typed })),
  { pattern: monthPattern, numbers: { minimum: 1000, maximum: 9999.99, whole: "never" } },
);
