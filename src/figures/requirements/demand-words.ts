import { isMistake } from "../../diagnostics/define-mistake.ts";
import type { Demand } from "../../records/demand.ts";
import type { Field } from "../../records/field.ts";
import { kindOf } from "../../records/kinds/index.ts";
import { levelsCalled } from "../../records/settings/place-words.ts";
import { type Measure, measureOf, type Requirement } from "../../records/settings/requirement.ts";
import { flag } from "../../records/values/choice.ts";
import { chineseNumeral } from "../../zh/numerals.ts";
import type { Facts } from "../facts.ts";
import { quantity } from "../measures.ts";
import { kindNamed } from "../query/filter.ts";
import { counterOf } from "./measure-obligor.ts";
import { groupType } from "./obligors.ts";

interface Limits {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** What a requirement asks for, in an office's words, without 每 and without whom: 听课不少于10节, 修满24学时. */
export function demandWords(requirement: Requirement, facts: Facts): string {
  const { items, obligors, name } = requirement;
  if (items) return `完成“${name}”（${itemWords(requirement, facts).join("、")}）`;
  const measure = measureOf(requirement);
  const { atMost, atLeast = atMost === undefined ? 1 : undefined } = requirement;
  return measure ? demandOf(measure, { atLeast, atMost }, groupType(obligors) !== undefined, facts) : name;
}

/** The items of a set (各项), as the school calls them, else each with its own number: 主讲一次研修活动, 上一节公开课. */
export const itemWords = ({ items = [] }: Requirement, facts: Facts): readonly string[] =>
  items.flatMap((item) => {
    const measure = measureOf(item);
    return measure ? [item.name ?? itemOf(measure, item.atLeast ?? 1, facts)] : [];
  });

function demandOf(measure: Measure, limits: Limits, ofGroup: boolean, facts: Facts): string {
  const own = "anyOf" in measure ? undefined : asNoRecord(measure, limits, facts);
  if (own !== undefined) return own;
  const unit = unitOf(measure, facts);
  const { atLeast, atMost } = limits;
  const parts = partsOf(measure, facts).map((part) => (ofGroup ? { ...part, verb: part.groupVerb } : part));
  return [
    joined(parts),
    atLeast === undefined ? "" : `不少于${quantity(atLeast, unit)}`,
    atMost === undefined ? "" : `${atLeast === undefined ? "" : "、"}不超过${quantity(atMost, unit)}`,
  ].join("");
}

function itemOf(measure: Measure, atLeast: number, facts: Facts): string {
  const own = "anyOf" in measure ? undefined : asNoRecord(measure, { atLeast }, facts);
  if (own !== undefined) return own;
  return joined(partsOf(measure, facts), counted(atLeast));
}

/** 写论文 and 写案例: 写论文或案例; with a number 写一篇论文或案例, and 上一节公开课或写一篇论文. */
function joined([first, ...others]: readonly Worded[], number?: string): string {
  if (!first) return "";
  const whole = ({ verb, noun, unit }: Worded) =>
    [verb, ...(number === undefined ? [] : [number, unit]), noun].join("");
  const rest = others.map((one) => `或${one.verb === first.verb ? one.noun : whole(one)}`);
  return [whole(first), ...rest].join("");
}

/** 一, 两, 十, as small numbers are written in words; 1.5 and 24 in digits. */
const counted = (n: number): string =>
  !Number.isInteger(n) || n < 1 || n > 10 ? String(n) : n === 2 ? "两" : chineseNumeral(n);

/** 学时, 学分, 缺席, 缺后续 and 出勤率 are asked for in words of their own; `undefined` for records of a kind. */
function asNoRecord(
  { kind, filters }: Exclude<Measure, { anyOf: unknown }>,
  { atLeast, atMost }: Limits,
  facts: Facts,
) {
  const { 折算表: _, ...others } = filters;
  const of = calledHere(Object.values(others).flat().join("、"), facts);
  const most = quantity(atMost ?? 0, "次");
  if (kind === "学时" || kind === "学分")
    return atLeast === undefined
      ? `${of}${kind}不超过${quantity(atMost ?? 0, kind)}`
      : `修满${of}${quantity(atLeast, kind)}`;
  if (kind === "缺席") return atMost === 0 ? "不缺席" : `缺席不超过${most}`;
  if (kind === "缺后续") return atMost === 0 ? "外出培训后都有后续" : `外出培训后没有后续的不超过${most}`;
  return kind === "出勤率" ? `出勤率不低于${quantity(atLeast ?? 0, "%")}` : undefined;
}

interface Worded {
  readonly verb: string;
  readonly noun: string;
  readonly unit: string;
}

interface DemandPart extends Worded {
  readonly groupVerb: string;
}

function partsOf(measure: Measure, facts: Facts): readonly DemandPart[] {
  if ("anyOf" in measure) return measure.anyOf.flatMap((one) => partsOf(one, facts));
  const name = kindNamed(measure.kind);
  if (isMistake(name)) return [{ verb: "", groupVerb: "", noun: measure.kind, unit: "" }];
  const { fields, label, demand = { verb: "有", noun: label } } = kindOf(name);
  const { 角色: roles = [], ...filters } = measure.filters;
  const verbs = new Set(roles.map((role) => demand.roles?.[role] ?? role));
  const verb = verbs.size > 0 ? [...verbs].join("或") : demand.verb;
  const groupVerb = demand.ofGroup ?? verb;
  return [
    { verb, groupVerb, noun: nounOf(filters, Object.values(fields), demand, facts), unit: unitOf(measure, facts) },
  ];
}

/** 县级以上, then the word that says what it is, else the kind's noun; other conditions in brackets. */
function nounOf(
  filters: { readonly [label: string]: readonly string[] },
  fields: readonly Field[],
  { noun, nouns = {} }: Demand,
  facts: Facts,
): string {
  const [before, classes, after]: [string[], string[], string[]] = [[], [], []];
  for (const [label, words] of Object.entries(filters)) {
    const value = fields.find((one) => one.label === label)?.value;
    if (value?.inPlaceWords) before.push(...words);
    else if (isClass(value) || words.some((word) => word in nouns))
      classes.push(...words.map((word) => nouns[word] ?? word));
    else after.push(isYes(value, words) ? label : words.join("、"));
  }
  const what =
    classes.length > 0 ? classes.join("或") : noun.replace("研修", facts.school.settings.wording?.研修 ?? "研修");
  return calledHere(`${before.join("、")}${what}${after.length > 0 ? `（${after.join("，")}）` : ""}`, facts);
}

/** A key of 是 and 否 that has to be 是 is told by its name. */
const isYes = (value: Field["value"] | undefined, words: readonly string[]): boolean =>
  value === flag && words.every((word) => word === "是");

const isClass = (value: Field["value"] | undefined): boolean =>
  value?.ownWords === "forms" || value?.ownWords === "categories";

const calledHere = (text: string, { school }: Facts): string => levelsCalled(text, school.settings);

/** 篇 where all that is asked for is counted in it, else 项. */
function unitOf(measure: Measure, facts: Facts): string {
  if ("anyOf" in measure) {
    const [unit = "", ...others] = new Set(measure.anyOf.map((one) => unitOf(one, facts)));
    return others.length > 0 ? "项" : unit;
  }
  const counter = counterOf(measure, facts);
  return isMistake(counter) ? "" : counter.unit;
}
