import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { observation } from "../../diagnostics/examples.ts";
import { type Day, dayPattern, isImpossibleDay, monthPattern, readDay, readMonth } from "../../zh/dates.ts";
import { type FieldType, scalar, type TextSyntax } from "../field.ts";
import { keyWord, type Typed } from "../value-wording.ts";

/** 2026-12-02、2026-12-09 in one place. */
const severalDays = /\d日?\s*[、，,；;和及 ]\s*\d+[-/.年月]\d/;

/** 1992.8, 1992年8月. */
const monthAlone = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

const impossibleDay = defineMistake("record/impossible-day", "error", {
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”在日历上没有`,
  hint: () => "核对年月日后改正。",
  why: "日历上没有这一天。",
  wrong: observation("日期: 2024-11-31, 听课人: 许知行"),
  right: observation("日期: 2024-11-30, 听课人: 许知行"),
});

export const badDay = defineMistake("record/bad-day", "error", {
  message: (a: Typed & { isLongAgo: boolean }) => `${keyWord(a)}写的“${a.value}”不是完整的日期`,
  hint: (a) => {
    if (severalDays.test(a.value)) return "一条只写一个日期；几次的活动写在“场次”下，每场一个日期。";
    const month = a.isLongAgo && monthAlone.exec(a.value.trim());
    if (month) return `补上日；不知道哪一天的写1日：${a.field}: ${month[1]}-${month[2]!.padStart(2, "0")}-01。`;
    return "写成年-月-日，如 2024-09-12。";
  },
  why: "没有确切的年月日，就不知道算在哪个学期。",
  wrong: observation("日期: 9月中旬, 听课人: 许知行"),
  right: observation("日期: 2024-09-12, 听课人: 许知行"),
});

const badMonth = defineMistake("record/bad-month", "error", {
  message: (a: Typed) => `${keyWord(a)}写的“${a.value}”不是月份`,
  hint: () => "写成年-月，如 2024-10。",
  why: "月份要有年。",
  wrong: observation("月份: 十月, 节数: {许知行: 2}"),
  right: observation("月份: 2024-10, 节数: {许知行: 2}"),
});

/** How a day may be written. */
const daySyntax: TextSyntax = {
  pattern: dayPattern,
  numbers: { minimum: 19000101, maximum: 99991231, whole: "always" },
};
const dayOf = (isLongAgo: boolean): FieldType<Day> =>
  scalar(
    "日期，如 2024-09-12",
    (typed, refuse) => {
      if (isImpossibleDay(typed)) return refuse(impossibleDay.of({ value: typed }));
      return readDay(typed) ?? refuse(badDay.of({ value: typed, isLongAgo }));
    },
    daySyntax,
  );

/** A day of the calendar, as `2024-09-12`. */
export const day = dayOf(false);

/** A day long ago, of which often only the month is known: a birth, the first day of work. */
export const dayLongAgo = dayOf(true);

/** A month, as `2024-10`. */
export const month: FieldType<string> = scalar(
  "月份，如 2024-10",
  (typed, refuse) => readMonth(typed) ?? refuse(badMonth.of({ value: typed })),
  { pattern: monthPattern, numbers: { minimum: 1000, maximum: 9999.99, whole: "never" } },
);
