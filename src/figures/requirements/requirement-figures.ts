import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { FigureResult, Ratio } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { percentage, percentageValue, quantity } from "../measures.ts";
import { groupType } from "./obligors.ts";
import { evaluate, type Outcome } from "./requirements.ts";

/** The three figures of one requirement: who was to reach it, who did, and the share. */
export interface RequirementResult {
  readonly outcome: Outcome;
  readonly due: FigureResult;
  readonly met: FigureResult;
  readonly short: FigureResult;
  readonly rate: FigureResult;
  /** With 比例: whether enough of them reached it, 1 or 0. */
  readonly whole?: FigureResult;
}

/** Computes a requirement of term.yaml as figures (domain.md 7.10, 7.14). */
export function requirementFigures(requirement: Requirement, facts: Facts): RequirementResult | Mistake {
  const outcome = evaluate(requirement, facts);
  if (isMistake(outcome)) return outcome;
  const { name, per, share, obligors } = requirement;
  const { standings } = outcome;
  const done = standings.filter(({ met }) => met);
  const missed = standings.filter(({ met }) => !met);
  const unit = groupType(obligors) === undefined ? "人" : "个";
  const figure = (key: string, label: string, list: typeof standings, rule: string): FigureResult => ({
    type: "figure",
    name: `requirement ${name} ${key}`,
    label: `${name}${label}`,
    value: list.length,
    unit,
    text: quantity(list.length, unit),
    rule,
    records: list.map(({ obligor }) => (obligor.teacher ?? obligor.group!).origin),
  });
  const ratio = { n: done.length, of: standings.length };
  const metRule = `达到“${name}”的${obligors.name}；要求每${per}的，每${per}都要达到。`;
  return {
    outcome,
    due: figure("due", "应达标", standings, `“${name}”的对象：${obligors.name}。`),
    met: figure("met", "达标", done, metRule),
    short: figure("short", "未达标", missed, `没有达到“${name}”的${obligors.name}。`),
    rate: rateFigure(figure("rate", "达标率", done, `达标数除以应达标数。`), ratio),
    ...(share !== undefined && { whole: wholeFigure(figure("whole", "整体", done, ""), ratio, share) }),
  };
}

const rateFigure = (figure: FigureResult, ratio: Ratio): FigureResult => ({
  ...figure,
  value: percentageValue(ratio.n, ratio.of),
  unit: "%",
  text: percentage(ratio.n, ratio.of),
  ratio,
});

/** Judged on the numbers, not on the printed percentage. */
function wholeFigure(figure: FigureResult, { n, of }: Ratio, share: number): FigureResult {
  const isReached = of > 0 && n * 100 >= share * of;
  const text = of === 0 ? "—" : isReached ? "达到" : "未达到";
  const rule = `达标的人占应达标的人不低于${share}%，整体才算达到。`;
  return { ...figure, value: of === 0 ? Number.NaN : Number(isReached), unit: "", text, rule };
}
