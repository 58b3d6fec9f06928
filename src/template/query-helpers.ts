import { defineMistake, isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Facts } from "../figures/facts.ts";
import type { FigureResult } from "../figures/figure-result.ts";
import { distinctIn } from "../figures/query/distinct.ts";
import { narrowFigure } from "../figures/query/narrow-figure.ts";
import { ask, type Query, type QueryMeasure, queryMeasures } from "../figures/query/query.ts";
import type { Filters } from "../records/settings/filters.ts";
import { splitNames } from "../records/values/people.ts";
import type { Helper } from "./template-data.ts";
import { isFigure, type TemplateValue } from "./template-value.ts";

export const missingArgument = defineMistake("query/missing-argument", "error", {
  message: (a: { helper: string; needed: string; form: string }) => `“${a.helper}”后面要写${a.needed}`,
  hint: (a) => `写成 ${a.form}。`,
  why: "要写明加总哪一项。",
  wrong: '共{{合计 "获奖"}}',
  right: '共{{合计 "获奖" "项数"}}',
});

export const extraArgument = defineMistake("query/extra-argument", "error", {
  message: (a: { helper: string; argument: string; filters: boolean }) => `“${a.helper}”后面多写了“${a.argument}”`,
  hint: (a) =>
    a.filters ? `要筛选就写明是哪一项，如 级别="${a.argument}"；不要的删去。` : "删去它：分项时不能再筛选。",
  why: "条件要写明是哪一项。",
  wrong: '公开{{计数 "公开课" "县级"}}',
  right: '公开{{计数 "公开课" 级别="县级"}}',
});

/** An argument as a message quotes it. */
export const quoted = (value: TemplateValue): string => (isFigure(value) ? value.label : String(value));

/** The named arguments of a helper as conditions. */
export const asFilters = (named: Parameters<Helper>[1]): Filters =>
  Object.fromEntries(Object.entries(named).map(([label, value]) => [label, splitNames(String(value ?? ""))]));

/**
 * 计数 人次 人数 合计 and the rates: each asks the records of a kind, filtered by the named arguments. 计数 also asks how many of a
 * figure meet them: {{计数 期末在研 类别="非小课题"}}. 去重 counts the different values of a key: {{去重 读书 "书目" 量="种"}}.
 */
export const queryHelpers = (facts: Facts): ReadonlyMap<string, Helper> =>
  new Map(queryMeasures.map((measure) => [measure, queryHelper(measure, facts)]));

/** What stands behind those that ask for a key, too. */
const usages: { readonly [measure in QueryMeasure]?: { readonly needed: string; readonly form: string } } = {
  合计: { needed: "记录种类和要相加的项", form: '{{合计 "获奖" "项数" 级别="县级"}}' },
  去重: { needed: "记录种类和要去重的项", form: '{{去重 "阅读自修" "书目" 量="种"}}' },
};

function queryHelper(measure: QueryMeasure, facts: Facts): Helper {
  const ofField = measure === "合计" || measure === "去重";
  const { needed, form } = usages[measure] ?? { needed: "记录种类", form: `{{${measure} "获奖" 级别="县级"}}` };
  return (args, named, isShared) => {
    const [kind, field] = args;
    if (measure === "计数" && isFigure(kind) && field === undefined) return narrowFigure(kind, asFilters(named), facts);
    if (measure === "去重" && isFigure(kind) && typeof field === "string" && args.length === 2)
      return distinctOf(kind, field, asFilters(named), facts);
    if (typeof kind !== "string" || (ofField && typeof field !== "string"))
      return missingArgument.of({ helper: measure, needed, form });
    const extra = args[ofField ? 2 : 1];
    if (extra !== undefined) return extraArgument.of({ helper: measure, argument: quoted(extra), filters: true });
    const of = { ...(ofField && { field: String(field) }), ...(isShared && { mayBeNobody: true }) };
    const query: Query = { measure, kind, ...of, filters: asFilters(named) };
    const answer = ask(query, facts);
    return isMistake(answer) ? answer : { ...answer, again: (other) => noneIfMistake(ask(query, other)) };
  };
}

/** Of a figure, or of those of its records that meet some conditions. */
function distinctOf(figure: FigureResult, field: string, filters: Filters, facts: Facts): FigureResult | Mistake {
  const asked = Object.keys(filters).length > 0 ? narrowFigure(figure, filters, facts) : figure;
  return isMistake(asked) ? asked : distinctIn(asked, field, facts);
}

const noneIfMistake = (answer: FigureResult | Mistake): FigureResult | undefined =>
  isMistake(answer) ? undefined : answer;
