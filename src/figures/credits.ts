import type { CreditItem, CreditTable } from "../records/credit-table.ts";
import type { Activity } from "../records/kinds/activity.ts";
import type { AnyRecord, KindName } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Training } from "../records/kinds/training.ts";
import { attributesOf } from "./attributes.ts";
import type { Facts } from "./facts.ts";
import { isProblem, kindNamed, makeSelection, type Problem, problem } from "./filter.ts";
import { approvedHours, earnedBy } from "./hours.ts";
import { sum } from "./measures.ts";
import { ownParticipants } from "./tally.ts";

/** What one line of a 折算表 gave a person, after its 上限. */
export interface Credit {
  readonly item: CreditItem;
  readonly value: number;
}

/** Credits of a person by a 折算表, line by line; `category` keeps one 归类 (domain.md 7.16). */
export function creditsOf(
  teacher: Teacher,
  table: CreditTable,
  category: string | undefined,
  facts: Facts,
): Credit[] | Problem {
  const items = table.items.filter((item) => category === undefined || item.category === category);
  if (items.length === 0) {
    const known = [...new Set(table.items.flatMap((item) => item.category ?? []))];
    return problem("query/unknown-value", {
      kind: table.name,
      field: "归类",
      value: category ?? "",
      nearest: undefined,
      known,
    });
  }
  const credits: Credit[] = [];
  for (const item of items) {
    const value = item.kind === "学时" ? hoursWorth(teacher, item, facts) : recordsWorth(teacher, item, facts);
    if (isProblem(value)) return value;
    credits.push({ item, value: Math.min(value, item.cap ?? Number.POSITIVE_INFINITY) });
  }
  return credits;
}

/** 学时 times 每学时; 来源 keeps some sources: 集中, 教研, 县级, 远程 … */
function hoursWorth(teacher: Teacher, { filters, perHour = 1 }: CreditItem, facts: Facts): number | Problem {
  const { 来源: sources, ...others } = filters;
  const [unknown] = Object.keys(others);
  if (unknown) return problem("query/unknown-field", { kind: "学时", field: unknown, nearest: undefined });
  const earned = earnedBy(teacher, facts).filter(({ source }) => sources === undefined || sources.includes(source));
  return sum(earned.map(({ hours }) => hours)) * perHour;
}

function recordsWorth(teacher: Teacher, item: CreditItem, facts: Facts): number | Problem {
  const name = kindNamed(item.kind);
  if (isProblem(name)) return name;
  const selection = makeSelection(name, item.filters, facts);
  if (isProblem(selection)) return selection;
  const rate = rateOf(name, item, facts);
  if (isProblem(rate)) return rate;
  return sum(
    selection.select(facts).map((record) => {
      const own = ownParticipants(name, record, selection.role, facts).filter((p) => p.teacher === teacher);
      return sum(own.map(({ count }) => count)) * rate(record, teacher);
    }),
  );
}

/** What one record is worth: 每次, or the step of 按, times its 学时 where 每学时 is given. */
function rateOf(
  name: KindName,
  item: CreditItem,
  facts: Facts,
): ((record: AnyRecord, teacher: Teacher) => number) | Problem {
  const { by, values, each, perHour } = item;
  const attribute = by === undefined ? undefined : attributesOf(name).find(({ label }) => label === by);
  if (by !== undefined && !attribute) {
    return problem("query/unknown-field", { kind: item.kind, field: by, nearest: undefined });
  }
  if (each === undefined && perHour === undefined && !(attribute && values)) {
    return problem("query/no-rate", { item: item.name });
  }
  return (record, teacher) => {
    const step = attribute && values ? stepOf(values, attribute.valuesOf(record, facts)[0]) : (each ?? 1);
    return perHour === undefined ? step : step * perHour * recordHours(name, record, teacher, facts);
  };
}

const stepOf = (values: { readonly [step: string]: number }, step: string | undefined): number =>
  step !== undefined && Object.hasOwn(values, step) ? values[step]! : 0;

function recordHours(name: KindName, record: AnyRecord, teacher: Teacher, { school }: Facts): number {
  if (name === "trainings") return approvedHours(record as Training, teacher, school);
  return name === "activities" ? ((record as Activity).hours?.attending ?? 0) : 0;
}
