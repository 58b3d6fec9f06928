import { isMistake, type Mistake, noneOrMistake, under } from "../../diagnostics/define-mistake.ts";
import type { FieldType } from "../../records/field.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import { habitKey } from "../../records/read/habit-words.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { rankField } from "../../records/values/rank.ts";
import { oncePer } from "../../school/once-per.ts";
import { outsidersIn } from "../../school/outsiders.ts";
import { rolesOf } from "../../school/participants.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { ownParticipants } from "../tally.ts";
import { attributesOf, rankAttribute } from "./attributes.ts";
import { type Condition, partOf } from "./part-of-record.ts";
import { askedUnknownKind, unknownField, unknownValue } from "./question-mistakes.ts";
import { rolesRanked } from "./ranks.ts";
import { understand } from "./understand-word.ts";

/** A kind by its Chinese label. */
export function kindNamed(label: string): KindName | Mistake {
  const name = kindNames.find((key) => kindOf(key).label === label);
  if (name !== undefined) return name;
  const labels = kindNames.map((key) => kindOf(key).label);
  const args = { kind: label, within: kindWithin(label), nearest: nearest(label, labels), choices: labels };
  return askedUnknownKind.of(args, ["指标"]);
}

/** The kind that has a word among its choices: 论文 is a 类别 of 论文成果, 集体备课 a 形式 of 研修活动. */
export function kindWithin(word: string): { readonly kind: string; readonly key: string } | undefined {
  return kindNames.map(kindOf).flatMap(({ label, fields }) =>
    Object.values(fields)
      .filter(({ value }) => isClass(value) && value.choices?.includes(word))
      .map((field) => ({ kind: label, key: field.label })),
  )[0];
}

/** Whether a field says in a word what a record is: 形式, 类别. */
const isClass = ({ ownWords }: FieldType): boolean => ownWords === "forms" || ownWords === "categories";

/** A question that was understood: which records, and whose part in them. */
export interface Selection {
  readonly name: KindName;
  readonly role: string | undefined;
  /** People from outside are asked for (校外: 是), not the school's own (domain.md 12.21). */
  readonly outside: boolean;
  /** The records of a scope. For 听课 they include lessons, since whoever was there has heard one. */
  select(facts: Facts): readonly AnyRecord[];
  /** The same among given records of the kind. */
  among(records: readonly AnyRecord[], facts: Facts): readonly AnyRecord[];
}

/** What a question leaves out, and whose words it uses. */
export interface Asking {
  /** Records and entries that meet all of these are left out. */
  readonly except?: Filters | undefined;
  /** Words that no record has are no mistake, since the question is not the school's own. */
  readonly anyWord?: boolean;
}

/** Understands filters such as {级别: [县级], 角色: [主讲]}. The records of the school decide which free words occur. */
export function makeSelection(
  name: KindName,
  filters: Filters,
  facts: Facts,
  { except = {}, anyWord = false }: Asking = {},
): Selection | Mistake {
  const { 角色: roles, 校外: outsiders = ["否"], ...rest } = filters;
  const wrong = noneOf(name, "角色", roles ?? [], rolesOf(name)) ?? noneOf(name, "校外", outsiders, ["是", "否"]);
  if (wrong) return wrong;
  const outside = outsiders.includes("是");
  const asksRank = [rest, except].some((some) => Object.hasOwn(some, rankField.label));
  const role = roles?.join("、") ?? (asksRank ? rolesRanked(name) : undefined);
  const conditions = conditionsOf(name, rest, facts, anyWord, role);
  if (isMistake(conditions)) return conditions;
  const exceptions = conditionsOf(name, except, facts, anyWord, role);
  if (isMistake(exceptions)) return under(["除外"], exceptions);
  const hasRole = (record: AnyRecord, scope: Facts) => {
    if (outside) return outsidersIn(name, record, scope.school, role).length > 0;
    return (role === undefined && !asksRank) || ownParticipants(name, record, scope, role).length > 0;
  };
  const among: Selection["among"] = (records, scope) =>
    records.flatMap((record) => {
      const left = partOf(record, conditions, exceptions, scope);
      return left && hasRole(left, scope) ? [left] : [];
    });
  const select: Selection["select"] = oncePer((scope) => {
    if (!kindOf(name).isHeard) return among(onLastDay(name, scope), scope);
    const heard = new Map(scope.heard.map(({ record, kind }) => [record as AnyRecord, kind]));
    const isAsked = ([record, from]: readonly [AnyRecord, KindName]) => {
      const ofKind = from === name ? conditions : onKind(from, conditions);
      const left = ofKind && partOf(record, ofKind, exceptions, scope);
      return (from === name ? left === record : left !== undefined) && hasRole(record, scope);
    };
    return [...heard].filter(isAsked).map(([record]) => record);
  });
  return { name, role, outside, select, among };
}

/** The first of the words that is not among the choices, as a mistake. */
function noneOf(name: KindName, label: string, words: readonly string[], choices: readonly string[]) {
  const index = words.findIndex((word) => !choices.includes(word));
  if (index < 0) return undefined;
  const word = words[index]!;
  return unknownValue(kindOf(name).label, label, word, { choices, near: habitKey(word, choices) }, [label, index]);
}

const conditionsOf = (name: KindName, filters: Filters, facts: Facts, anyWord: boolean, role?: string) =>
  noneOrMistake(
    Object.entries(filters).map(([label, values]): Condition | Mistake => {
      const all = attributesOf(name);
      const found = all.find((one) => one.label === label);
      const attribute = found?.ranking ? rankAttribute(name, role) : found;
      const keys = [...all.map((one) => one.label), "角色", "校外"];
      if (!attribute) return unknownField(kindOf(name).label, label, keys, [label], "key");
      const read = values.map((value, index) => {
        const word = understand(name, attribute, value, facts, anyWord);
        return isMistake(word) ? under([label, index], word) : word;
      });
      const words = noneOrMistake(read);
      if (isMistake(words)) return words;
      const meant = (not: boolean) => words.filter((word) => word.not === not).flatMap(({ words }) => words);
      return { attribute, wanted: meant(false), unwanted: meant(true) };
    }),
  );

/** Groups and teachers are those of the last day counted; records of earlier ones are kept for their own time. */
function onLastDay(name: KindName, { counted, scope }: Facts): readonly AnyRecord[] {
  const { existsOn = () => true } = kindOf(name);
  return counted[name].filter((record) => existsOn(record as never, scope.to));
}

/** The same conditions on another kind; `undefined` if it does not have one of the keys. */
function onKind(name: KindName, conditions: readonly Condition[]): readonly Condition[] | undefined {
  const same = conditions.flatMap(({ attribute: { label }, ...asked }) =>
    attributesOf(name).flatMap((attribute) => (attribute.label === label ? [{ ...asked, attribute }] : [])),
  );
  return same.length === conditions.length ? same : undefined;
}
