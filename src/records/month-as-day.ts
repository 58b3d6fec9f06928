import { type Day, monthEnd } from "../zh/dates.ts";
import type { CountingRules } from "./ask-school.ts";
import { changeAt, type FieldPath } from "./change-at.ts";
import { type Kind, valueUnder } from "./define-kind.ts";
import type { DateForms } from "./field.ts";
import { overlaps } from "./span.ts";

type StandsFor = NonNullable<DateForms["month"]>;

/** A field that may hold a month, perhaps inside another: 日期, 进程 日期. */
export interface MonthField {
  readonly path: FieldPath;
  readonly standsFor: StandsFor;
}

/** The fields of a kind that may hold a month. */
export const monthFields = ({ fields }: Kind): readonly MonthField[] =>
  Object.entries(fields).flatMap(([key, { value }]): MonthField[] => {
    if (value.date?.month) return [{ path: [key], standsFor: value.date.month }];
    return Object.entries(value.fields ?? {}).flatMap(([inner, { value: nested }]) =>
      nested.date?.month ? [{ path: [key, inner], standsFor: nested.date.month } as const] : [],
    );
  });

/** What a map with dates keeps of months that became days, by field. */
interface WithMonths {
  readonly months?: { readonly [field: string]: string };
}

/** A value as it is written: 2025-06, where that stands for a day. */
export const asWritten = (holder: object, field: string): unknown =>
  (holder as WithMonths).months?.[field] ?? valueUnder(holder, field);

/** The month that a date was, if it was one. */
export const monthUnder = (holder: object, field: string): string | undefined => (holder as WithMonths).months?.[field];

/** Whether any date of a record was a month. */
export const hasMonths = (record: object, fields: readonly MonthField[]): boolean =>
  fields.some(({ path: [key, inner] }) => {
    const holders = inner === undefined ? [record] : [valueUnder(record, key) ?? []].flat();
    return holders.some((holder) => monthUnder(holder as object, inner ?? key) !== undefined);
  });

/** A record whose months stand for days (domain.md 12.8): everything after this sees days. */
export const withDays = <R extends object>(record: R, fields: readonly MonthField[], rules: CountingRules): R =>
  fields.reduce(
    (found, { path, standsFor }) => changeAt(found, path, (holder, field) => withDay(holder, field, standsFor, rules)),
    record,
  );

function withDay<H extends object>(holder: H, field: string, standsFor: StandsFor, rules: CountingRules): H {
  const value = valueUnder(holder, field);
  if (typeof value !== "string" || value.length !== "2025-06".length) return holder;
  const { months } = holder as WithMonths;
  return { ...holder, [field]: dayFor(value, standsFor, rules), months: { ...months, [field]: value } };
}

function dayFor(month: string, standsFor: StandsFor, rules: CountingRules): Day {
  if (standsFor === "last day") return monthEnd(month);
  return standsFor === "first day" ? `${month}-01` : firstDayInTerm(month, rules);
}

/** The first day of a month that lies in a term, else its first day. */
export function firstDayInTerm(month: string, { period }: CountingRules): Day {
  const days = { from: `${month}-01`, to: monthEnd(month) };
  const terms = period.type === "学期" ? [period] : (period.terms ?? []);
  const [first] = terms
    .filter((term) => overlaps(term, days))
    .map(({ from }) => from)
    .toSorted();
  return first !== undefined && first > days.from ? first : days.from;
}
