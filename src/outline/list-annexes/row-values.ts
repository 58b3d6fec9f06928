import type { Facts } from "../../figures/facts.ts";
import { sum } from "../../figures/measures.ts";
import { valueUnder } from "../../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { answersOf } from "../../school/answer-kinds.ts";
import { outsidersIn } from "../../school/outsiders.ts";
import { participants, rolesOf } from "../../school/participants.ts";
import { dayOf } from "../../school/scope.ts";
import { recordLabels, recordValues } from "../../template/record-values.ts";
import type { TemplateValue } from "../../template/template-value.ts";

/** The names that a row of an annex may use besides those of the report. */
export type RowValues = { readonly [name: string]: TemplateValue };

/**
 * The values of a record, of a date all its digits; besides, 序号 of the row, 件数 (how many the record is: 3 of a total), and
 * of each key with people or pupils how many they are: 听课人数, 人员数.
 */
export function rowValues(kind: KindName, record: AnyRecord, number: number, facts: Facts, pupils: boolean): RowValues {
  const besides = {
    序号: () => String(number),
    件数: () => String(kindOf(kind).count?.(record as never, answersOf(facts.school)) ?? 1),
    ...Object.fromEntries(rolesOf(kind).map((role) => [countOf(role), () => peopleIn(kind, record, role, facts)])),
    ...Object.fromEntries(pupilsOf(kind).map(([field, label]) => [countOf(label), () => namesIn(record, field)])),
  };
  return recordValues(kind, record, facts, { pupils, date: (day) => day, besides });
}

/** The same of no record, to look at the names in a template. */
export const blankValues = (kind: KindName): RowValues =>
  Object.fromEntries(
    [
      "序号",
      "件数",
      ...[...rolesOf(kind), ...pupilsOf(kind).map(([, label]) => label)].map(countOf),
      ...recordLabels(kind),
    ].map((name) => [name, ""]),
  );

const countOf = (role: string): string => `${role}数`;

/** The fields with names of pupils, and their labels. */
const pupilsOf = (kind: KindName): (readonly [string, string])[] =>
  (kindOf(kind).pupils ?? []).map((field) => [field, kindOf(kind).fields[field]!.label] as const);

const namesIn = (record: AnyRecord, field: string): string => {
  const names = valueUnder(record, field);
  return Array.isArray(names) && names.length > 0 ? String(names.length) : "";
};

/** The school's own people and those from outside; a group stands for its members on that day. Empty for nobody. */
function peopleIn(kind: KindName, record: AnyRecord, role: string, { school, scope }: Facts): string {
  const own = participants(kind, record, school, dayOf(kind, record, scope), role);
  const people = sum(own.map(({ count }) => count)) + outsidersIn(kind, record, school, role).length;
  return people > 0 ? String(people) : "";
}
