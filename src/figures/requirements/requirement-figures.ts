import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { compare, times } from "../../records/exact.ts";
import type { Requirement } from "../../records/settings/requirement.ts";
import type { Facts } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";
import { mean, type Ratio, sum } from "../measures.ts";
import { type Evaluation, evaluate, type Progress } from "./evaluate-requirement.ts";
import { judgingRoom } from "./judging-room.ts";
import { groupType } from "./obligors.ts";
import { deciding, type Outcome, outcomeWords } from "./outcome.ts";
import { requirementRules } from "./requirement-rules.ts";

/** Who had to reach a requirement, what came of it, and the share of those who reached it. */
export interface OutcomeFigures {
  readonly due: FigureResult;
  readonly met: FigureResult;
  readonly short: FigureResult;
  readonly open: FigureResult;
  readonly unjudged: FigureResult;
  readonly rate: FigureResult;
}

/** The figures of one requirement: who had to reach it, what came of it, and the share of those who reached it. */
export interface RequirementResult extends OutcomeFigures {
  readonly evaluation: Evaluation;
  /** How much each person has on average while nothing is due; of a single amount in a single window. */
  readonly mean?: FigureResult;
  /** With 比例: whether enough of them reached it, 1 or 0. */
  readonly whole?: FigureResult;
}

/** Computes a requirement of term.yaml as figures (domain.md 7.10, 7.14, 12.1). */
export function requirementFigures(
  requirement: Requirement,
  facts: Facts,
  room = judgingRoom(),
): RequirementResult | Mistake {
  const evaluation = evaluate(requirement, facts, room);
  if (isMistake(evaluation)) return evaluation;
  const { name, share } = requirement;
  const spans = evaluation.windows.map(({ span }) => span);
  const rules = requirementRules(requirement, spans, facts.school.settings);
  const again: Described["again"] = (key) => (other) => againOf(name, key, other);
  const described = { id: `requirement ${name}`, name, unit: unitOf(requirement), rules, again };
  const { progress } = evaluation;
  const ratio = ratioOf(progress);
  return {
    evaluation,
    ...outcomeFigures(described, progress),
    ...meanFigure(evaluation, rules.mean),
    ...(share !== undefined && {
      whole: wholeFigure(figureOf(described, "whole", "整体", metBy(progress)), ratio, share),
    }),
  };
}

/** What is counted of a requirement: people or groups. */
export const unitOf = ({ obligors }: Requirement): "个" | "人" => (groupType(obligors) === undefined ? "人" : "个");

/** What the figures of a requirement, or of several together, are called and how they are counted. */
export interface Described {
  readonly id: string;
  readonly name: string;
  readonly unit: "个" | "人";
  readonly rules: ReturnType<typeof requirementRules>;
  /** How one of them is computed of other facts. */
  again?(key: keyof ReturnType<typeof requirementRules>): NonNullable<FigureResult["again"]>;
}

/** Who had to reach it, and what came of it. */
export const outcomeFigures = (described: Described, progress: readonly Progress[]): OutcomeFigures => {
  const having = (outcome: Outcome) => progress.filter((one) => one.outcome === outcome);
  const of = (outcome: Outcome) => figureOf(described, outcome, outcomeWords[outcome], having(outcome));
  return {
    due: figureOf(described, "due", "应达标", progress),
    met: of("met"),
    short: of("short"),
    open: of("open"),
    unjudged: of("unjudged"),
    rate: figureOf(described, "rate", "达标率", metBy(progress), ratioOf(progress)),
  };
};

const metBy = (progress: readonly Progress[]) => progress.filter(({ outcome }) => outcome === "met");

function figureOf(
  { id, name, unit, rules, again }: Described,
  key: keyof Described["rules"],
  label: string,
  list: readonly Progress[],
  ratio?: Ratio,
): FigureResult {
  const described = { name: `${id} ${key}`, label: `${name}${label}`, unit: ratio ? "%" : unit, rule: rules[key] };
  const counted = list.map(({ obligor }) => (obligor.teacher ?? obligor.group)!);
  const result = { ...figureResult(described, counted, ratio ?? list.length), byWindows: true as const };
  return again ? { ...result, again: again(key) } : result;
}

/** The same figure of the requirement that is called so elsewhere. */
function againOf(name: string, key: keyof RequirementResult, other: Facts): FigureResult | undefined {
  const requirement = other.school.settings.requirements?.find((one) => one.name === name);
  const found = requirement && requirementFigures(requirement, other);
  return found === undefined || isMistake(found) ? undefined : (found[key] as FigureResult | undefined);
}

/** Of those whom a window that is over decides about, how many reached it; of nobody while none is over. */
function ratioOf(progress: readonly Progress[]): Ratio {
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
