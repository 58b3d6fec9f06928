import { defineMistake, isMistake, type Mistake, noneOrMistake } from "../../diagnostics/define-mistake.ts";
import { allOf } from "../../diagnostics/phrases.ts";
import { type AnyRecord, kindOf } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { splitNames } from "../../records/values/people.ts";
import { groupBy } from "../../school/group-by.ts";
import { noteOf } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { type Basis, type FigureResult, figureResult } from "../figure-result.ts";
import { sum } from "../measures.ts";
import { type Tally, tally } from "../tally.ts";
import { type Attribute, attributeNamed, unstated } from "./attributes.ts";
import { kindNamed, makeSelection, type Selection } from "./filter.ts";
import { askRate, isRate, rateNames } from "./rates.ts";

const notANumber = defineMistake("query/not-a-number", "error", {
  message: (a: { kind: string; field: string }) => `“${a.kind}”的“${a.field}”不是数，不能合计`,
  hint: (a) => `换成数的项，或用“计数 "${a.kind}"”数条数。`,
  why: "只有数才能加总。",
  wrong: '共{{合计 "研修活动" "主题"}}',
  right: '共{{合计 "外出培训" "学时"}}',
});

const noBreakdown = defineMistake("query/no-breakdown", "error", {
  message: (a: { what: string; choices: readonly string[] }) => `“${a.what}”不能分项列出`,
  hint: (a) => `可以分项的有：${allOf(a.choices)}。`,
  why: "不是每个数都能分项列出。",
  wrong: '其中{{构成 应参训 按="形式"}}',
  right: '其中{{构成 研修活动 按="形式"}}',
});

export const queryMeasures = ["计数", "人次", "人数", "合计", ...rateNames] as const;
export type QueryMeasure = (typeof queryMeasures)[number];

/** A question about the records: 计数 "获奖" 级别="县级". `field` is what 合计 adds up. */
export interface Query {
  readonly measure: QueryMeasure;
  readonly kind: string;
  readonly field?: string;
  readonly filters: Filters;
}

/** Answers a question, or says what is wrong with it. The answer is a figure like any other. */
export function ask(query: Query, facts: Facts): FigureResult | Mistake {
  const { measure, kind, field, filters } = query;
  const name = kindNamed(kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, filters, facts);
  if (isMistake(selection)) return selection;
  const answer = isRate(measure)
    ? askRate(measure, selection, facts)
    : measure === "合计"
      ? askTotal(field, selection, facts)
      : askCount(measure, selection, facts);
  if (isMistake(answer)) return answer;
  const { unit, how, records } = answer;
  const conditions = Object.entries(filters);
  const typed = conditions.map(([label, values]) => `${label}=${values.join("、")}`);
  const label = [measure, kind, field, ...typed].filter(Boolean).join(" ");
  const which = conditions.map(([label, values]) => `“${label}”为${values.join("或")}`).join("、");
  const rule = `${which ? `${which}的` : "全部"}“${kind}”记录，${how}。`;
  const described = { name: label, label, unit, rule };
  if ("ratio" in answer) return figureResult(described, records, answer.ratio);
  const basis = { kind: name, records, measure: answer.count };
  return {
    ...figureResult(
      { ...described, rule: `${rule}${noteOf(name, facts, records)}` },
      records,
      answer.count(records, facts),
    ),
    ...(measure !== "人数" && { basis }),
  };
}

function askCount(measure: Tally, { name, role, select }: Selection, facts: Facts) {
  const unit = { 计数: kindOf(name).unit, 人次: "人次", 人数: "人" }[measure];
  const how = {
    计数: `按${unit}计数`,
    人次: "每条的每位本校人员计1人次",
    人数: "其中的本校人员每人只计一次",
  }[measure];
  const count: Basis["measure"] = (records, facts) => tally(measure, name, records, facts, role);
  return { unit, how, records: select(facts), count };
}

function askTotal(label = "", { name, select, among }: Selection, facts: Facts) {
  const attribute = attributeNamed(name, label);
  if (isMistake(attribute)) return attribute;
  const amounts = (record: AnyRecord) => attribute.valuesOf(record, facts).map(Number);
  if (among(facts.school.records[name], facts).some((record) => amounts(record).some(Number.isNaN)))
    return notANumber.of({ kind: kindOf(name).label, field: label });
  const count: Basis["measure"] = (records) => sum(records.flatMap(amounts));
  return { unit: attribute.field?.unit ?? "", how: `“${label}”相加`, records: select(facts), count };
}

/** One part of a figure: 讲座, and its own number. */
export interface Part {
  readonly label: string;
  readonly figure: FigureResult;
}

/**
 * The parts of a figure by a key of its kind, or by several (级别、等次), in the declared order of their choices, else as they
 * occur. The parts add up to the figure: records without a value are 未注明, and those with several values are one part
 * (domain.md 7.13).
 */
export function partsOf(result: FigureResult, by: string, facts: Facts): readonly Part[] | Mistake {
  const { basis } = result;
  if (!basis) return noBreakdown.of({ what: result.label, choices: ["研修活动", "公开课", "获奖", "论文成果"] });
  const { kind, records, measure } = basis;
  const keys = noneOrMistake(splitNames(by).map((label) => attributeNamed(kind, label)));
  if (isMistake(keys)) return keys;
  const wordsOf = (record: AnyRecord) => keys.map((key) => key.valuesOf(record, facts).join("、") || unstated);
  const parts = [...groupBy(records, (record) => JSON.stringify(wordsOf(record))).values()]
    .map((part) => ({ words: wordsOf(part[0]!), part }))
    .sort((a, b) => compareWords(a.words, b.words, keys));
  return parts.flatMap(({ words, part }) => {
    const label = labelOf(words, keys);
    const value = measure(part, facts);
    const own = result.unit === kindOf(kind).unit ? ownUnit(words, keys, facts) : undefined;
    const described = {
      unit: own ?? result.unit,
      name: `${result.name} ${by}=${label}`,
      label: `${result.label}·${label}`,
      rule: `${result.rule}其中“${by}”为${label}的。`,
    };
    const figure = { ...figureResult(described, part, value), basis: { ...basis, records: part } };
    return value === 0 ? [] : [{ label, figure }];
  });
}

/** The label of a part: 讲座, 县级三等奖; with several keys one without a value is named, as in 县级未注明类别. */
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

/** For a stable sort: declared choices in their order, then other words, 未注明 last. */
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
