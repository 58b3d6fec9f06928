import { defineMistake, isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { type AnyRecord, kindOf } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { oncePer } from "../../school/once-per.ts";
import { noteOf } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { type Basis, type FigureResult, figureResult } from "../figure-result.ts";
import { sum } from "../measures.ts";
import { tally } from "../tally.ts";
import { attributeNamed, attributesOf, printedWord } from "./attributes.ts";
import { askDistinct } from "./distinct.ts";
import { kindNamed, makeSelection, type Selection } from "./filter.ts";
import { unitCounted } from "./own-unit.ts";
import { askPeople } from "./people-asked.ts";
import { askGroups, askRate, isRate, rateNames } from "./rates.ts";

const notANumber = defineMistake("query/not-a-number", "error", {
  message: (a: { kind: string; field: string }) => `“${a.kind}”的“${a.field}”不是数，不能合计`,
  hint: (a) => `换成数的项，或用“计数 "${a.kind}"”数条数。`,
  why: "只有数才能加总。",
  wrong: '共{{合计 "研修活动" "主题"}}',
  right: '共{{合计 "外出培训" "学时"}}',
});

const roughNumber = defineMistake("query/rough-number", "error", {
  message: (a: { kind: string; field: string; value: string }) =>
    `“${a.kind}”的“${a.field}”里有“${a.value}”，不是确数，不能合计`,
  hint: () => '加上条件把它除外，或在记录里改成确数；只要印出来，写 {{外部数 "名称"}}。',
  why: "近3700这样的数加起来，不知道是多少。",
  wrong: '共{{合计 "外部总数" "值" 名称="全县论文数"}}',
  right: '共{{外部数 "全县论文数"}}',
});

export const queryMeasures = ["计数", "人次", "人数", "组数", "合计", "去重", ...rateNames] as const;
export type QueryMeasure = (typeof queryMeasures)[number];

/** A question about the records: 计数 "获奖" 级别="县级". `field` is what 合计 adds up, and of what 去重 counts the different values. */
export interface Query {
  readonly measure: QueryMeasure;
  readonly kind: string;
  readonly field?: string;
  readonly filters: Filters;
  /** Whether it is no mistake that none of the people asked for are the school's own. */
  readonly mayBeNobody?: boolean;
}

/** Answers a question, or says what is wrong with it. The answer is a figure like any other. */
export const ask = (query: Query, facts: Facts): FigureResult | Mistake => answersFor(facts)(JSON.stringify(query));

/** Texts ask the same more than once: whether a sentence stands, in it, and for the names behind it. */
const answersFor = oncePer((facts: Facts) => oncePer((query: string) => answer(JSON.parse(query) as Query, facts)));

function answer(query: Query, facts: Facts): FigureResult | Mistake {
  const { measure, kind, field, filters } = query;
  const name = kindNamed(kind);
  if (isMistake(name)) return name;
  const selection = makeSelection(name, filters, facts);
  if (isMistake(selection)) return selection;
  const answer = answerOf(query, selection, facts);
  if (isMistake(answer)) return answer;
  const { unit, how, records } = answer;
  const conditions = Object.entries(filters);
  const printed = conditions.map(([label, values]) => {
    const attribute = attributesOf(name).find((one) => one.label === label);
    return { label, words: values.map((value) => printedWord(attribute, value, facts)) };
  });
  const called = (of: readonly string[]) => [measure, kind, field, ...of].filter(Boolean).join(" ");
  const which = printed.map(({ label, words }) => conditionIn(label, words)).join("、");
  const rule = `${which ? `${which}的` : "全部"}“${kind}”记录，${how}。`;
  const described = {
    name: called(conditions.map(([label, values]) => `${label}=${values.join("、")}`)),
    label: called(printed.map(({ label, words }) => `${label}=${words.join("、")}`)),
    unit,
    rule,
  };
  if ("ratio" in answer) return figureResult(described, records, answer.ratio);
  if ("values" in answer) return { ...figureResult(described, records, answer.values.length), values: answer.values };
  const basis = { kind: name, records, isCount: measure === "计数", measure: answer.count };
  return {
    ...figureResult(
      { ...described, rule: `${rule}${noteOf(name, facts, records)}` },
      records,
      answer.count(records, facts),
    ),
    ...(measure !== "人数" && measure !== "组数" && { basis }),
  };
}

function answerOf({ measure, field, filters, mayBeNobody }: Query, selection: Selection, facts: Facts) {
  if (isRate(measure)) return askRate(measure, selection, facts);
  if (measure === "合计") return askTotal(field, selection, facts);
  if (measure === "去重")
    return askDistinct(field ?? "", { name: selection.name, records: selection.select(facts) }, facts);
  if (measure === "计数") return askCount(filters, selection, facts);
  if (measure === "组数") return askGroups(selection, facts);
  return askPeople(measure, filters, selection, facts, mayBeNobody);
}

/** A condition in the words of a rule: “级别”为县级以上, 有“后续”, “类别”不是小课题. */
function conditionIn(label: string, words: readonly string[]): string {
  const [word = "", ...more] = words;
  if (more.length > 0) return `“${label}”为${words.join("或")}`;
  return word === "有" || word === "无" ? `${word === "有" ? "有" : "没有"}“${label}”` : `“${label}”为${word}`;
}

function askCount(filters: Filters, { name, role, select }: Selection, facts: Facts) {
  const records = select(facts);
  const unit = unitCounted(name, records, filters, facts);
  const count: Basis["measure"] = (records, facts) => tally("计数", name, records, facts, role);
  return { unit, how: `按${unit}计数`, records, count };
}

function askTotal(label = "", { name, select, among }: Selection, facts: Facts) {
  const attribute = attributeNamed(name, label);
  if (isMistake(attribute)) return attribute;
  const amounts = (record: AnyRecord) => attribute.valuesOf(record, facts).map(Number);
  const notNumbers = among(facts.school.records[name], facts)
    .flatMap((record) => attribute.valuesOf(record, facts))
    .filter((value) => Number.isNaN(Number(value)));
  const [value] = notNumbers;
  if (value !== undefined) {
    const args = { kind: kindOf(name).label, field: label };
    return attribute.field?.value.mayBeRough ? roughNumber.of({ ...args, value }) : notANumber.of(args);
  }
  const count: Basis["measure"] = (records) => sum(records.flatMap(amounts));
  return { unit: attribute.field?.unit ?? "", how: `“${label}”相加`, records: select(facts), count };
}
