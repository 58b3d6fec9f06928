import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { observation } from "../../diagnostics/examples.ts";
import type { Data, DataMap, DataPath, SourceDocument } from "../../source/document.ts";
import { type Day, possibleDays, readDay, readMonthDay, typedWeekday, weekdayOf } from "../../zh/dates.ts";
import type { Fields, FieldType } from "../field.ts";
import type { Span } from "../span.ts";
import { keyWord, type Typed } from "../value-wording.ts";

const yearAdded = defineMistake("record/year-added", "notice", {
  message: (a: Typed & { day: Day }) => `${keyWord(a)}写的“${a.value}”没有年份，按时段认作${a.day}`,
  hint: (a) => `有误的改正；无误的写成 ${a.day}，或用 check --fix 补上。`,
  why: "时段内只有一个这样的日期，可以确定年份。",
  wrong: observation("日期: 11月12日, 听课人: 许知行"),
  right: observation("日期: 2024-11-12, 听课人: 许知行"),
});

const wrongWeekday = defineMistake("record/wrong-weekday", "warning", {
  message: (a: Typed & { day: Day; weekday: string }) => `${keyWord(a)}写的“${a.value}”，${a.day}是周${a.weekday}`,
  hint: () => "核对日期和星期，改正有误的一个。",
  why: "日期和星期对不上，多半有一个写错了。",
  wrong: observation("日期: 2024年11月12日（周三）, 听课人: 许知行"),
  right: observation("日期: 2024年11月12日（周二）, 听课人: 许知行"),
});

/** What is known where a map is read: the file, and the path in it of a path in the map. */
interface Where {
  readonly document: SourceDocument;
  readonly pathOf: (path: DataPath) => DataPath;
}

/**
 * A map in which dates without a year have the one that the period leaves them (domain.md 12.9), with what is to say of them
 * and of weekdays. If the period is not known, they get a year that takes every day, and nothing is said.
 */
export function completeDates(raw: DataMap, fields: Fields, period: Span | undefined, where: Where) {
  const diagnostics: Diagnostic[] = [];
  const complete = (data: Data, type: FieldType | undefined, path: DataPath, field: string): Data => {
    if (data === null || type === undefined) return data;
    if (typeof data === "string") {
      if (!type.date || isUsual.test(data)) return data;
      const { text, found } = completed(data, field, type.date.mayLackYear, period);
      diagnostics.push(...found.map((mistake) => mistake.at(where.document.locate(where.pathOf(path)))));
      return text;
    }
    if (!type.fields) return data;
    if (Array.isArray(data)) {
      const whole = data.map((item: Data, i) => complete(item, type, [...path, i], field));
      return whole.some((item, i) => item !== data[i]) ? whole : data;
    }
    return completeMap(data as DataMap, type.fields, path);
  };
  const completeMap = (map: DataMap, within: Fields, path: DataPath): DataMap => {
    let kept: { [key: string]: Data } | undefined;
    for (const { label, value } of Object.values(within)) {
      if (!value.date && !value.fields) continue;
      const data = map[label];
      const whole = data === undefined ? data : complete(data, value, [...path, label], label);
      if (whole === undefined || whole === data) continue;
      kept ??= Object.assign(Object.create(null), map) as { [key: string]: Data };
      kept[label] = whole;
    }
    return kept ?? map;
  };
  return { raw: completeMap(raw, fields, []), diagnostics };
}

const isUsual = /^\d{4}-\d\d-\d\d$/;
const leapYear = "2000";

function completed(value: string, field: string, mayLackYear: boolean, period: Span | undefined) {
  const monthDay = mayLackYear && readDay(value) === undefined ? readMonthDay(value) : undefined;
  if (monthDay !== undefined && period === undefined) return { text: `${leapYear}-${monthDay}`, found: [] };
  const [only, ...others] = monthDay && period ? possibleDays(monthDay, period.from, period.to) : [];
  const day = readDay(value) ?? (others.length === 0 ? only : undefined);
  if (day === undefined) return { text: value, found: [] };
  const isWrong = ![undefined, weekdayOf(day)].includes(typedWeekday(value));
  return {
    text: monthDay === undefined ? value : day,
    found: [
      ...(monthDay === undefined ? [] : [yearAdded.of({ field, value, day })]),
      ...(isWrong ? [wrongWeekday.of({ field, value, day, weekday: weekdayOf(day) })] : []),
    ],
  };
}

/** How a date is usually written that is understood otherwise; nothing where its weekday is wrong. */
export function usualDate(typed: string, mayLackYear: boolean, period: Span | undefined): string | undefined {
  const { text, found } = completed(typed, "", mayLackYear && period !== undefined, period);
  return found.some(({ declared }) => declared.severity === "warning") ? undefined : readDay(text);
}
