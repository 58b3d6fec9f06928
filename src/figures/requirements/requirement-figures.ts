import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { compare, times } from "../../records/exact.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { Facts } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";
import type { Ratio } from "../measures.ts";
import { type Evaluation, evaluate } from "./evaluate-requirement.ts";
import { groupType } from "./obligors.ts";

/** The figures of one requirement: who had to reach it, who did and who did not, and the share. */
export interface RequirementResult {
  readonly evaluation: Evaluation;
  readonly due: FigureResult;
  readonly met: FigureResult;
  readonly short: FigureResult;
  readonly rate: FigureResult;
  /** With 比例: whether enough of them reached it, 1 or 0. */
  readonly whole?: FigureResult;
}

/** Computes a requirement of term.yaml as figures (domain.md 7.10, 7.14). */
export function requirementFigures(requirement: Requirement, facts: Facts): RequirementResult | Mistake {
  const evaluation = evaluate(requirement, facts);
  if (isMistake(evaluation)) return evaluation;
  const { name, per, share, obligors } = requirement;
  const all = evaluation.progress;
  const done = all.filter(({ outcome }) => outcome === "met");
  const missed = all.filter(({ outcome }) => outcome === "short");
  const ofGroups = groupType(obligors) !== undefined;
  const figure = (key: string, label: string, list: typeof all, rule: string, ratio?: Ratio): FigureResult => {
    const unit = ratio ? "%" : ofGroups ? "个" : "人";
    const described = { name: `requirement ${name} ${key}`, label: `${name}${label}`, unit, rule };
    const counted = list.map(({ obligor }) => (obligor.teacher ?? obligor.group)!);
    return figureResult(described, counted, ratio ?? list.length);
  };
  const ratio = { n: done.length, of: all.length };
  const metRule = `达到“${name}”的${obligors.name}；要求每${per}的，每${per}都要达到。`;
  return {
    evaluation,
    due: figure("due", "应达标", all, `“${name}”的对象：${obligors.name}。`),
    met: figure("met", "达标", done, metRule),
    short: figure("short", "未达标", missed, `没有达到“${name}”的${obligors.name}。`),
    rate: figure("rate", "达标率", done, `达标数除以应达标数。`, ratio),
    ...(share !== undefined && { whole: wholeFigure(figure("whole", "整体", done, ""), ratio, share) }),
  };
}

/** Compares the numbers, not the rounded percentage. */
function wholeFigure(figure: FigureResult, { n, of }: Ratio, share: number): FigureResult {
  const isReached = of > 0 && compare(n * 100, times(share, of)) >= 0;
  const text = of === 0 ? "—" : isReached ? "达到" : "未达到";
  const rule = `达标的人占应达标的人不低于${share}%，整体才算达到。`;
  return { ...figure, value: of === 0 ? Number.NaN : Number(isReached), unit: "", text, rule };
}
