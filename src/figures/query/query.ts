import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { allOf } from "../../diagnostics/wording.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { splitNames } from "../../records/values/people.ts";
import { groupBy } from "../../school/group-by.ts";
import { nearest } from "../../zh/nearest.ts";
import { type FigureResult, measureNamed, noteOf, type PartMeasure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { quantity, sum } from "../measures.ts";
import { type Attribute, attributesOf, unstated } from "./attributes.ts";
import { kindNamed, makeSelection, type Selection } from "./filter.ts";
import { askedUnknownField } from "./question-mistakes.ts";
import { askRate, isRate, rateNames, recordsAsked } from "./rates.ts";

const notANumber = defineMistake("query/not-a-number", "error", {
  message: (a: { kind: string; field: string }) => `“${a.kind}”的“${a.field}”不是数，不能合计`,
  hint: (a) => `换成数的项，或用“计数 "${a.kind}"”数条数。`,
  why: "只有数才能加总。",
  wrong: '共{{合计 "研修活动" "主题"}}',
  right: '共{{合计 "外出培训" "学时"}}',
});

const noBreakdown = defineMistake("query/no-breakdown", "error", {
  message: (a: { what: string; known: readonly string[] }) => `“${a.what}”不能分项列出`,
  hint: (a) => `可以分项的有：${allOf(a.known)}。`,
  why: "不是每个数都能分项列出。",
  wrong: '其中{{构成 应参训 按="形式"}}',
  right: '其中{{构成 研修活动 按="形式"}}',
});

export const queryMeasures = ["计数", "人次", "人数", "合计", ...rateNames] as const;
export type QueryMeasure = (typeof queryMeasures)[number];

/** A question a school asks of its records: 计数 "获奖" 级别="县级". `field` is what 合计 adds up. */
export interface Query {
  readonly measure: QueryMeasure;
  readonly kind: string;
  readonly field?: string;
  readonly filters: Filters;
}

/** How the parts of a result are counted, for 构成. */
interface Basis {
  readonly name: KindName;
  readonly records: readonly AnyRecord[];
  readonly measure: PartMeasure;
}
const bases = new WeakMap<FigureResult, Basis>();

/** Remembers what a result was counted from, so that it can be broken down. */
export const withBasis = (result: FigureResult, basis: Basis): FigureResult => {
  bases.set(result, basis);
  return result;
};

/** Answers a question, or says what is wrong with it. The answer is a figure like any other. */
export function ask(query: Query, facts: Facts): FigureResult | Mistake {
  const name = kindNamed(query.kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, query.filters, facts);
  if (isMistake(selection)) return selection;
  if (isRate(query.measure)) return askRate(query.measure, selection, { ...query, name: queryName(query) }, facts);
  const records = selection.select(facts);
  const count = query.measure === "合计" ? totalOf(selection, query.field, facts) : undefined;
  if (isMistake(count)) return count;
  const measure = count?.measure ?? measureNamed(query.measure as "计数", name, selection.role);
  const unit = count?.unit ?? { 计数: kindOf(name).unit, 人次: "人次", 人数: "人" }[query.measure as "计数"];
  const value = measure(records, facts);
  const result: FigureResult = {
    type: "figure",
    name: queryName(query),
    label: queryName(query),
    value,
    unit,
    text: quantity(value, unit),
    rule: `${ruleOf(query, unit)}${noteOf(name, facts)}`,
    records: records.map(({ origin }) => origin),
  };
  return query.measure === "人数" ? result : withBasis(result, { name, records, measure });
}

function totalOf(
  { name, among }: Selection,
  label: string | undefined,
  facts: Facts,
): { measure: PartMeasure; unit: string } | Mistake {
  const attribute = attributesOf(name).find((a) => a.label === label);
  const args = { kind: kindOf(name).label, field: label ?? "" };
  if (!attribute) return askedUnknownField.of({ ...args, nearest: nearestKey(name, label ?? "") });
  const amounts = (record: AnyRecord) => attribute.valuesOf(record, facts).map(Number);
  if (among(facts.school.records[name], facts).some((record) => amounts(record).some(Number.isNaN)))
    return notANumber.of(args);
  return { measure: (records) => sum(records.flatMap(amounts)), unit: attribute.field?.unit ?? "" };
}

const nearestKey = (name: KindName, label: string) =>
  nearest(
    label,
    attributesOf(name).map((attribute) => attribute.label),
  );

function queryName({ measure, kind, field, filters }: Query): string {
  const conditions = Object.entries(filters).map(([label, values]) => `${label}=${values.join("、")}`);
  return [measure, kind, field, ...conditions].filter(Boolean).join(" ");
}

function ruleOf({ measure, kind, field, filters }: Query, unit: string): string {
  const which = recordsAsked(kind, filters);
  const how = {
    计数: `按${unit}计数`,
    人次: "每条的每位本校人员计1人次",
    人数: "其中的本校人员每人只计一次",
    合计: `“${field}”相加`,
  };
  return `${which}，${how[measure as keyof typeof how]}。`;
}

/** One part of a figure: 讲座, and its own number. */
export interface Part {
  readonly label: string;
  readonly figure: FigureResult;
}

/**
 * The parts of a figure by a key of its kind, in the declared order of the key's choices, else as they occur.
 * They add up to the figure: what has no value is 未注明, several values stand as one part (domain.md 7.13).
 */
export function partsOf(result: FigureResult, by: string, facts: Facts): readonly Part[] | Mistake {
  const basis = bases.get(result);
  if (!basis) return noBreakdown.of({ what: result.label, known: ["研修活动", "公开课", "获奖", "论文成果"] });
  const { name, records, measure } = basis;
  const keys: Attribute[] = [];
  for (const label of splitNames(by)) {
    const attribute = attributesOf(name).find((a) => a.label === label);
    if (!attribute)
      return askedUnknownField.of({
        kind: kindOf(name).label,
        field: label,
        nearest: nearestKey(name, label),
      });
    keys.push(attribute);
  }
  const wordsOf = (record: AnyRecord) => keys.map((key) => key.valuesOf(record, facts).join("、") || unstated);
  const groups = groupBy(records, (record) => JSON.stringify(wordsOf(record)));
  const ordered = [...groups.entries()]
    .map(([key, part]) => ({ words: JSON.parse(key) as string[], part }))
    .sort((a, b) => compareWords(a.words, b.words, keys));
  return ordered.flatMap(({ words, part }) => {
    const label = labelOf(words, keys);
    const value = measure(part, facts);
    const unit = result.unit === kindOf(name).unit ? (ownUnit(words, keys, facts) ?? result.unit) : result.unit;
    const figure: FigureResult = {
      ...result,
      unit,
      name: `${result.name} ${by}=${label}`,
      label: `${result.label}·${label}`,
      value,
      text: quantity(value, unit),
      rule: `${result.rule}其中“${by}”为${label}的。`,
      records: part.map(({ origin }) => origin),
    };
    return value === 0 ? [] : [{ label, figure: withBasis(figure, { name, records: part, measure }) }];
  });
}

/** 讲座, 县级三等奖; what is missing among several keys is named: 县级未注明类别. */
function labelOf(words: readonly string[], keys: readonly Attribute[]): string {
  if (words.every((word) => word === unstated)) return unstated;
  return words.map((word, i) => (word === unstated ? `${unstated}${keys[i]!.label}` : word)).join("");
}

/** The 量词 a school gave to a word of its own: 课堂巧招沙龙2期. */
function ownUnit(words: readonly string[], keys: readonly Attribute[], { school }: Facts): string | undefined {
  const units = words.map((word, i) => {
    const key = keys[i]!.field?.value.ownWords;
    return key && school.settings[key]?.[word]?.unit;
  });
  return units.find((unit) => unit !== undefined);
}

/** Declared choices in their order, other words as they come, 未注明 last; the sort is stable. */
function compareWords(a: readonly string[], b: readonly string[], keys: readonly Attribute[]): number {
  for (const [i, key] of keys.entries()) {
    const choices = key.field?.value.choices ?? [];
    const rank = (word: string) => {
      const index = choices.indexOf(word);
      return word === unstated ? choices.length + 1 : index < 0 ? choices.length : index;
    };
    const difference = rank(a[i]!) - rank(b[i]!);
    if (difference !== 0) return difference;
  }
  return 0;
}
