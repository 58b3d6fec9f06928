import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import { groupBy } from "../../school/group-by.ts";
import { inQuotes } from "../../zh/nested-marks.ts";
import { kindNamed, kindWithin } from "../query/filter.ts";
import type { Progress } from "./evaluate-requirement.ts";
import { isSpecialMeasure } from "./measure-obligor.ts";
import { overall } from "./outcome.ts";
import { type OutcomeFigures, outcomeFigures, type RequirementResult, unitOf } from "./requirement-figures.ts";

/** By what a report asks for requirements whose names it does not know. */
export interface AskedFor {
  /** 学时, 听课, 集体备课: any of these words. */
  readonly measures?: readonly string[] | undefined;
  /** 青年教师, 每个教研组. */
  readonly obligors?: string | undefined;
}

/** The requirements of a measure or of some obligors; 听课 are those of all 听课, if there are such, else those of some. */
export function requirementsOf(
  { measures, obligors }: AskedFor,
  results: readonly RequirementResult[],
): readonly RequirementResult[] {
  const isFor = ({ obligors: { name, words } }: Requirement) =>
    obligors === undefined || name === obligors || words.includes(obligors);
  const found = results.filter(({ evaluation }) => isFor(evaluation.requirement));
  if (measures === undefined) return found;
  const isOfKind = ({ kind = "" }: Requirement) => measures.includes(kind);
  const hasWord = (requirement: Requirement) => wordsOf(requirement).some((word) => measures.includes(word));
  const tests = [(one: Requirement) => isOfKind(one) && wordsOf(one).length === 0, isOfKind, hasWord];
  const chosen = tests.map((test) => found.filter(({ evaluation }) => test(evaluation.requirement)));
  return chosen.find((some) => some.length > 0) ?? [];
}

const wordsOf = ({ filters, only = {} }: Requirement): readonly string[] =>
  Object.values({ ...filters, ...only }).flat();

/** What is wrong with a word for a measure: no kind of record, no class of one, and no requirement has it. */
export function unknownMeasure(word: string, results: readonly RequirementResult[]): Mistake | undefined {
  const kind = kindNamed(word);
  const isKnown = !isMistake(kind) || isSpecialMeasure(word) || kindWithin(word) !== undefined;
  if (isKnown || results.some(({ evaluation }) => wordsOf(evaluation.requirement).includes(word))) return undefined;
  return kind;
}

/**
 * Several requirements as one: whoever is an obligor of some of them must reach all of these. Those for groups and those for
 * people are never added up; the first of them decides. `undefined` if there are none.
 */
export function jointFigures(results: readonly RequirementResult[], name: string): OutcomeFigures | undefined {
  const [first] = results;
  if (!first) return undefined;
  const unit = unitOf(first.evaluation.requirement);
  const alike = results.filter(({ evaluation }) => unitOf(evaluation.requirement) === unit);
  if (alike.length === 1) return first;
  const all = alike.flatMap(({ evaluation }) => evaluation.progress);
  const progress = [...groupBy(all, ({ obligor }) => obligor.teacher ?? obligor.group).values()].map(
    (own): Progress => {
      const amounts = own.flatMap((one) => one.amounts);
      return { obligor: own[0]!.obligor, amounts, outcome: overall(amounts) };
    },
  );
  return outcomeFigures({ id: `requirements ${name}`, name, unit, rules: rulesOf(alike) }, progress);
}

/** What each figure counts: the requirements that it is of, then what one of them says. */
function rulesOf(results: readonly RequirementResult[]) {
  const names = results.map(({ evaluation }) => inQuotes(evaluation.requirement.name)).join("");
  const of = (what: string) => `${names}合在一起：${what}`;
  return {
    due: of("其中任一项的对象，每个只计一次。"),
    met: of("各自的几项要求都达到的；到期的都要达到，都没有到期的，已经达到的也计入。"),
    short: of("各自的几项要求中，到期的有一项没有达到的。"),
    open: of("都没有到期、也没有都达到的，不算未达标。"),
    unjudged: of("有的要求缺以前的记录或看不出齐全，不作判定的。"),
    mean: "",
    rate: of("达标数除以达标与未达标之和，只计已到期的；都没有到期的，不计算达标率。"),
    whole: "",
  };
}
