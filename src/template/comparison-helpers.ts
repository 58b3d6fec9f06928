import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import { type Compared, changeWord, compareFigure } from "../figures/comparison/compare-figure.ts";
import { factsOfOther, inOtherPeriod } from "../figures/comparison/other-period.ts";
import { periodBefore } from "../figures/comparison/period-before.ts";
import type { Facts } from "../figures/facts.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import { figureInline } from "./content.ts";
import { missingArgument, queryHelpers } from "./query-helpers.ts";
import type { Helper } from "./template-data.ts";
import { isFigure, type Phrase, type TemplateValue } from "./template-value.ts";

/**
 * {{上期 公开课}} is the figure of the period under 对比, {{增减 公开课}} the difference in words: 比上学年增加12节, or with
 * 写法="短" 增加12节. Both take what 计数 takes, too: {{增减 "获奖" 级别="县级"}}. Without 对比 they are empty, and where there
 * was nothing in both periods.
 */
export const comparisonHelpers = (facts: Facts): ReadonlyMap<string, Helper> =>
  new Map([
    ["上期", helper("上期", facts, ({ before }) => before)],
    [
      "增减",
      helper("增减", facts, (compared, isShort) => difference(compared, isShort ? "" : periodBefore(facts.school)!)),
    ],
    ["另计", ofOtherPeriod(facts)],
  ]);

/** {{另计 "近三年" 公开课}}: the figure of a period under 另计时段, or {{另计 "近三年" "获奖" 级别="县级"}}. */
function ofOtherPeriod(facts: Facts): Helper {
  const asked = figureAsked(facts);
  const form = '{{另计 "近三年" 公开课}}';
  return ([name, ...args], filters) => {
    if (typeof name !== "string" || args.length === 0)
      return missingArgument.of({ helper: "另计", needed: "时段的名称和统计量", form });
    const there = factsOfOther(name, facts);
    if (isMistake(there)) return there;
    const figure = asked(args, filters);
    if (isMistake(figure)) return figure;
    if (figure?.again === undefined) return missingArgument.of({ helper: "另计", needed: "时段的名称和统计量", form });
    const found = there && figure.again(there);
    return found ? inOtherPeriod(name, found, there, facts) : "";
  };
}

/** The figure that stands behind the name of a helper: a figure, or a question as 计数 takes it. */
function figureAsked(facts: Facts) {
  const count = queryHelpers(facts).get("计数")!;
  return (
    [first, ...rest]: Parameters<Helper>[0],
    filters: Parameters<Helper>[1],
  ): FigureResult | Mistake | undefined => {
    const asked = typeof first === "string" ? count([first, ...rest], filters) : first;
    return isMistake(asked) ? asked : isFigure(asked as TemplateValue) ? (asked as FigureResult) : undefined;
  };
}

/** 比上学年增加12节; without a name 增加12节. */
function difference(compared: Compared, name: string): Phrase {
  const { change } = compared;
  const word = changeWord(compared);
  if (change === undefined)
    return { type: "phrase", content: [{ type: "text", text: name ? `与${name}${word}` : word }] };
  const text = name ? `比${name}${word}` : word;
  return {
    type: "phrase",
    content: [{ type: "text", text }, figureInline(change)],
  };
}

function helper(name: string, facts: Facts, write: (compared: Compared, isShort: boolean) => TemplateValue): Helper {
  const figureOf = figureAsked(facts);
  return (args, { 写法: form, ...filters }) => {
    const asked = figureOf(args, filters);
    if (isMistake(asked)) return asked;
    if (asked === undefined)
      return missingArgument.of({ helper: name, needed: "统计量的名称", form: `{{${name} 公开课}}` });
    const compared = compareFigure(asked, facts);
    if (compared === undefined || (compared.now.value === 0 && compared.before.value === 0)) return "";
    return write(compared, form === "短");
  };
}
