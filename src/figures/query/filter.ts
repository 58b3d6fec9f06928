import { isMistake, type Mistake, under } from "../../diagnostics/define-mistake.ts";
import type { FieldType } from "../../records/field.ts";
import { type AnyRecord, type KindName, kindNames, kindOf, type Records } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import type { Settings } from "../../records/settings/settings.ts";
import { oncePer } from "../../school/once-per.ts";
import { holdsPeople, rolesOf } from "../../school/participants.ts";
import { fullName } from "../../school/roster.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { ownParticipants } from "../tally.ts";
import { type Attribute, attributesOf } from "./attributes.ts";
import { absence, type Condition, partOf } from "./part-of-record.ts";
import { askedUnknownField, askedUnknownKind, askedUnknownValue } from "./question-mistakes.ts";

/** A kind by its Chinese label. */
export function kindNamed(label: string): KindName | Mistake {
  const name = kindNames.find((key) => kindOf(key).label === label);
  const labels = kindNames.map((key) => kindOf(key).label);
  const args = { kind: label, within: kindWithin(label), nearest: nearest(label, labels), known: labels };
  return name ?? askedUnknownKind.of(args, ["指标"]);
}

/** 论文 is a 类别 of 论文成果, 集体备课 a 形式 of 研修活动. */
function kindWithin(word: string): { readonly kind: string; readonly key: string } | undefined {
  return kindNames.map(kindOf).flatMap(({ label, fields }) =>
    Object.values(fields)
      .filter(({ value }) => isClass(value) && value.choices?.includes(word))
      .map((field) => ({ kind: label, key: field.label })),
  )[0];
}

/** What a record is, in a word: 形式, 类别. */
const isClass = ({ ownWords }: FieldType): boolean => ownWords === "forms" || ownWords === "categories";

/** A question made ready: which records, and whose part in them. */
export interface Selection {
  readonly name: KindName;
  readonly role: string | undefined;
  /** For 听课 the lessons are among them, whose audience has heard one each. */
  select(facts: Facts): readonly AnyRecord[];
  /** The same among records of the kind from elsewhere. */
  among(records: readonly AnyRecord[], facts: Facts): readonly AnyRecord[];
}

/** What a question leaves out, and whose words it uses. */
export interface Asking {
  /** What meets all of these is left out. */
  readonly except?: Filters | undefined;
  /** Words nobody wrote are no mistake: the question is not the school's own. */
  readonly anyWord?: boolean;
}

/**
 * Understands filters such as {级别: [县级], 角色: [主讲]}; `school` decides which free words occur.
 */
export function makeSelection(
  name: KindName,
  filters: Filters,
  facts: Facts,
  { except = {}, anyWord = false }: Asking = {},
): Selection | Mistake {
  const { 角色: roles, ...rest } = filters;
  const stranger = roles?.findIndex((role) => !rolesOf(name).includes(role)) ?? -1;
  if (stranger >= 0) {
    return askedUnknownValue.of(valueArgs(name, "角色", roles![stranger]!, rolesOf(name)), ["角色", stranger]);
  }
  const role = roles?.join("、");
  const conditions = conditionsOf(name, rest, facts, anyWord);
  if (isMistake(conditions)) return conditions;
  const exceptions = conditionsOf(name, except, facts, anyWord);
  if (isMistake(exceptions)) return under(["除外"], exceptions);
  const among: Selection["among"] = (records, scope) =>
    records.flatMap((record) => {
      const left = partOf(record, conditions, exceptions, scope);
      return left && (role === undefined || ownParticipants(name, left, role, scope).length > 0) ? [left] : [];
    });
  const select: Selection["select"] = oncePer((scope) => {
    if (!kindOf(name).isHeard) return among(onLastDay(name, scope), scope);
    const heard = new Map(scope.heard.map(({ record, kind }) => [record as AnyRecord, kind]));
    const own = new Set(
      among(
        [...heard.keys()].filter((record) => heard.get(record) === name),
        scope,
      ),
    );
    return [...heard.keys()].filter((record) => {
      const from = heard.get(record)!;
      if (from === name) return own.has(record);
      const ofLessons = asked(conditions, from);
      if (ofLessons === undefined || partOf(record, ofLessons, exceptions, scope) === undefined) return false;
      return role === undefined || ownParticipants(name, record, role, scope).length > 0;
    });
  });
  return { name, role, select, among };
}

