import type { Exact } from "../../records/exact.ts";
import { isWithin } from "../../records/settings/range.ts";
import type { NamedSpan } from "../../records/settings/settings.ts";
import type { Day } from "../../zh/dates.ts";
import { quantity } from "../measures.ts";
import { type Amount, obligorName } from "./evaluate-requirement.ts";
import { lackingReason } from "./lacking-words.ts";
import { gapOf, limitMissed, lowerWords, upperWords } from "./limits.ts";
import { deciding, type Outcome, outcomeWords } from "./outcome.ts";
import type { RequirementResult } from "./requirement-figures.ts";
import type { UnjudgedWindow } from "./windows.ts";

/** Of what somebody is short, or what they still have time for. */
interface OfAmount {
  readonly requirement: string;
  /** The item of a set (各项); `undefined` for a requirement of a single amount. */
  readonly item: string | undefined;
  readonly who: string;
  /** The window it is counted in: 第一学期. */
  readonly period: string;
}

/** Who is short of what and by how much, ready to print. Never for the text of a report. */
export interface Shortfall extends OfAmount {
  readonly required: string;
  readonly actual: string;
  readonly gap: string;
  /** The same for programs, without rounding. `gap` is what lacks, or with `isOver` what is too much. */
  readonly numbers: {
    readonly required: number;
    readonly actual: Exact;
    readonly gap: Exact;
    readonly unit: string;
    readonly isOver: boolean;
    /** `required` itself is not enough, or already too much: 多于, 少于. */
    readonly isStrict?: true;
    /** The post that decided how much is owed: 校长. */
    readonly post?: string;
  };
}

/** Who has not yet reached what in a window that still runs. */
export interface Pending extends OfAmount {
  /** The last day of the window. */
  readonly until: Day;
  /** 已修18学时，到2025-08-31应满24学时 */
  readonly standing: string;
  readonly numbers: Pick<Amount, "actual" | "atLeast" | "atMost" | "unit">;
}

/** The amounts of one requirement that were not reached, in the order of the roster. */
export const shortfallsOf = (result: RequirementResult): Shortfall[] =>
  amountsOf(result, "short").map(([of, amount]) => ({ ...of, ...comparedIn(amount), numbers: numbersIn(amount) }));

function numbersIn(amount: Amount): Shortfall["numbers"] {
  const { gap, isOver } = gapOf(amount, amount.actual);
  const { actual, unit, atLeast, atMost, post } = amount;
  const isStrict = (isOver ? atMost : atLeast) === undefined;
  return {
    required: limitMissed(amount, isOver),
    actual,
    gap,
    unit,
    isOver,
    ...(isStrict && { isStrict }),
    ...(post !== undefined && { post }),
  };
}

/** What was asked, what there is, and how much of it lacks or is too much, ready to print. */
export function comparedIn(amount: Amount): Pick<Shortfall, "required" | "actual" | "gap"> {
  const { actual, unit } = amount;
  const { gap, isOver } = gapOf(amount, actual);
  return {
    required: (!isOver && lowerWords(amount)) || upperWords(amount),
    actual: quantity(actual, unit),
    gap: isWithin(amount, actual) ? "—" : `${isOver ? "超" : ""}${quantity(gap, unit)}`,
  };
}

/** The amounts that are not due yet (domain.md 12.1). */
export const pendingOf = (result: RequirementResult): Pending[] =>
  amountsOf(result, "open").map(([of, amount]) => {
    return { ...of, until: amount.window.to, standing: standingOf(amount), numbers: amountNumbers(amount) };
  });

function amountsOf({ evaluation }: RequirementResult, outcome: Outcome): [OfAmount, Amount][] {
  const { name } = evaluation.requirement;
  return evaluation.progress.flatMap(({ obligor, amounts }) =>
    amounts
      .filter((amount) => amount.outcome === outcome)
      .map((amount): [OfAmount, Amount] => {
        const item = amount.item === name ? undefined : amount.item;
        return [{ requirement: name, item, who: obligorName(obligor), period: amount.window.name }, amount];
      }),
  );
}

