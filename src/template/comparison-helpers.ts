import { isMistake } from "../diagnostics/define-mistake.ts";
import { changeWord, compareFigure } from "../figures/comparison/compare-figure.ts";
import { periodBefore } from "../figures/comparison/period-before.ts";
import type { Facts } from "../figures/facts.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import { missingArgument, queryHelpers } from "./query-helpers.ts";
import type { Helper } from "./template-data.ts";
import { isFigure, type TemplateValue } from "./template-value.ts";

/**
 * {{上期 公开课}} is the figure of the period under 对比, {{增减 公开课}} the difference in words: 比上学年增加12节. Both take what
 * 计数 takes, too: {{增减 "获奖" 级别="县级"}}. Without 对比 they are empty.
 */
export const comparisonHelpers = (facts: Facts): ReadonlyMap<string, Helper> =>
  new Map([
    ["上期", helper("上期", facts, (compared) => compared.before)],
    [
      "增减",
      helper("增减", facts, (compared) => {
        const name = periodBefore(facts.school)!;
        if (compared.change === undefined)
          return { type: "phrase", content: [{ type: "text", text: `与${name}持平` }] };
        const { name: id, text } = compared.change;
        const said = { type: "text", text: `比${name}${changeWord(compared)}` } as const;
        return { type: "phrase", content: [said, { type: "figure", name: id, text }] };
      }),
    ],
  ]);

function helper(
  name: string,
  facts: Facts,
  write: (compared: NonNullable<ReturnType<typeof compareFigure>>) => TemplateValue,
): Helper {
  const count = queryHelpers(facts).get("计数")!;
  return (args, named) => {
    const [first] = args;
    const asked = typeof first === "string" ? count(args, named) : first;
    if (isMistake(asked)) return asked;
    if (!isFigure(asked as TemplateValue))
      return missingArgument.of({ helper: name, needed: "统计量的名称", form: `{{${name} 公开课}}` });
    const compared = compareFigure(asked as FigureResult, facts);
    return compared === undefined ? "" : write(compared);
  };
}
