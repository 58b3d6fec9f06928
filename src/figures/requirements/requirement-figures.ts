import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { compare, times } from "../../records/exact.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { Facts } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";
import { mean, type Ratio, sum } from "../measures.ts";
import { type Evaluation, evaluate } from "./evaluate-requirement.ts";
import { groupType } from "./obligors.ts";
import { deciding, type Outcome, outcomeWords } from "./outcome.ts";
import { requirementRules } from "./requirement-rules.ts";

/** The figures of one requirement: who had to reach it, what came of it, and the share of those who reached it. */
export interface RequirementResult {
  readonly evaluation: Evaluation;
  readonly due: FigureResult;
  readonly met: FigureResult;
  readonly short: FigureResult;
  readonly open: FigureResult;
  readonly unjudged: FigureResult;
  readonly rate: FigureResult;
  /** How much each person has on average while nothing is due; of a single amount in a single window. */
  readonly mean?: FigureResult;
  /** With 比例: whether enough of them reached it, 1 or 0. */
  readonly whole?: FigureResult;
}

/** Computes a requirement of term.yaml as figures (domain.md 7.10, 7.14, 12.1). */
export function requirementFigures(requirement: Requirement, facts: Facts): RequirementResult | Mistake {
  const evaluation = evaluate(requirement, facts);
  if (isMistake(evaluation)) return evaluation;
  const { name, share, obligors } = requirement;
  const { progress } = evaluation;
  const spans = evaluation.windows.map(({ span }) => span);
  const rules = requirementRules(requirement, spans, facts.school.settings);
  const ofGroups = groupType(obligors) !== undefined;
  const figure = (key: keyof typeof rules, label: string, list: typeof progress, ratio?: Ratio): FigureResult => {
    const unit = ratio ? "%" : ofGroups ? "个" : "人";
    const described = { name: `requirement ${name} ${key}`, label: `${name}${label}`, unit, rule: rules[key] };
    const counted = list.map(({ obligor }) => (obligor.teacher ?? obligor.group)!);
    return { ...figureResult(described, counted, ratio ?? list.length), again: (other) => againOf(name, key, other) };
  };
  const having = (outcome: Outcome) => progress.filter((one) => one.outcome === outcome);
  const ofOutcome = (outcome: Outcome) => figure(outcome, outcomeWords[outcome], having(outcome));
  const ratio = ratioOf(evaluation);
  return {
    evaluation,
    due: figure("due", "应达标", progress),
    met: ofOutcome("met"),
    short: ofOutcome("short"),
    open: ofOutcome("open"),
    unjudged: ofOutcome("unjudged"),
    rate: figure("rate", "达标率", having("met"), ratio),
    ...meanFigure(evaluation, rules.mean),
    ...(share !== undefined && { whole: wholeFigure(figure("whole", "整体", having("met")), ratio, share) }),
  };
}

/** The same figure of the requirement that is called so elsewhere. */
function againOf(name: string, key: keyof RequirementResult, other: Facts): FigureResult | undefined {
  const requirement = other.school.settings.requirements?.find((one) => one.name === name);
  const found = requirement && requirementFigures(requirement, other);
  return found === undefined || isMistake(found) ? undefined : (found[key] as FigureResult | undefined);
}

/** Of those whom a window that is over decides about, how many reached it; of nobody while none is over. */
function ratioOf({ progress }: Evaluation): Ratio {
  const decided = progress.filter(({ amounts }) => deciding(amounts).some(({ state }) => state === "ended"));
  return { n: decided.filter(({ outcome }) => outcome === "met").length, of: decided.length };
}

/** What people have per head, so that a report can say how far people are before the requirement is due. */
function meanFigure({ requirement, progress, windows }: Evaluation, rule: string): { mean?: FigureResult } {
  const amounts = progress.flatMap((one) => one.amounts);
  const isSingle = amounts.length === progress.length && windows.length === 1;
  const [first] = amounts;
  if (!first || !isSingle || windows[0]?.state !== "open" || progress.some(({ obligor }) => !obligor.teacher))
    return {};
  const { unit } = first;
  if (unit === "%") return {};
  const described = { name: `requirement ${requirement.name} mean`, label: `${requirement.name}人均`, unit, rule };
  const total = sum(amounts.map(({ actual }) => actual));
  return {
    mean: figureResult(
      described,
      progress.map(({ obligor }) => obligor.teacher!),
      mean(total, amounts.length),
    ),
  };
}

/** Compares the numbers, not the rounded percentage. */
function wholeFigure(figure: FigureResult, { n, of }: Ratio, share: number): FigureResult {
  const isReached = of > 0 && compare(n * 100, times(share, of)) >= 0;
  const text = of === 0 ? "—" : isReached ? "达到" : "未达到";
  return { ...figure, value: of === 0 ? Number.NaN : Number(isReached), unit: "", text };
}
