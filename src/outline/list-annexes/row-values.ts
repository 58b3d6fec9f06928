import type { Facts } from "../../figures/facts.ts";
import { sum } from "../../figures/measures.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { answersOf } from "../../school/answer-kinds.ts";
import { outsidersIn } from "../../school/outsiders.ts";
import { participants, rolesOf } from "../../school/participants.ts";
import { dayOf } from "../../school/scope.ts";
import { type RecordPrinting, recordLabels, recordValues } from "../../template/record-values.ts";
import type { TemplateValue } from "../../template/template-value.ts";

/** The names that a row of an annex may use besides those of the report. */
export type RowValues = { readonly [name: string]: TemplateValue };

/**
 * The values of a record, of a date all its digits; besides, 序号 of the row, 件数 (how many the record is: 3 of a total), and
 * of each key with people how many they are: 听课人数, 人员数.
 */
export function rowValues(kind: KindName, record: AnyRecord, number: number, facts: Facts, pupils: boolean): RowValues {
  const how: RecordPrinting = { pupils, date: (day) => day };
  const values = recordValues(kind, record, facts, how);
  const more = {
    序号: () => String(number),
    件数: () => String(kindOf(kind).count?.(record as never, answersOf(facts.school)) ?? 1),
    ...Object.fromEntries(rolesOf(kind).map((role) => [countOf(role), () => peopleIn(kind, record, role, facts)])),
  };
  for (const [name, get] of Object.entries(more)) Object.defineProperty(values, name, { enumerable: true, get });
  return values;
}

/** The same of no record, to look at the names in a template. */
export const blankValues = (kind: KindName): RowValues =>
  Object.fromEntries(["序号", "件数", ...rolesOf(kind).map(countOf), ...recordLabels(kind)].map((name) => [name, ""]));

const countOf = (role: string): string => `${role}数`;

/** The school's own people and those from outside; a group stands for its members on that day. Empty for nobody. */
function peopleIn(kind: KindName, record: AnyRecord, role: string, { school, scope }: Facts): string {
  const own = participants(kind, record, school, dayOf(kind, record, scope), role);
  const people = sum(own.map(({ count }) => count)) + outsidersIn(kind, record, school, role).length;
  return people > 0 ? String(people) : "";
}
