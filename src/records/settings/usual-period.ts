import type { Day } from "../../zh/dates.ts";
import type { NamedSpan } from "./period.ts";
import { type PeriodType, periodName } from "./period-name.ts";

/** A period as it is proposed to a school: the true days of its 学期 are in the calendar of the place. */
export interface UsualPeriod extends NamedSpan {
  readonly type: PeriodType;
  readonly terms: readonly NamedSpan[];
}

/** The types of period that one term file is for: 多年 is made of several. */
export const ownPeriodTypes = ["学期", "学年", "年度"] as const;
export type OwnPeriodType = (typeof ownPeriodTypes)[number];

/** The period that a school is in on a day: in August the one that begins. */
export function usualPeriod(type: OwnPeriodType, today: Day): UsualPeriod {
  const [year, month] = [Number(today.slice(0, 4)), today.slice(5, 7)];
  const autumn = month >= "08" ? year : year - 1;
  const isFirst = month >= "08" || month === "01";
  if (type === "年度") return named(type, `${year}-01-01`, `${year}-12-31`, termsOfYear(year));
  const [first, second] = termsOfSchoolYear(autumn);
  if (type === "学年") return named(type, `${autumn}-09-01`, `${autumn + 1}-08-31`, [first!, second!]);
  const { from, to } = isFirst ? first! : second!;
  return named(type, from, to, []);
}

/** A proposed period with other first and last days; a name of the school's own stays. */
export const withDays = (usual: UsualPeriod, from: Day, to: Day): UsualPeriod => ({
  ...usual,
  name: usual.name === periodName(usual.type, usual) ? periodName(usual.type, { from, to }) : usual.name,
  from,
  to,
});

const named = (type: OwnPeriodType, from: Day, to: Day, terms: readonly NamedSpan[]): UsualPeriod => ({
  type,
  name: periodName(type, { from, to }),
  from,
  to,
  terms,
});

/** Usual days of the 学期 of the 学年 that begins in a year. */
const termsOfSchoolYear = (year: number): readonly NamedSpan[] => [
  { name: "第一学期", from: `${year}-09-01`, to: `${year + 1}-01-31` },
  { name: "第二学期", from: `${year + 1}-02-15`, to: `${year + 1}-06-30` },
];

const termsOfYear = (year: number): readonly NamedSpan[] => [
  { name: "春季学期", from: `${year}-02-15`, to: `${year}-06-30` },
  { name: "秋季学期", from: `${year}-09-01`, to: `${year}-12-31` },
];

/** A period of a term file, as far as the one after depends on it. */
interface Before {
  readonly type: PeriodType;
  readonly name?: string;
  readonly from: Day;
  readonly to: Day;
  readonly terms?: readonly NamedSpan[] | undefined;
}

/** The period after one, and its 学期 in the order of those before: a year later, or the other 学期. */
export function periodAfter({ type, name, from, to, terms = [] }: Before): UsualPeriod {
  if (type !== "学期") {
    const span = { from: yearLater(from), to: yearLater(to) };
    const later = terms.map((term) => ({ name: term.name, from: yearLater(term.from), to: yearLater(term.to) }));
    const isOwn = name !== undefined && name !== periodName(type, { from, to });
    return { type, name: isOwn ? yearsLater(name) : periodName(type, span), ...span, terms: later };
  }
  const year = Number(from.slice(0, 4));
  const [next] = from.slice(5) >= "07-01" ? termsOfSchoolYear(year).slice(1) : termsOfSchoolYear(year);
  return { type, name: periodName(type, next!), from: next!.from, to: next!.to, terms: [] };
}

/** 2024—2025学年 a year later. */
const yearsLater = (name: string): string =>
  name.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => `${Number(year) + 1}`);

const yearLater = (day: Day): Day => {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith("02-29") ? later.replace("02-29", "02-28") : later;
};