function conditionsOf(name: KindName, filters: Filters, facts: Facts, anyWord: boolean): Condition[] | Mistake {
  const conditions: Condition[] = [];
  for (const [label, values] of Object.entries(filters)) {
    const attribute = attributesOf(name).find((a) => a.label === label);
    if (!attribute) {
      const known = [...attributesOf(name).map((a) => a.label), "角色"];
      const args = { kind: kindOf(name).label, field: label, nearest: nearest(label, known) };
      return askedUnknownField.of(args, [label], "key");
    }
    const wanted: string[] = [];
    for (const [index, value] of values.entries()) {
      const isFree = anyWord && attribute.field?.value.choices === undefined;
      const read = isFree ? value : understand(name, attribute, value, facts);
      if (isMistake(read)) return under([label, index], read);
      wanted.push(read);
    }
    conditions.push({ attribute, wanted });
  }
  return conditions;
}

/** Groups and teachers are those of the last day counted; what is kept of others is for their own time. */
function onLastDay(name: KindName, { counted, scope }: Facts): readonly AnyRecord[] {
  const { existsOn = () => true } = kindOf(name);
  return counted[name].filter((record) => existsOn(record as never, scope.to));
}

/** The same conditions on another kind; none when it has no such key. */
function asked(conditions: readonly Condition[], by: KindName): readonly Condition[] | undefined {
  const same = conditions.flatMap(({ attribute, wanted }) => {
    const found = attributesOf(by).find((a) => a.label === attribute.label);
    return found ? [{ attribute: found, wanted }] : [];
  });
  return same.length === conditions.length ? same : undefined;
}

/** A value as records hold it: 县 → 县级. A word that can never match is a mistake. */
function understand(name: KindName, attribute: Attribute, typed: string, facts: Facts): string | Mistake {
  if (absence.has(typed)) return typed;
  const value = attribute.field?.value;
  if (value?.choices && !value.open) {
    const read = value.schema.safeParse(typed);
    return read.success
      ? String(read.data === true ? "是" : read.data === false ? "否" : read.data)
      : askedUnknownValue.of(valueArgs(name, attribute.label, typed, value.choices));
  }
  const all = facts.school.records[name] as Records[KindName];
  const occurring = new Set(all.flatMap((record) => attribute.valuesOf(record, facts)));
  const { settings, roster } = facts.school;
  const own = [...Object.keys(settings.forms ?? {}), ...Object.keys(settings.categories ?? {})];
  const classes = value?.ownWords === "hoursClasses" ? wordsOf(settings.hoursClasses) : [];
  const people = value && holdsPeople(value) ? roster.teachers.map(fullName) : [];
  const isOfSets = attribute.isOfSets || value?.holds === "group" || value?.holds === "campus";
  const places = isOfSets ? roster.sets : [];
  const known = [
    ...new Set([
      ...occurring,
      ...(value?.choices ?? []),
      ...(value?.open ? own : []),
      ...people,
      ...places,
      ...classes,
    ]),
  ];
  // Where records are missing, the word may stand in one of them.
  if (known.includes(typed) || facts.school.unread.size > 0) return typed;
  const isMistake = value?.open === true || nearest(typed, known) !== undefined;
  return isMistake ? askedUnknownValue.of(valueArgs(name, attribute.label, typed, known)) : typed;
}

/** Own words of a school or place, with the words they go with. */
const wordsOf = (own: Settings["forms"] = {}): string[] =>
  Object.entries(own).flatMap(([word, { as }]) => [word, ...(as ? [as] : [])]);

const valueArgs = (name: KindName, field: string, value: string, known: readonly string[]) => ({
  kind: kindOf(name).label,
  field,
  value,
  nearest: nearest(value, known),
  known: known.slice(0, 20),
});
