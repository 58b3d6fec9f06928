import { isMistake } from "../diagnostics/define-mistake.ts";
import { figureCalled } from "../figures/compute-named.ts";
import type { Facts } from "../figures/facts.ts";
import { narrowFigure } from "../figures/query/narrow-figure.ts";
import { perHead, perHeadWords } from "../figures/query/per-head.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import { badArguments } from "./comparisons.ts";
import { asFilters } from "./query-helpers.ts";
import type { Helper } from "./template-data.ts";
import { isFigure } from "./template-value.ts";

const expected = `每人 读书 取="幅度"；“取”可写：${perHeadWords.join("、")}`;

const isKind = (word: unknown): boolean => kindNames.some((name) => kindOf(name).label === word);

/**
 * {{每人 读书}} is what each of 应参训 read, from the least to the most: 3—5本; 取 asks for the least, the most or the middle. It is
 * asked of 学时, of a figure, or of a kind of record as 计数 asks for it.
 */
export function perHeadHelper(facts: Facts, count: Helper): Helper {
  const wrong = badArguments.of({ name: "每人", expected });
  const figureAsked: Helper = ([what], conditions) => {
    const found = isKind(what) || typeof what !== "string" ? undefined : figureCalled(what, facts);
    const named = found?.basis ? found : what;
    if (!isFigure(named)) return typeof named === "string" ? count([named], conditions) : wrong;
    return Object.keys(conditions).length > 0 ? narrowFigure(named, asFilters(conditions), facts) : named;
  };
  return ([what, ...more], { 取: take = "幅度", ...conditions }) => {
    const word = perHeadWords.find((one) => one === take);
    if (more.length > 0 || word === undefined) return wrong;
    if (what === "学时") return perHead({ hours: asFilters(conditions) }, word, facts);
    const figure = figureAsked([what], conditions);
    if (isMistake(figure)) return figure;
    return isFigure(figure) ? perHead(figure, word, facts) : wrong;
  };
}
