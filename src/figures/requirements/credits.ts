import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { allOf, perhaps } from "../../diagnostics/phrases.ts";
import { type Exact, plus, smallest } from "../../records/exact.ts";
import type { KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { isWithin } from "../../records/settings/range.ts";
import type { Span } from "../../records/span.ts";
import { broughtAlong } from "../../school/brought-along.ts";
import { groupBy } from "../../school/group-by.ts";
import { fullName } from "../../school/roster.ts";
import { earliestDay, latestDay, wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { hourGivers } from "../hours.ts";
import { sum } from "../measures.ts";
import { kindNamed } from "../query/filter.ts";
import { unknownField, unknownValue } from "../query/question-mistakes.ts";
import type { Count, Counter } from "./counter.ts";
import { type Contribution, linesOf, tableAndDemand, type Worth } from "./credit-lines.ts";
import { yearsEndingIn } from "./credit-years.ts";

const unknownTable = defineMistake("query/unknown-table", "error", {
  message: (a: { name: string; nearest: string | undefined; choices: readonly string[] }) =>
    a.name ? `没有折算表“${a.name}”` : "没有写用哪个折算表",
  hint: (a) =>
    perhaps(a.nearest, a.choices.length > 0 ? `可写：${allOf(a.choices)}。` : "在学期文件里写“折算表”，或用“采用”。"),
  why: "折算表的名称要和写下的一样。",
  wrong: tableAndDemand("本校的学分"),
  right: tableAndDemand("本校学分"),
});

/** Credits by a 折算表, all or of one 归类, with 已修学分 or 已修市级学分 under 外部总数. */
export function credits({ 折算表: tables, 归类: category, ...others }: Filters, facts: Facts): Counter | Mistake {
  const table = tableNamed(tables?.[0], facts);
  if (isMistake(table)) return table;
  const [unknown] = Object.keys(others);
  if (unknown) return unknownField("学分", unknown, [], [unknown], "key");
  const earned = creditCounter(table, category?.[0], facts);
  if (isMistake(earned)) return earned;
  const unit = table.unit ?? "学分";
  const brought = `已修${category?.[0] ?? ""}${unit}`;
  const count: Count = ({ teacher }, facts, window) =>
    teacher && plus(earned(teacher, facts, window), broughtAlong(brought, fullName(teacher), facts));
  const kinds = table.items.flatMap(({ kind }) => (kind === "学时" ? hourGivers : kindsNamed(kind)));
  return { unit, kinds, having: "已修", ofPeople: true, inHalves: true, inParts: true, count };
}

function kindsNamed(word: string): readonly KindName[] {
  const name = kindNamed(word);
  return isMistake(name) ? [] : [name];
}

/** Credits of a person in a window, of which the facts may reach only a part. */
type Credits = (teacher: Teacher, facts: Facts, window: Span) => Exact;

/** The 折算表 a requirement names; the only one needs no name. */
function tableNamed(name: string | undefined, { school }: Facts): CreditTable | Mistake {
  const tables = school.settings.creditTables ?? [];
  const table = name === undefined && tables.length === 1 ? tables[0] : tables.find((one) => one.name === name);
  const choices = tables.map((one) => one.name);
  const args = { name: name ?? "", nearest: nearest(name ?? "", choices), choices };
  return table ?? unknownTable.of(args, ["折算表"]);
}

/** Credits of a person by a 折算表, line by line; `category` keeps one 归类 (domain.md 7.16). */
function creditCounter(table: CreditTable, category: string | undefined, facts: Facts): Credits | Mistake {
  const items = table.items.filter((item) => category === undefined || item.category === category);
  if (items.length === 0) {
    const categories = [...new Set(table.items.flatMap((item) => item.category ?? []))];
    const near = nearest(category ?? "", categories);
    return unknownValue(table.name, "归类", category ?? "", { choices: categories, near }, ["归类"]);
  }
  const lines = linesOf(table, facts).filter(({ item }) => items.includes(item));
  const [wrong] = lines.flatMap(({ mistakes }) => mistakes);
  if (wrong) return { ...wrong, isOfAnotherValue: true };
  return (teacher, facts, window) =>
    sum(
      lines.map(({ item, worth }) => {
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
