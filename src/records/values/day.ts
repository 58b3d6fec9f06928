import { type Day, dayPattern, isImpossibleDay, monthPattern, readDay, readMonth } from "../../zh/dates.ts";
import { type FieldType, scalar } from "../field.ts";

/** A day of the calendar, as `2024-09-12`. */
export const day: FieldType<Day> = scalar(
  "日期，如 2024-09-12",
  (typed, refuse) => {
    if (isImpossibleDay(typed)) return refuse("record/impossible-day", { value: typed });
    return readDay(typed) ?? refuse("record/bad-day", { value: typed });
  },
  { pattern: dayPattern, numbers: { minimum: 19000101, maximum: 99991231, whole: "always" } },
);

/** A month, as `2024-10`. */
export const month: FieldType<string> = scalar(
  "月份，如 2024-10",
  (typed, refuse) => readMonth(typed) ?? refuse("record/bad-month", { value: typed }),
  { pattern: monthPattern, numbers: { minimum: 1000, maximum: 9999.99, whole: "never" } },
);
