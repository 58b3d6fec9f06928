import type { Activity } from "../../records/kinds/activity.ts";
import type { AnyRecord, KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Training } from "../../records/kinds/training.ts";
import type { CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import { isWithin } from "../../records/settings/requirement.ts";
import { oncePer } from "../../school/once-per.ts";
import { earliestDay, latestDay, wholeYears } from "../../zh/dates.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { approvedHours, earnedBy } from "../hours.ts";
import { groupBy, sum } from "../measures.ts";
import { attributesOf } from "../query/attributes.ts";
import { isProblem, kindNamed, makeSelection, type Problem, problem } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { doneBy } from "../tally.ts";

/** What one record gave a person by one line of a 折算表, and the day it counts on. */
interface Contribution {
  readonly day: string;
  readonly value: number;
}
type Worth = (teacher: Teacher, facts: Facts) => readonly Contribution[];

/** The 折算表 a requirement names; the only one needs no name. */
export function tableNamed(name: string | undefined, { school }: Facts): CreditTable | Problem {
  const known = school.settings.creditTables ?? [];
  const table = name === undefined && known.length === 1 ? known[0] : known.find((one) => one.name === name);
  const names = known.map((one) => one.name);
  const args = { name: name ?? "", nearest: nearest(name ?? "", names), known: names };
  return table ?? problem("query/unknown-table", args);
}

/** Credits of a person by a 折算表, line by line; `category` keeps one 归类 (domain.md 7.16). */
export function creditCounter(
  table: CreditTable,
  category: string | undefined,
  facts: Facts,
): ((teacher: Teacher, facts: Facts) => number) | Problem {
  const items = table.items.filter((item) => category === undefined || item.category === category);
  if (items.length === 0) {
    const known = [...new Set(table.items.flatMap((item) => item.category ?? []))];
    const value = { value: category ?? "", nearest: nearest(category ?? "", known), known };
    return problem("query/unknown-value", { kind: table.name, field: "归类", ...value });
  }
  const lines = items.map((item) => ({
    item,
    worth: item.kind === "学时" ? hoursWorth(item, table, facts) : recordsWorth(item, table, facts),
  }));
  const wrong = lines.map(({ worth }) => worth).find(isProblem);
  if (wrong) return wrong;
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
function hoursWorth(item: CreditItem, { adopted }: CreditTable, facts: Facts): Worth | Problem {
  const { filters, only, except, perHour = 1 } = item;
  const asked = hoursFilter({ ...filters, ...only }, facts, { except, anyWord: adopted === true });
  if (isProblem(asked)) return asked;
  return (teacher, window) =>
    earnedBy(teacher, window)
      .filter((earned) => asked(earned, teacher, window))
      .map(({ hours, record }) => ({
        day: window.dayOf("trainees" in record ? "trainings" : "activities", record),
        value: hours * perHour,
      }));
}

function recordsWorth(item: CreditItem, { adopted }: CreditTable, facts: Facts): Worth | Problem {
  const name = kindNamed(item.kind);
  if (isProblem(name)) return name;
  const selection = makeSelection(name, { ...item.filters, ...item.only }, facts, {
    except: item.except,
    anyWord: adopted === true,
  });
  if (isProblem(selection)) return selection;
  const rate = rateOf(name, item);
  if (isProblem(rate)) return rate;
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
): ((record: AnyRecord, teacher: Teacher, facts: Facts) => number) | Problem {
  const labels = attributesOf(name).map(({ label }) => label);
  const attribute = by === undefined ? undefined : attributesOf(name).find(({ label }) => label === by);
  if (by !== undefined && !attribute) {
    return problem("query/unknown-field", { kind, field: by, nearest: nearest(by, labels) });
  }
  if (each === undefined && perHour === undefined && !(attribute && values)) {
    return problem("query/no-rate", { item });
  }
  const choices = attribute?.field?.value.choices;
  const stranger = choices && Object.keys(values ?? {}).find((step) => !choices.includes(step));
  if (stranger !== undefined && !attribute?.field?.value.open) {
    const value = { value: stranger, nearest: nearest(stranger, choices!), known: choices! };
    return problem("query/unknown-value", { kind, field: by!, ...value });
  }
  return (record, teacher, facts) => {
    const step = attribute && values ? stepOf(values, attribute.valuesOf(record, facts)[0]) : (each ?? 1);
    return perHour === undefined ? step : step * perHour * recordHours(name, record, teacher, facts);
  };
}

const stepOf = (values: { readonly [step: string]: number }, step: string | undefined): number =>
  step !== undefined && Object.hasOwn(values, step) ? values[step]! : 0;

function recordHours(name: KindName, record: AnyRecord, teacher: Teacher, { school }: Facts): number {
  if (name === "trainings") return approvedHours(record as Training, teacher, school);
  const { hours, countsHours } = record as Activity;
  return name === "activities" && countsHours !== false ? (hours?.attending ?? 0) : 0;
}
