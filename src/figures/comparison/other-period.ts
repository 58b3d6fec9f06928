import { defineMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { allOf } from "../../diagnostics/phrases.ts";
import { oncePer } from "../../school/once-per.ts";
import { type Facts, factsOf } from "../facts.ts";
import type { FigureResult } from "../figure-result.ts";
import { factsThere } from "./facts-there.ts";

const unknownPeriod = defineMistake("query/unknown-period", "error", {
  message: (a: { name: string; choices: readonly string[] }) => `“另计时段”里没有“${a.name}”`,
  // 近三年 for 近五年 would be another number.
  hint: (a) => {
    const declare = `在学期文件的“另计时段”里写上它的起止，如 {${a.name}: {起: 2022-09-01, 止: 2025-08-31}}`;
    return a.choices.length > 0 ? `可写：${allOf(a.choices)}；要另加的，${declare}。` : `${declare}。`;
  },
  why: "另外要说的时段先在学期文件里定下起止，数才算得出来。",
  wrong: '近三年公开课{{另计 "近三年" 公开课}}。',
  right: "学校公开课{{公开课}}。",
});

const listening = "要求: [{名称: 听课, 对象: 专任教师, 指标: 听课, 至少: 10, 每: 学年}]";

const judgedElsewhere = defineMistake("query/judged-elsewhere", "error", {
  message: (a: { figure: string; name: string }) =>
    `“${a.figure}”是按要求的学期、学年判定的，只有本报告时段的，另计不了“${a.name}”`,
  hint: (a) =>
    `“另计时段”改写这几年合起来的一份学期文件，如 {${a.name}: 三年.yaml}，各年的要求照各年的判；或者删去这一句。`,
  why: "达标与否要在学期、学年里判；另计时段只写了起止的，不知道那几年的学期和要求。",
  wrong: `${listening}\n另计时段: {近三年: {起: 2022-09-01, 止: 2025-08-31}}\n核对: {近三年 听课达标率: 90}`,
  right: `${listening}\n核对: {听课达标率: 0}`,
});

/** The names of the periods under 另计时段. */
export const otherPeriodsOf = ({ school }: Facts): readonly string[] => Object.keys(school.settings.others ?? {});

/** The facts of the periods under 另计时段 for the same part of the school; one that cannot be had is left out. */
const factsOfOthers = oncePer((facts: Facts): ReadonlyMap<string, Facts> => {
  const { school, scope } = facts;
  const found = Object.entries(school.settings.others ?? {}).map(([name, { span }]) => {
    const there = school.others.get(name);
    return [name, span ? factsOf(school, { ...scope, ...span }) : there && factsThere(there, scope)] as const;
  });
  return new Map(found.filter((one): one is [string, Facts] => one[1] !== undefined));
});

/** The facts of one of them; `undefined` where a term file cannot be read, or the part was not there then. */
export function factsOfOther(name: string, facts: Facts): Facts | undefined | Mistake {
  const choices = otherPeriodsOf(facts);
  if (!choices.includes(name)) return unknownPeriod.of({ name, choices });
  return factsOfOthers(facts).get(name);
}

/** A figure of other facts, with their period in its name and its rule. `here`: the facts of the report. */
export function inOtherPeriod(name: string, figure: FigureResult, there: Facts, here: Facts): FigureResult | Mistake {
  if (figure.byWindows && there.school === here.school) return judgedElsewhere.of({ figure: figure.label, name });
  const { from, to } = there.scope;
  return {
    ...figure,
    name: `${name} ${figure.name}`,
    label: `${name}${figure.label}`,
    rule: `${name}（${from}至${to}）：${figure.rule}`,
  };
}
