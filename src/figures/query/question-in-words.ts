import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { splitNames } from "../../records/values/people.ts";
import { factsOfOther, inOtherPeriod, otherPeriodsOf } from "../comparison/other-period.ts";
import { figureCalled } from "../compute-named.ts";
import type { Facts } from "../facts.ts";
import type { FigureResult } from "../figure-result.ts";
import { narrowFigure } from "./narrow-figure.ts";
import { ask, type QueryMeasure, queryMeasures } from "./query.ts";

interface Asking {
  /** The figure that is called so. Left out: of all but those of requirements. */
  figureOf?(label: string, facts: Facts): FigureResult | undefined;
  /** Conditions that are written elsewhere. */
  readonly more?: Filters;
}

/**
 * A question as one line of term.yaml, in the words that `stats` shows: 公开课, 教师获奖 级别=县级以上, 计数 获奖 级别=县级
 * 类别=论文、案例, 合计 外出培训 学时, 近三年 教师获奖. `undefined` if it begins with the name of no figure.
 */
export function askInWords(text: string, facts: Facts, asking: Asking = {}): FigureResult | Mistake | undefined {
  const words = text
    .replace(/^\{\{|\}\}$/g, "")
    .split(/[\s\u3000]+/)
    .filter((word) => word !== "");
  const [period = "", ...question] = words;
  if (!otherPeriodsOf(facts).includes(period)) {
    const answer = answerOf(words, facts, asking);
    const isOfUnknown = answer === undefined && question.length > 0 && answerOf(question, facts, asking) !== undefined;
    return isOfUnknown ? (factsOfOther(period, facts) as Mistake) : answer;
  }
  const there = factsOfOther(period, facts);
  if (there === undefined || isMistake(there)) return there;
  const answer = answerOf(question, there, asking);
  return answer === undefined || isMistake(answer) ? answer : inOtherPeriod(period, answer, there, facts);
}

function answerOf(
  words: readonly string[],
  facts: Facts,
  { figureOf = figureCalled, more = {} }: Asking,
): FigureResult | Mistake | undefined {
  const conditions = words.filter((word) => isCondition.test(word));
  const [first, ...rest] = words.filter((word) => !isCondition.test(word)).map(unquoted);
  const typed = conditions.map((word) => {
    const [, key = "", value = ""] = isCondition.exec(word)!;
    return [key, splitNames(unquoted(value))] as const;
  });
  const filters: Filters = { ...Object.fromEntries(typed), ...more };
  if ((queryMeasures as readonly string[]).includes(first ?? "")) {
    const [kind = "", field] = rest;
    return ask({ measure: first as QueryMeasure, kind, ...(field !== undefined && { field }), filters }, facts);
  }
  const figure = figureOf([first, ...rest].join(" "), facts);
  return figure && Object.keys(filters).length > 0 ? narrowFigure(figure, filters, facts) : figure;
}

const isCondition = /^(.+?)[=＝](.+)$/;
const unquoted = (word: string): string => word.replace(/^["“'](.*)["”']$/, "$1");
