import { isMistake } from "../diagnostics/define-mistake.ts";
import { type Compared, changeWord, compareFigure } from "../figures/comparison/compare-figure.ts";
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
  ]);

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
  const count = queryHelpers(facts).get("计数")!;
  return ([first, ...rest], { 写法: form, ...filters }) => {
    const asked = typeof first === "string" ? count([first, ...rest], filters) : first;
    if (isMistake(asked)) return asked;
    if (!isFigure(asked as TemplateValue))
      return missingArgument.of({ helper: name, needed: "统计量的名称", form: `{{${name} 公开课}}` });
    const compared = compareFigure(asked as FigureResult, facts);
    if (compared === undefined || (compared.now.value === 0 && compared.before.value === 0)) return "";
    return write(compared, form === "短");
  };
}
