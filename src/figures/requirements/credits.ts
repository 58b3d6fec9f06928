import { defineMistake, isMistake, type Mistake, noneOrMistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { allOf, perhaps } from "../../diagnostics/phrases.ts";
import { type Exact, smallest, times } from "../../records/exact.ts";
import type { AnyRecord, KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import { isWithin } from "../../records/settings/range.ts";
import type { Span } from "../../records/span.ts";
import { groupBy } from "../../school/group-by.ts";
import { oncePer } from "../../school/once-per.ts";
import { dayOf } from "../../school/scope.ts";
import { type Day, earliestDay, latestDay, wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { earnedBy, writtenHours } from "../hours.ts";
import { sum } from "../measures.ts";
import { attributeNamed } from "../query/attributes.ts";
import { kindNamed, makeSelection } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { unknownValue } from "../query/question-mistakes.ts";
import { doneBy } from "../tally.ts";
import { yearsEndingIn } from "./credit-years.ts";

/** An example of term.yaml with a 折算表, and a requirement that names a table. */
const tableAndDemand = (table: string, rate = ", 每次: 2") =>
  [
    `折算表:\n  - {名称: 本校学分, 项目: [{名称: 公开课, 指标: 公开课${rate}}]}`,
    demand(`对象: 专任教师, 指标: 学分, 折算表: ${table}, 至少: 2, 每: 学年`),
  ].join("\n");

const noRate = defineMistake("query/no-rate", "error", {
  message: (a: { item: string }) => `折算表的“${a.item}”没有写折多少`,
  hint: () => "补上“每次”“每学时”，或“按”和“值”。",
  why: "折算表的每一项要写明折多少。",
  wrong: tableAndDemand("本校学分", ""),
  right: tableAndDemand("本校学分"),
});

const unknownTable = defineMistake("query/unknown-table", "error", {
  message: (a: { name: string; nearest: string | undefined; choices: readonly string[] }) =>
    a.name ? `没有折算表“${a.name}”` : "没有写用哪个折算表",
  hint: (a) =>
    perhaps(a.nearest, a.choices.length > 0 ? `可写：${allOf(a.choices)}。` : "在学期文件里写“折算表”，或用“采用”。"),
  why: "折算表的名称要和写下的一样。",
  wrong: tableAndDemand("本校的学分"),
  right: tableAndDemand("本校学分"),
});

/** What one record gave a person by one line of a 折算表, and the day it counts on. */
interface Contribution {
  readonly day: Day;
  readonly value: Exact;
}
type Worth = (teacher: Teacher, facts: Facts) => readonly Contribution[];

/** Credits of a person in a window, of which the facts may reach only a part. */
type Credits = (teacher: Teacher, facts: Facts, window: Span) => Exact;

/** The 折算表 a requirement names; the only one needs no name. */
export function tableNamed(name: string | undefined, { school }: Facts): CreditTable | Mistake {
  const tables = school.settings.creditTables ?? [];
  const table = name === undefined && tables.length === 1 ? tables[0] : tables.find((one) => one.name === name);
  const choices = tables.map((one) => one.name);
  const args = { name: name ?? "", nearest: nearest(name ?? "", choices), choices };
  return table ?? unknownTable.of(args, ["折算表"]);
}

/** Credits of a person by a 折算表, line by line; `category` keeps one 归类 (domain.md 7.16). */
export function creditCounter(table: CreditTable, category: string | undefined, facts: Facts): Credits | Mistake {
  const items = table.items.filter((item) => category === undefined || item.category === category);
  if (items.length === 0) {
    const categories = [...new Set(table.items.flatMap((item) => item.category ?? []))];
    return unknownValue(table.name, "归类", category ?? "", categories, ["归类"]);
  }
  const worths = noneOrMistake(
    items.map((item) => (item.kind === "学时" ? hoursWorth : recordsWorth)(item, table.adopted === true, facts)),
  );
  // The mistake is in a line of the table and is reported at the requirement, where that path leads nowhere.
  if (isMistake(worths)) return { ...worths, path: [] };
  return (teacher, facts, window) =>
    sum(
      worths.map((worth, index) => {
        const item = items[index]!;
        const all = item.per ? yearly(worth, item.per, teacher, facts, window) : worth(teacher, facts);
        const valid = all.filter(({ day }) => isValid(table, teacher, day));
        return capped(valid, item, facts);
      }),
    );
}

/** What a line with 每: 年度 or 学年 gave, once for each such year that ends in the window (domain.md 12.6). */
const yearly = (worth: Worth, per: "年度" | "学年", teacher: Teacher, facts: Facts, window: Span) =>
  yearsEndingIn(window, per, facts).flatMap((year) =>
    worth(teacher, year.facts).map(({ value }): Contribution => ({ day: year.to, value })),
  );

/** Whether a day lies within 起 and 止 of a table, and in a year of service that it counts (浙江 leaves out probation). */
function isValid(
  { from = earliestDay, to = latestDay, service }: CreditTable,
  { startedWork }: Teacher,
  day: string,
): boolean {
  if (day < from || day > to) return false;
  if (service === undefined) return true;
  if (startedWork === undefined) return service.atLeast === undefined;
  return isWithin(service, wholeYears(startedWork, day));
}

/** Adds up. 上限 holds for each year from the first day of the window on, so in a cycle of five years five times. */
function capped(contributions: readonly Contribution[], { cap }: CreditItem, { scope }: Facts): Exact {
  if (cap === undefined) return sum(contributions.map(({ value }) => value));
  const years = groupBy(contributions, ({ day }) => Math.max(0, wholeYears(scope.from, day)));
  return sum([...years.values()].map((year) => smallest(cap, sum(year.map(({ value }) => value)))));
}

/** 学时 times 每学时, of some 来源, 学时类别 or other key of what gave them. */
function hoursWorth(item: CreditItem, anyWord: boolean, facts: Facts): Worth | Mistake {
  const { filters, only, except, perHour = 1 } = item;
  const asked = hoursFilter({ ...filters, ...only }, facts, { except, anyWord });
  if (isMistake(asked)) return asked;
  return (teacher, window) =>
    earnedBy(teacher, window)
      .filter((earned) => asked(earned, window))
      .map(({ hours, record, name }) => ({ day: dayOf(name, record, window.scope), value: times(hours, perHour) }));
}

/** What 每次, 每学时 or 按 gives for each record of a kind. */
function recordsWorth(item: CreditItem, anyWord: boolean, facts: Facts): Worth | Mistake {
  const { kind, filters, only, except } = item;
  const name = kindNamed(kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, { ...filters, ...only }, facts, { except, anyWord });
  if (isMistake(selection)) return selection;
  const rate = rateOf(name, item);
  if (isMistake(rate)) return rate;
  const byTeacher = oncePer((window: Facts) => {
    const all = selection.select(window).flatMap((record) =>
      doneBy(name, record, window, selection.role).map(({ teacher, count }) => {
        const value = times(count, rate(record, teacher, window));
        return { teacher, day: dayOf(name, record, window.scope), value };
      }),
    );
    return groupBy(all, ({ teacher }) => teacher);
  });
  return (teacher, window) => byTeacher(window).get(teacher) ?? [];
}

/** What one record is worth: 每次, or the step of 按; times its 学时 if 每学时 is given. */
function rateOf(
  name: KindName,
  { kind, name: item, by, values, each, perHour }: CreditItem,
): ((record: AnyRecord, teacher: Teacher, facts: Facts) => Exact) | Mistake {
  const attribute = by === undefined ? undefined : attributeNamed(name, by, ["按"]);
  if (isMistake(attribute)) return attribute;
  if (each === undefined && perHour === undefined && !(attribute && values)) return noRate.of({ item });
  const { choices, open } = attribute?.field?.value ?? {};
  const stranger = choices && Object.keys(values ?? {}).find((step) => !choices.includes(step));
  if (stranger !== undefined && !open) return unknownValue(kind, by!, stranger, choices!, ["值", stranger], "key");
  return (record, teacher, facts) => {
    const step = attribute && values ? stepOf(values, attribute.valuesOf(record, facts)[0]) : (each ?? 1);
    return perHour === undefined
      ? step
      : times(times(step, perHour), writtenHours(name, record, teacher, facts.school));
  };
}

const stepOf = (values: { readonly [step: string]: Exact }, step: string | undefined): Exact =>
  step !== undefined && Object.hasOwn(values, step) ? values[step]! : 0;
