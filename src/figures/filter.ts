import type { ArgsOf, Code } from "../diagnostics/catalogue/index.ts";
import { type AnyRecord, type KindName, kinds, type Records } from "../records/kinds/index.ts";
import type { Training } from "../records/kinds/training.ts";
import type { Filters } from "../records/requirement.ts";
import { fullName } from "../records/roster.ts";
import { nearest } from "../zh/nearest.ts";
import { type Attribute, attributesOf, unstated } from "./attributes.ts";
import type { Facts } from "./facts.ts";
import { rolesOf } from "./participants.ts";
import { ownParticipants } from "./tally.ts";

/** What is wrong with a question: its code and arguments, for whoever knows the place. */
export interface Problem<C extends Code = Code> {
  readonly type: "problem";
  readonly code: C;
  readonly args: ArgsOf<C>;
}

export const problem = <C extends Code>(code: C, args: ArgsOf<C>): Problem =>
  ({ type: "problem", code, args }) as unknown as Problem;

export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === "problem";

/** A kind by its Chinese label. */
export function kindNamed(label: string): KindName | Problem {
  const name = (Object.keys(kinds) as KindName[]).find((key) => kinds[key].label === label);
  const labels = Object.values(kinds).map((kind) => kind.label);
  return name ?? problem("query/unknown-kind", { kind: label, nearest: nearest(label, labels), known: labels });
}

interface Condition {
  readonly attribute: Attribute;
  readonly wanted: readonly string[];
}

/** A question made ready: which records, and whose part in them. */
export interface Selection {
  readonly name: KindName;
  readonly role: string | undefined;
  /** For 听课 the lessons are among them, whose audience has heard one each. */
  select(facts: Facts): readonly AnyRecord[];
}

/** Understands filters such as {级别: [县级], 角色: [主讲]}; `school` decides which free words occur. */
export function makeSelection(name: KindName, filters: Filters, facts: Facts): Selection | Problem {
  const { 角色: roles, ...rest } = filters;
  const stranger = roles?.find((role) => !rolesOf(name).includes(role));
  if (stranger !== undefined) {
    return problem("query/unknown-value", valueArgs(name, "角色", stranger, rolesOf(name)));
  }
  const role = roles?.join("、");
  const conditions: Condition[] = [];
  for (const [label, values] of Object.entries(rest)) {
    const attribute = attributesOf(name).find((a) => a.label === label);
    if (!attribute) {
      const known = [...attributesOf(name).map((a) => a.label), "角色"];
      return problem("query/unknown-field", { kind: kinds[name].label, field: label, nearest: nearest(label, known) });
    }
    const wanted: string[] = [];
    for (const value of values) {
      const read = understand(name, attribute, value, facts);
      if (isProblem(read)) return read;
      wanted.push(read);
    }
    conditions.push({ attribute, wanted });
  }
  const hasRole = (record: AnyRecord, scope: Facts) =>
    role === undefined || ownParticipants(name, record, role, scope).length > 0;
  return {
    name,
    role,
    select: (scope) => {
      const matches = (record: AnyRecord, by: KindName) =>
        conditions.every(({ attribute, wanted }) => {
          const same = by === name ? attribute : attributesOf(by).find((a) => a.label === attribute.label);
          return same !== undefined && holds(record, same, wanted, scope);
        });
      if (name === "observations") {
        const heard = new Map(scope.heard.map(({ record, from }) => [record as AnyRecord, from]));
        return [...heard.keys()].filter((record) => matches(record, heard.get(record)!) && hasRole(record, scope));
      }
      const records: readonly AnyRecord[] = scope.counted[name];
      const chosen = records.filter((record) => matches(record, name) && hasRole(record, scope));
      return name === "trainings" ? chosen.map((record) => onlyAsked(record as Training, conditions)) : chosen;
    },
  };
}

const absence = new Set([unstated, "无"]);

function holds(record: AnyRecord, attribute: Attribute, wanted: readonly string[], facts: Facts): boolean {
  const values = attribute.valuesOf(record, facts);
  const { forms, categories } = facts.school.term;
  const own = attribute.label === "形式" ? forms : attribute.label === "类别" ? categories : undefined;
  const bases = values.map((value) => own?.[value]?.as);
  return wanted.some((want) =>
    absence.has(want) ? values.length === 0 : values.includes(want) || bases.includes(want),
  );
}

/** A value as records hold it: 县 → 县级. A word that can never match is a mistake. */
function understand(name: KindName, attribute: Attribute, typed: string, facts: Facts): string | Problem {
  if (absence.has(typed)) return typed;
  const value = attribute.field?.value;
  if (value?.choices && !value.open) {
    const read = value.schema.safeParse(typed);
    return read.success
      ? String(read.data === true ? "是" : read.data === false ? "否" : read.data)
      : problem("query/unknown-value", valueArgs(name, attribute.label, typed, value.choices));
  }
  const all = facts.school.records[name] as Records[KindName];
  const occurring = new Set(all.flatMap((record) => attribute.valuesOf(record, facts)));
  const { term, roster } = facts.school;
  const own = [...Object.keys(term.forms ?? {}), ...Object.keys(term.categories ?? {})];
  const people = value?.words.includes("姓名") ? roster.teachers.map(fullName) : [];
  const places = attribute.label === "教研组" || attribute.label === "校区" ? roster.sets : [];
  const known = [
    ...new Set([...occurring, ...(value?.choices ?? []), ...(value?.open ? own : []), ...people, ...places]),
  ];
  if (known.includes(typed)) return typed;
  const isMistake = value?.open === true || nearest(typed, known) !== undefined;
  return isMistake ? problem("query/unknown-value", valueArgs(name, attribute.label, typed, known)) : typed;
}

/** Asked by a key of 人员 (人员结果=优秀), a training is only about those people. */
function onlyAsked(training: Training, conditions: readonly Condition[]): Training {
  const asked = conditions.filter(({ attribute }) => attribute.ofPerson);
  if (asked.length === 0) return training;
  const trainees = training.trainees.filter((trainee) =>
    asked.every(({ attribute, wanted }) => {
      const value = attribute.ofPerson!(trainee);
      return wanted.some((want) => (absence.has(want) ? value === undefined : value === want));
    }),
  );
  return { ...training, trainees };
}

const valueArgs = (name: KindName, field: string, value: string, known: readonly string[]) => ({
  kind: kinds[name].label,
  field,
  value,
  nearest: nearest(value, known),
  known: known.slice(0, 20),
});
