import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { tableAndDemand } from "../../diagnostics/examples.ts";
import { allOf, perhaps } from "../../diagnostics/phrases.ts";
import { type Exact, largest, plus } from "../../records/exact.ts";
import type { KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { isWithin } from "../../records/settings/range.ts";
import type { Span } from "../../records/span.ts";
import { broughtAlong } from "../../school/brought-along.ts";
import { fullName } from "../../school/roster.ts";
import { earliestDay, latestDay, wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { hourGivers } from "../hours.ts";
import { kindNamed } from "../query/filter.ts";
import { unknownField, unknownValue } from "../query/question-mistakes.ts";
import { attendedKind, isMissedMeasure } from "./absence-measures.ts";
import type { Count, Counter } from "./counter.ts";
import { cappedSum } from "./credit-caps.ts";
import { capsOf, groupMistakes, itemsIn } from "./credit-groups.ts";
import { afterRules, type Line, linesOf } from "./credit-lines.ts";
import { withoutVoided } from "./credit-penalties.ts";
import { type Contribution, creditOf, highestOf } from "./credit-worth.ts";
import { spansEndingIn } from "./credit-years.ts";

const unknownTable = defineMistake("query/unknown-table", "error", {
  message: (a: { name: string; nearest: string | undefined; choices: readonly string[] }) =>
    a.name ? `没有折算表“${a.name}”` : "没有写用哪个折算表",
  hint: (a) =>
    perhaps(a.nearest, a.choices.length > 0 ? `可写：${allOf(a.choices)}。` : "在学期文件里写“折算表”，或用“采用”。"),
  why: "折算表的名称要和写下的一样。",
  wrong: tableAndDemand("名称: 公开课, 指标: 公开课, 每次: 2", { table: "本校的学分" }),
  right: tableAndDemand("名称: 公开课, 指标: 公开课, 每次: 2"),
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
  const kinds = table.items.flatMap(({ kind }) => kindsNamed(kind));
  return { unit, kinds, having: "已修", ofPeople: true, inHalves: true, inParts: true, count };
}

function kindsNamed(word: string): readonly KindName[] {
  if (word === "学时") return hourGivers;
  if (isMissedMeasure(word)) return [attendedKind];
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
  const [wrong] = [...lines.flatMap(({ mistakes }) => mistakes), ...groupMistakes(table)];
  if (wrong) return { ...wrong, isOfAnotherValue: true };
  const caps = capsOf(table);
  const groups = (table.sharedHighest ?? []).map((one) => itemsIn(one, table));
  const voiding = linesOf(table, facts).filter(({ item }) => item.voids !== undefined);
  return (teacher, facts, window) => {
    const { from } = facts.scope;
    const giving = (some: readonly Line[]) => some.flatMap((line) => givenBy(line, table, teacher, facts, window));
    const given = withoutVoided(giving(lines), giving(voiding), from);
    const paid = groups.reduce(onlyHighest, given).map((one) => ({ ...one, value: creditOf(one) }));
    const total = cappedSum(paid, caps, from);
    return table.mayBeNegative ? total : largest(0, total);
  };
}

type Given = Contribution & { readonly item: CreditItem };

/** What a line gave in a window, with 每 once for each such term or year that ends in it (domain.md 12.6). */
function givenBy({ item, worth }: Line, table: CreditTable, teacher: Teacher, facts: Facts, window: Span): Given[] {
  const spans = item.per ? spansEndingIn(window, item.per, facts) : [{ to: undefined, facts }];
  return spans.flatMap((span) => {
    const all = worth(teacher, span.facts).map((one) => ({ ...one, day: span.to ?? one.day }));
    const valid = all.filter(({ day }) => isValid(table, teacher, day));
    return afterRules(valid, item).map((one) => ({ ...one, item }));
  });
}

/** 共同就高: of what some lines gave for one work the highest alone. */
function onlyHighest(given: readonly Given[], items: readonly CreditItem[]): readonly Given[] {
  const kept = new Set(highestOf(given.filter(({ item }) => items.includes(item))));
  return given.filter((one) => !items.includes(one.item) || kept.has(one));
}

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
