import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { allOf, perhaps } from "../../diagnostics/wording.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import { isWithin } from "../../records/settings/requirement.ts";
import { aroundOf } from "../../school/around.ts";
import { groupBy } from "../../school/group-by.ts";
import { oncePer } from "../../school/once-per.ts";
import { earliestDay, latestDay, wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { earnedBy } from "../hours.ts";
import { sum } from "../measures.ts";
import { attributesOf } from "../query/attributes.ts";
import { kindNamed, makeSelection } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { askedUnknownField, askedUnknownValue } from "../query/question-mistakes.ts";
import { doneBy } from "../tally.ts";

/** An example of term.yaml with a 折算表, and a requirement that names one. */
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
  message: (a: { name: string; nearest: string | undefined; known: readonly string[] }) =>
    a.name ? `没有折算表“${a.name}”` : "没有写用哪个折算表",
  hint: (a) =>
    perhaps(a.nearest, a.known.length > 0 ? `可写：${allOf(a.known)}。` : "在学期文件里写“折算表”，或用“采用”。"),
  why: "折算表的名称要和写下的一样。",
  wrong: tableAndDemand("本校的学分"),
  right: tableAndDemand("本校学分"),
});

/** What one record gave a person by one line of a 折算表, and the day it counts on. */
interface Contribution {
  readonly day: string;
  readonly value: number;
}
type Worth = (teacher: Teacher, facts: Facts) => readonly Contribution[];

/** The 折算表 a requirement names; the only one needs no name. */
export function tableNamed(name: string | undefined, { school }: Facts): CreditTable | Mistake {
  const known = school.settings.creditTables ?? [];
  const table = name === undefined && known.length === 1 ? known[0] : known.find((one) => one.name === name);
  const names = known.map((one) => one.name);
  const args = { name: name ?? "", nearest: nearest(name ?? "", names), known: names };
  return table ?? unknownTable.of(args, ["折算表"]);
}

/** Credits of a person by a 折算表, line by line; `category` keeps one 归类 (domain.md 7.16). */
export function creditCounter(
  table: CreditTable,
  category: string | undefined,
  facts: Facts,
): ((teacher: Teacher, facts: Facts) => number) | Mistake {
  const items = table.items.filter((item) => category === undefined || item.category === category);
  if (items.length === 0) {
    const known = [...new Set(table.items.flatMap((item) => item.category ?? []))];
    const value = { value: category ?? "", nearest: nearest(category ?? "", known), known };
    return askedUnknownValue.of({ kind: table.name, field: "归类", ...value }, ["归类"]);
  }
  const lines = items.map((item) => ({
    item,
    worth: item.kind === "学时" ? hoursWorth(item, table, facts) : recordsWorth(item, table, facts),
  }));
  const wrong = lines.map(({ worth }) => worth).find(isMistake);
  // The line of the table is no part of the requirement that is looked at.
  if (wrong) return { ...wrong, path: [] };
  return (teacher, window) =>
    sum(
      lines.map(({ item, worth }) => {
        const all = (worth as Worth)(teacher, window);
        return capped(
          all.filter(({ day }) => isValid(table, teacher, day)),
          item,
          window,
        );
      }),
    );
}

/** Within 起 and 止 of the table, and in a year of service that it counts (浙江 leaves probation out of the cycle). */
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

/** 上限 holds for each year from the first day of the window on: in a cycle of five years, five times. */
function capped(contributions: readonly Contribution[], { cap }: CreditItem, { scope }: Facts): number {
  if (cap === undefined) return sum(contributions.map(({ value }) => value));
  const years = groupBy(contributions, ({ day }) => Math.max(0, wholeYears(scope.from, day)));
  return sum([...years.values()].map((year) => Math.min(cap, sum(year.map(({ value }) => value)))));
}

/** 学时 times 每学时, of some 来源, 学时类别 or other key of what gave them. */
function hoursWorth(item: CreditItem, { adopted }: CreditTable, facts: Facts): Worth | Mistake {
  const { filters, only, except, perHour = 1 } = item;
  const asked = hoursFilter({ ...filters, ...only }, facts, { except, anyWord: adopted === true });
  if (isMistake(asked)) return asked;
  return (teacher, window) =>
    earnedBy(teacher, window)
      .filter((earned) => asked(earned, teacher, window))
      .map(({ hours, record, name }) => ({ day: window.dayOf(name, record), value: hours * perHour }));
}

function recordsWorth(item: CreditItem, { adopted }: CreditTable, facts: Facts): Worth | Mistake {
  const name = kindNamed(item.kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, { ...item.filters, ...item.only }, facts, {
    except: item.except,
    anyWord: adopted === true,
  });
  if (isMistake(selection)) return selection;
  const rate = rateOf(name, item);
  if (isMistake(rate)) return rate;
  const byTeacher = oncePer((window: Facts) => {
    const all = selection.select(window).flatMap((record) =>
      doneBy(name, record, selection.role, window).map(({ teacher, count }) => {
        const value = count * rate(record, teacher, window);
        return { teacher, day: window.dayOf(name, record), value };
      }),
    );
    return groupBy(all, ({ teacher }) => teacher);
  });
  return (teacher, window) => byTeacher(window).get(teacher) ?? [];
}

/** What one record is worth: 每次, or the step of 按, times its 学时 where 每学时 is given. */
function rateOf(
  name: KindName,
  { kind, name: item, by, values, each, perHour }: CreditItem,
): ((record: AnyRecord, teacher: Teacher, facts: Facts) => number) | Mistake {
  const labels = attributesOf(name).map(({ label }) => label);
  const attribute = by === undefined ? undefined : attributesOf(name).find(({ label }) => label === by);
  if (by !== undefined && !attribute) {
    return askedUnknownField.of({ kind, field: by, nearest: nearest(by, labels) }, ["按"]);
  }
  if (each === undefined && perHour === undefined && !(attribute && values)) {
    return noRate.of({ item });
  }
  const choices = attribute?.field?.value.choices;
  const stranger = choices && Object.keys(values ?? {}).find((step) => !choices.includes(step));
  if (stranger !== undefined && !attribute?.field?.value.open) {
    const value = { value: stranger, nearest: nearest(stranger, choices!), known: choices! };
    return askedUnknownValue.of({ kind, field: by!, ...value }, ["值", stranger], "key");
  }
  return (record, teacher, facts) => {
    const step = attribute && values ? stepOf(values, attribute.valuesOf(record, facts)[0]) : (each ?? 1);
    return perHour === undefined ? step : step * perHour * recordHours(name, record, teacher, facts);
  };
}

const stepOf = (values: { readonly [step: string]: number }, step: string | undefined): number =>
  step !== undefined && Object.hasOwn(values, step) ? values[step]! : 0;

const recordHours = (name: KindName, record: AnyRecord, teacher: Teacher, { school }: Facts): number =>
  kindOf(name).hours?.(record as never, teacher, aroundOf(school)) ?? 0;