/** What somebody has and what was asked, for programs; only a limit that was written is named. */
export const amountNumbers = ({ actual, atLeast, atMost, moreThan, lessThan, post, unit }: Amount) => ({
  actual,
  atLeast,
  atMost,
  ...(moreThan !== undefined && { moreThan }),
  ...(lessThan !== undefined && { lessThan }),
  ...(post !== undefined && { post }),
  unit,
});

/** How far somebody is in a window that still runs: 已修18学时，到2025-08-31应满24学时. */
function standingOf(amount: Amount): string {
  const { having, actual, unit, atLeast, window } = amount;
  const lower = lowerWords(amount);
  const limits = [...(lower ? [`应${atLeast === undefined ? "" : "满"}${lower}`] : []), upperWords(amount)].filter(
    Boolean,
  );
  return `${having}${quantity(actual, unit)}，到${window.to}${limits.join("、")}`;
}

/** A set of several (六个一) as a table of teacher × item, ready to print. */
export interface SetTable {
  readonly requirement: string;
  readonly items: readonly string[];
  /** The last day of what is not due yet. */
  readonly until: Day | undefined;
  readonly rows: readonly SetRow[];
}

/** How far one got: for each item ✓, else how much was done; — if nothing was owed. */
interface SetRow {
  readonly who: string;
  readonly cells: readonly string[];
  /** How many items were reached, of how many that were owed: 5/6. */
  readonly done: string;
  readonly reached: number;
  readonly owed: number;
  readonly outcome: Outcome;
  /** 达标, 未到期. */
  readonly word: string;
}

/**
 * The table of a requirement with 各项; `undefined` for a single amount. It lists everybody, in the order of the roster,
 * by the windows that decide.
 */
export function setTableOf({ evaluation }: RequirementResult): SetTable | undefined {
  const { requirement, progress } = evaluation;
  if (!requirement.items) return undefined;
  const items = [...new Set(progress.flatMap(({ amounts }) => amounts.map(({ item }) => item)))];
  const rows = progress.map(({ obligor, amounts, outcome }): SetRow => {
    const owed = items.map((item) => deciding(amounts).filter((amount) => amount.item === item));
    const reached = owed.filter((own) => own.length > 0 && own.every((amount) => amount.outcome === "met")).length;
    const count = owed.filter((own) => own.length > 0).length;
    const cells = owed.map(cellOf);
    const word = outcomeWords[outcome];
    return { who: obligorName(obligor), cells, done: `${reached}/${count}`, reached, owed: count, outcome, word };
  });
  const isOpen = rows.some(({ outcome }) => outcome === "open");
  const days = progress.flatMap(({ amounts }) => deciding(amounts)).filter(({ state }) => state === "open");
  const until = isOpen
    ? days
        .map(({ window }) => window.to)
        .sort()
        .at(-1)
    : undefined;
  return { requirement: requirement.name, items, until, rows };
}

/** ✓ or what was done, such as 0; of several windows those that are short: 第一学期0、第二学期1. */
function cellOf(amounts: readonly Amount[]): string {
  if (amounts.length === 0) return "—";
  const short = amounts.filter(({ outcome }) => outcome !== "met");
  if (short.length === 0) return "✓";
  const done = ({ window, actual }: Amount) => `${amounts.length > 1 ? window.name : ""}${quantity(actual, "")}`;
  return short.map(done).join("、");
}

/** A requirement with windows in which nobody is compared, and why. */
export interface Unjudged {
  readonly requirement: string;
  readonly periods: readonly (NamedSpan & Omit<UnjudgedWindow, "span"> & { readonly why?: string })[];
}

/** The windows of a requirement that are not judged, if there are any. */
export const unjudgedOf = ({ evaluation: { requirement, unjudged } }: RequirementResult): Unjudged[] =>
  unjudged.length === 0
    ? []
    : [
        {
          requirement: requirement.name,
          periods: unjudged.map(({ span: { name, from, to }, reason, lacking }) => ({
            ...{ name, from, to, reason },
            ...(lacking && { lacking, why: lackingReason(lacking) }),
          })),
        },
      ];
