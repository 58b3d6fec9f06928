import { defineMistake, isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import { demand } from "../../diagnostics/examples.ts";
import { type Exact, times } from "../../records/exact.ts";
import type { AnyRecord, KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { CreditItem, CreditTable } from "../../records/settings/credit-table.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { groupBy } from "../../school/group-by.ts";
import { oncePer } from "../../school/once-per.ts";
import { dayOf } from "../../school/scope.ts";
import type { Day } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";
import { earnedBy, writtenHours } from "../hours.ts";
import { type Attribute, attributeNamed } from "../query/attributes.ts";
import { type Asking, kindNamed, makeSelection } from "../query/filter.ts";
import { hoursFilter } from "../query/hours-filter.ts";
import { unknownValue } from "../query/question-mistakes.ts";
import { doneBy } from "../tally.ts";

/** An example of term.yaml with a 折算表, and a requirement that names a table. */
export const tableAndDemand = (table: string, rate = ", 每次: 2") =>
  [
    `折算表:\n  - {名称: 本校学分, 项目: [{名称: 公开课, 指标: 公开课${rate}}]}`,
    demand(`对象: 专任教师, 指标: 学分, 折算表: ${table}, 至少: 2, 每: 学年`),
  ].join("\n");

const noRate = defineMistake("query/no-rate", "error", {
  message: (a: { item: string }) => `折算表的“${a.item}”没有写折算多少`,
  hint: () => "补上“每次”“每学时”，或“按”和“值”。",
  why: "折算表的每一项都要写明折算多少。",
  wrong: tableAndDemand("本校学分", ""),
  right: tableAndDemand("本校学分"),
});

/** What one record gave a person by one line of a 折算表, and the day it counts on. */
export interface Contribution {
  readonly day: Day;
  readonly value: Exact;
}
export type Worth = (teacher: Teacher, facts: Facts) => readonly Contribution[];

/** A line of a 折算表 as it was understood. With mistakes it is worth nothing. */
interface Line {
  readonly item: CreditItem;
  readonly worth: Worth;
  /** Everything that is wrong in it; their paths begin at the line. */
  readonly mistakes: readonly Mistake[];
}

/** The lines of a 折算表, in their order. The records of the school decide which free words occur. */
export const linesOf = (table: CreditTable, facts: Facts): readonly Line[] => linesFor(facts)(table);

const linesFor = oncePer((facts: Facts) =>
  oncePer((table: CreditTable) =>
    table.items.map((item): Line => {
      const asking = { anyWord: table.adopted !== undefined };
      const worth = (item.kind === "学时" ? hoursWorth : recordsWorth)(item, asking, facts);
      if (!isMistake(worth)) return { item, worth, mistakes: [] };
      return { item, worth: () => [], mistakes: mistakesIn(item, asking, facts) };
    }),
  ),
);

/** Each mistake of a line, found by asking for each of its words alone. */
function mistakesIn({ kind, filters, only = {}, except = {}, ...item }: CreditItem, asking: Asking, facts: Facts) {
  const name = kind === "学时" ? undefined : kindNamed(kind);
  if (isMistake(name)) return [name];
  const ask = (one: Filters, more: Asking = {}) =>
    name === undefined
      ? hoursFilter(one, facts, { ...asking, ...more })
      : makeSelection(name, one, facts, { ...asking, ...more });
  const ofFilters = (all: Filters, askFor: (one: Filters) => unknown) =>
    Object.entries(all).flatMap(([label, values]) =>
      mistakesOf(label, values, (value) => askFor({ [label]: [value] })),
    );
  return [
    ...ofFilters(filters, ask),
    ...ofFilters(only, ask).map((mistake) => under(["只计"], mistake)),
    ...ofFilters(except, (one) => ask({}, { except: one })).map((mistake) => under(["除外"], mistake)),
    ...(name === undefined ? [] : rateMistakes(name, { kind, ...item })),
  ];
}

/** What is wrong with a key, else with each of its values. */
function mistakesOf(label: string, values: readonly string[], ask: (value: string) => unknown): readonly Mistake[] {
  const found = values.flatMap((value, index) => {
    const mistake = ask(value);
    return isMistake(mistake) ? [{ mistake, index }] : [];
  });
  const ofKey = found.find(({ mistake }) => mistake.mark === "key");
  if (ofKey) return [{ ...ofKey.mistake, path: [label] }];
  return found.map(({ mistake, index }) => ({ ...mistake, path: [label, index] }));
}

/** 学时 times 每学时, of some 来源, 学时类别 or other key of what gave them. */
function hoursWorth(item: CreditItem, asking: Asking, facts: Facts): Worth | Mistake {
  const { filters, only, except, perHour = 1 } = item;
  const asked = hoursFilter({ ...filters, ...only }, facts, { ...asking, except });
  if (isMistake(asked)) return asked;
  return (teacher, window) =>
    earnedBy(teacher, window)
      .filter((earned) => asked(earned, window))
      .map(({ hours, record, name }) => ({ day: dayOf(name, record, window.scope), value: times(hours, perHour) }));
}

/** What 每次, 每学时 or 按 gives for each record of a kind. */
function recordsWorth(item: CreditItem, asking: Asking, facts: Facts): Worth | Mistake {
  const { kind, filters, only, except } = item;
  const name = kindNamed(kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, { ...filters, ...only }, facts, { ...asking, except });
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

type Rated = Pick<CreditItem, "kind" | "name" | "by" | "values" | "each" | "perHour">;

/** What one record is worth: 每次, or the step of 按; times its 学时 if 每学时 is given. */
function rateOf(name: KindName, item: Rated): ((record: AnyRecord, teacher: Teacher, facts: Facts) => Exact) | Mistake {
  const [wrong] = rateMistakes(name, item);
  if (wrong) return wrong;
  const { by, values, each = 1, perHour } = item;
  const attribute = by === undefined ? undefined : attributeNamed(name, by);
  const stepOf = values && attribute && !isMistake(attribute) ? stepsOf(values, attribute) : () => each;
  return (record, teacher, facts) => {
    const step = stepOf(record, facts);
    return perHour === undefined
      ? step
      : times(times(step, perHour), writtenHours(name, record, teacher, facts.school));
  };
}

/** 值: what is paid by the value of a record; nothing for one that is not listed. */
function stepsOf(values: NonNullable<Rated["values"]>, attribute: Attribute) {
  const usual = (step: string) => attribute.field?.value.meanings?.understood(step) ?? step;
  const steps = new Map(
    Object.entries(values).flatMap(([step, value]) =>
      [usual(step), stepMeant(step, attribute) ?? step].map((meant) => [meant, value] as const),
    ),
  );
  return (record: AnyRecord, facts: Facts): Exact => steps.get(attribute.valuesOf(record, facts)[0] ?? "") ?? 0;
}

/** A step as records hold it: 区级 → 县级. `undefined` if none can have it. */
function stepMeant(step: string, { field }: Attribute): string | undefined {
  if (!field?.value.choices) return step;
  const { success, data } = field.value.schema.safeParse(step);
  return success ? String(data) : field.value.open ? step : undefined;
}

/** What is wrong with what a line pays: nothing is written, or steps that no record has. */
function rateMistakes(name: KindName, { kind, name: item, by, values, each, perHour }: Rated): readonly Mistake[] {
  const attribute = by === undefined ? undefined : attributeNamed(name, by, ["按"]);
  if (isMistake(attribute)) return [attribute];
  if (each === undefined && perHour === undefined && !(attribute && values)) return [noRate.of({ item })];
  const strangers = attribute
    ? Object.keys(values ?? {}).filter((step) => stepMeant(step, attribute) === undefined)
    : [];
  const { choices = [], meanings } = attribute?.field?.value ?? {};
  return strangers.map((step) =>
    unknownValue(kind, by!, step, { choices, near: meanings?.suggested(step) }, ["值", step], "key"),
  );
}
