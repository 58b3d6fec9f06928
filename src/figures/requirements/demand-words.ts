import { isMistake } from "../../diagnostics/define-mistake.ts";
import { type Demand, verbOfWord } from "../../records/demand.ts";
import type { Field } from "../../records/field.ts";
import { type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { levelsCalled } from "../../records/settings/place-words.ts";
import { type Measure, measureOf, type Requirement } from "../../records/settings/requirement.ts";
import { flag } from "../../records/values/choice.ts";
import { schoolWords } from "../../school/school-words.ts";
import { inQuotes } from "../../zh/nested-marks.ts";
import { chineseNumeral } from "../../zh/numerals.ts";
import type { Facts } from "../facts.ts";
import { attributesOf } from "../query/attributes.ts";
import { kindNamed } from "../query/filter.ts";
import { either, isPlainMinimum, type LimitsWritten, limitWords } from "./demand-limits.ts";
import { withoutRecords } from "./demand-without-records.ts";
import { counterOf } from "./measure-obligor.ts";
import { groupType } from "./obligors.ts";

/**
 * What a requirement asks for, in an office's words, without 每 and without whom: 听课不少于10节, 修满24学时.
 */
export function demandWords(requirement: Requirement, facts: Facts): string {
  const { items, name } = requirement;
  if (items) return `完成${inQuotes(name)}（${itemsAsked(requirement, facts).join("、")}）`;
  const measure = measureOf(requirement);
  return measure ? demandOf(measure, requirement, facts) : name;
}

/** The items of a set (各项), as the school calls them, else each with its own number: 主讲一次研修活动, 上一节公开课. */
export const itemWords = ({ items = [] }: Requirement, facts: Facts): readonly string[] =>
  items.flatMap((item) => {
    const measure = measureOf(item);
    return measure ? [item.name ?? itemOf(measure, item, facts)] : [];
  });

/** The items of a set, of those with a name of their own also how much: 合计不少于72学时, 主讲一次研修活动. */
export const itemsAsked = ({ items = [] }: Requirement, facts: Facts): readonly string[] =>
  items.flatMap((item) => {
    const measure = measureOf(item);
    if (!measure) return [];
    if (item.name === undefined) return [itemOf(measure, item, facts)];
    const isPlain = item.byPost !== undefined || (isPlainMinimum(item) && (item.atLeast ?? 1) === 1);
    return [isPlain ? item.name : `${item.name}${limitWords(item, unitOf(measure, facts), isInParts(measure, facts))}`];
  });

function demandOf(measure: Measure, requirement: Requirement, facts: Facts): string {
  const own = "anyOf" in measure ? undefined : withoutRecords(measure, requirement, facts);
  if (own !== undefined) return own;
  const ofGroup = groupType(requirement.obligors) !== undefined;
  const parts = partsOf(measure, facts).map((part) => (ofGroup ? { ...part, verb: part.groupVerb } : part));
  return `${byName(requirement, parts, facts) ?? joined(parts.map(told))}${limitWords(requirement, unitOfAll(parts), isInParts(measure, facts))}`;
}

/** Of parts in different units one says 项. */
function unitOfAll(parts: readonly DemandPart[]): string {
  const [unit = "", ...others] = new Set(parts.map((part) => part.unit));
  return others.length > 0 ? "项" : unit;
}

/** Names such as 听课要求 say nothing of their own. */
const generalName = /要求|任务|规定|标准|指标/;

/**
 * The school's own name, where the rule has no word for what it is and the name does: 教研 for 研修活动 of a group, 校级研究课 for
 * 校级公开课. A name that ends as the noun does is one of those, and takes its verb; of any other nobody knows a verb that fits.
 */
function byName({ name, obligors, per }: Requirement, parts: readonly DemandPart[], { school }: Facts) {
  const [only, ...others] = parts;
  if (!only || others.length > 0 || only.isClass) return undefined;
  const { verb, noun, level, more } = only;
  const { called } = schoolWords(school.settings);
  const bare = withoutHead(withoutHead(name, `每${per}`), obligors.name.replace(/^(每个?|各个?|所有)/, ""));
  const said = `${verb}${level}${noun}${more}`;
  const isSaid = said.includes(called(bare)) || bare.includes(verb + noun) || (noun.length > 1 && bare.includes(noun));
  if (isSaid || generalName.test(bare)) return undefined;
  return `${noun !== "" && bare.endsWith(noun.at(-1)!) ? verb : ""}${bare.includes(level) ? "" : level}${bare}${more}`;
}

/** Unless hardly anything is left: 教研组会 is no 会. */
const withoutHead = (name: string, head: string): string =>
  name.startsWith(head) && name.length - head.length > 1 ? name.slice(head.length) : name;

function itemOf(measure: Measure, limits: LimitsWritten, facts: Facts): string {
  const own = "anyOf" in measure ? undefined : withoutRecords(measure, limits, facts);
  if (own !== undefined) return own;
  const parts = partsOf(measure, facts);
  if (isPlainMinimum(limits)) return joined(parts.map(told), counted(limits.atLeast ?? 1));
  return `${joined(parts.map(told))}${limitWords(limits, unitOfAll(parts), isInParts(measure, facts))}`;
}

/** 写论文 and 写案例: 写论文或案例; with a number 写一篇论文或案例, and 上一节公开课或写一篇论文. */
function joined([first, ...others]: readonly Worded[], number?: string): string {
  if (!first) return "";
  const whole = ({ verb, noun, unit }: Worded) =>
    [verb, ...(number === undefined ? [] : [number, unit]), noun].join("");
  return either([whole(first), ...others.map((one) => (one.verb === first.verb ? one.noun : whole(one)))]);
}

/** 一, 两, 十, as small numbers are written in words; 1.5 and 24 in digits. */
const counted = (n: number): string =>
  !Number.isInteger(n) || n < 1 || n > 10 ? String(n) : n === 2 ? "两" : chineseNumeral(n);

interface Worded {
  readonly verb: string;
  readonly noun: string;
  readonly unit: string;
}

interface DemandPart extends Worded {
  readonly groupVerb: string;
  /** 校级, before the noun; empty if the rule does not say it. */
  readonly level: string;
  /** （新授）, behind it. */
  readonly more: string;
  /** The noun is a word of the rule: 论文, 例会. */
  readonly isClass: boolean;
}

const told = (part: DemandPart): Worded => ({ ...part, noun: `${part.level}${part.noun}${part.more}` });

function partsOf(measure: Measure, facts: Facts): readonly DemandPart[] {
  if ("anyOf" in measure) return measure.anyOf.flatMap((one) => partsOf(one, facts));
  const name = kindNamed(measure.kind);
  const plain = { level: "", more: "", isClass: false };
  if (isMistake(name)) return [{ verb: "", groupVerb: "", noun: measure.kind, unit: "", ...plain }];
  const { label, demand = { verb: "有", noun: label } } = kindOf(name);
  const { 角色: roles = [], ...filters } = measure.filters;
  const flagged = flagOf(filters, demand);
  if (flagged) return [{ ...flagged, groupVerb: flagged.verb, ...plain }];
  const verbs = [...new Set(roles.map((role) => demand.roles?.[role] ?? role))];
  const ofWord = verbOfWord(demand, filters);
  const described = nounOf(name, filters, demand, facts);
  const usual = verbs.length > 0 ? either(verbs) : (ofWord ?? demand.verb);
  const [verb, noun] = inWordsOfSchool(usual, described.noun, facts);
  return [{ ...described, verb, groupVerb: ofWord ?? demand.ofGroup ?? verb, noun, unit: unitOf(measure, facts) }];
}

/** What a question for one key that has to be 是 asks for, where the kind has words for it. */
function flagOf(filters: Filters, { flags = {} }: Demand) {
  const [[label, words] = ["", []], ...others] = Object.entries(filters);
  return others.length === 0 && words.every((word) => word === "是") ? flags[label] : undefined;
}

/** Verb and noun together are one word for a kindergarten: 听课 is 观摩. */
function inWordsOfSchool(verb: string, noun: string, { school: { settings } }: Facts): readonly [string, string] {
  const whole = schoolWords(settings).called(verb + noun);
  return whole.startsWith(verb) ? [verb, whole.slice(verb.length)] : ["", whole];
}

/** 县级以上, then the word that says what it is, else the kind's noun; other conditions in brackets. */
function nounOf(name: KindName, filters: Filters, { noun, nouns = {} }: Demand, facts: Facts) {
  const [before, classes, after]: [string[], string[], string[]] = [[], [], []];
  for (const [label, words] of Object.entries(filters)) {
    const value = attributesOf(name).find((one) => one.label === label)?.field?.value;
    if (value?.inPlaceWords) before.push(...words);
    else if (isClass(value) || words.some((word) => word in nouns))
      classes.push(...words.map((word) => nouns[word] ?? word));
    else after.push(isYes(value, words) ? label : words.join("、"));
  }
  const what =
    classes.length > 0 ? either(classes) : noun.replace("研修", facts.school.settings.wording?.研修 ?? "研修");
  return {
    level: calledHere(before.join("、"), facts),
    noun: calledHere(what, facts),
    more: after.length > 0 ? calledHere(`（${after.join("，")}）`, facts) : "",
    isClass: classes.length > 0,
  };
}

/** A key that has to be 是, or has to have something, is told by its name. */
const isYes = (value: Field["value"] | undefined, words: readonly string[]): boolean =>
  words.every((word) => word === "有" || (value === flag && word === "是"));

const isClass = (value: Field["value"] | undefined): boolean =>
  value?.ownWords === "forms" || value?.ownWords === "categories";

const calledHere = (text: string, { school }: Facts): string => levelsCalled(text, school.settings);

function unitOf(measure: Measure, facts: Facts): string {
  const counter = counterOf(measure, facts);
  return isMistake(counter) ? "" : counter.unit;
}

function isInParts(measure: Measure, facts: Facts): boolean {
  const counter = counterOf(measure, facts);
  return !isMistake(counter) && counter.inParts === true;
}
