import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Exact } from "../../records/exact.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { habitKey } from "../../records/read/habit-words.ts";
import { type CreditSteps, isSteps, otherStep } from "../../records/settings/credit-steps.ts";
import type { CreditItem } from "../../records/settings/credit-table.ts";
import { lowestOf } from "../../records/values/levels.ts";
import { firstRanks } from "../../records/values/rank.ts";
import { holdsPeople } from "../../school/participants.ts";
import type { Facts } from "../facts.ts";
import { type Attribute, attributeNamed, rankAttribute } from "../query/attributes.ts";
import { unknownValue } from "../query/question-mistakes.ts";
import { understand } from "../query/understand-word.ts";
import { noRate, stepsByPeople, stepsTooDeep, twoRates } from "./rate-mistakes.ts";

export type Rated = Pick<CreditItem, "kind" | "name" | "by" | "values" | "each" | "perHour">;

/** What a record pays one person, before 每学时: 每次, or the step of 按. `kind` is that of the record: 公开课 for a lesson heard. */
export type Rate = (record: AnyRecord, teacher: Teacher, facts: Facts, kind: KindName) => Exact;

/** The rate of a line without mistakes, for people in a 角色. */
export function rateOf(name: KindName, { by, values, each = 1 }: Rated, facts: Facts, role: string | undefined): Rate {
  if (by === undefined || values === undefined) return () => each;
  const steps = stepsOf(name, values, by, facts);
  return (record, teacher, window, kind) => {
    const valuesIn = by.map((label) => {
      const attribute = attributeOf(kind, label, role);
      if (isMistake(attribute)) return [];
      return attribute.valuesFor?.(record, teacher, window) ?? attribute.valuesOf(record, window);
    });
    return paid(steps, valuesIn);
  };
}

function attributeOf(name: KindName, label: string, role: string | undefined, path = ["按"]): Attribute | Mistake {
  const attribute = attributeNamed(name, label, path);
  return !isMistake(attribute) && attribute.ranking ? rankAttribute(name, role) : attribute;
}

/** Steps by what records hold. */
interface Steps {
  readonly known: ReadonlyMap<string, Exact | Steps>;
  readonly others: Exact | Steps;
}

/** 0 for a record whose values have no step. */
function paid({ known, others }: Steps, [values = [], ...inner]: readonly (readonly string[])[]): Exact {
  const step = values.find((value) => known.has(value));
  const found = step === undefined ? others : known.get(step)!;
  return typeof found === "object" && "known" in found ? paid(found, inner) : found;
}

/** A step of its own comes before one that 市级以上 or 前三名 includes. */
function stepsOf(name: KindName, values: CreditSteps, [label = "", ...inner]: readonly string[], facts: Facts): Steps {
  const known = new Map<string, Exact | Steps>();
  const attribute = attributeOf(name, label, undefined) as Attribute;
  const inside = (value: Exact | CreditSteps) => (isSteps(value) ? stepsOf(name, value, inner, facts) : value);
  const all = Object.entries(values).filter(([step]) => step !== otherStep);
  for (const isRange of [false, true]) {
    for (const [step, value] of all.filter(([step]) => isRangeOf(step, attribute) === isRange)) {
      const words = wordsOfStep(name, attribute, step, facts);
      if (isMistake(words)) continue;
      for (const word of words) if (!known.has(word)) known.set(word, inside(value));
    }
  }
  return { known, others: inside(values[otherStep] ?? 0) };
}

const isRangeOf = (step: string, { ranking }: Attribute): boolean =>
  (ranking ? firstRanks(step) : lowestOf(step)) !== undefined;

/** A step as records hold it: 区级 → 县级; 市级以上 → each of them. A mistake if none can have it. */
function wordsOfStep(name: KindName, attribute: Attribute, step: string, facts: Facts): readonly string[] | Mistake {
  const { choices, open, meanings, schema } = attribute.field?.value ?? {};
  if (!choices) return [step];
  if (open && !isRangeOf(step, attribute)) {
    const read = schema!.safeParse(step);
    return [meanings?.understood(step) ?? step, read.success ? String(read.data) : step];
  }
  const meant = understand(name, attribute, step, facts, true);
  if (isMistake(meant)) return meant;
  const near = meanings?.suggested(step);
  return meant.not ? unknownValue(kindOf(name).label, attribute.label, step, { choices, near }) : meant.words;
}

/** What is wrong with what a line pays: nothing is written, it is written twice, or steps that no record has. */
export function rateMistakes(name: KindName, item: Rated, facts: Facts): readonly Mistake[] {
  const { by, values, each, perHour } = item;
  const wrong = (by ?? []).flatMap((label, index) => byMistake(name, label, index));
  if (wrong.length > 0) return wrong;
  const isStepped = by !== undefined && values !== undefined;
  if (!isStepped && (values !== undefined || (each === undefined && perHour === undefined)))
    return [noRate.of({ item: item.name })];
  if (by !== undefined && each !== undefined) return [twoRates.of({ item: item.name }, ["每次"], "key")];
  return isStepped ? stepMistakes(name, values, by, facts, ["值"]) : [];
}

/** Whether a key can have steps. Names of people have none: whoever writes them means 排名. */
function byMistake(name: KindName, label: string, index: number): readonly Mistake[] {
  const attribute = attributeOf(name, label, undefined, ["按"]);
  const { ranked } = kindOf(name);
  const isOfPeople = isMistake(attribute)
    ? ranked !== undefined && namesPeople(label, name)
    : attribute.field !== undefined && holdsPeople(attribute.field.value);
  if (isOfPeople) return [stepsByPeople.of({ by: label, isRanked: ranked !== undefined }, ["按", index])];
  return isMistake(attribute) ? [{ ...attribute, path: ["按", index] }] : [];
}

/** Whether a word is a key of any kind that names people, or one that schools use for it. */
function namesPeople(label: string, name: KindName): boolean {
  const labels = [name, ...kindNames].flatMap((one) =>
    Object.values(kindOf(one).fields).flatMap((field) => (holdsPeople(field.value) ? field.label : [])),
  );
  return labels.includes(habitKey(label, labels) ?? label);
}

function stepMistakes(
  name: KindName,
  values: CreditSteps,
  [label = "", ...inner]: readonly string[],
  facts: Facts,
  path: readonly string[],
): readonly Mistake[] {
  const attribute = attributeOf(name, label, undefined) as Attribute;
  return Object.entries(values).flatMap(([step, value]) => {
    const at = [...path, step];
    const words = step === otherStep ? [] : wordsOfStep(name, attribute, step, facts);
    if (isMistake(words)) return [{ ...words, path: at, mark: "key" as const }];
    if (!isSteps(value)) return [];
    if (inner.length === 0) return [stepsTooDeep.of({ step }, at, "key")];
    return stepMistakes(name, value, inner, facts, at);
  });
}
