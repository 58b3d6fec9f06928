import { isLess, minus } from "../../records/exact.ts";
import type { NamedSpan } from "../../records/settings/settings.ts";
import { quantity } from "../measures.ts";
import { type Amount, obligorName } from "./evaluate-requirement.ts";
import type { Outcome } from "./outcome.ts";
import type { RequirementResult } from "./requirement-figures.ts";

/** Who is short of what and by how much, ready to print. Never for the text of a report. */
export interface Shortfall {
  readonly requirement: string;
  /** The item of a set (各项); `undefined` for a requirement of a single amount. */
  readonly item: string | undefined;
  readonly who: string;
  /** The window it is counted in: 第一学期. */
  readonly period: string;
  readonly required: string;
  readonly actual: string;
  readonly gap: string;
}

/** The amounts of one requirement that were not reached, in the order of the roster. */
export function shortfallsOf({ evaluation }: RequirementResult): Shortfall[] {
  const { name } = evaluation.requirement;
  return evaluation.progress.flatMap(({ obligor, amounts }) =>
    amounts
      .filter(({ outcome }) => outcome === "short")
      .map(({ item, window, actual, atLeast, atMost, unit }) => {
        const over = atMost !== undefined && isLess(atMost, actual);
        const limit = over ? atMost : (atLeast ?? 0);
        return {
          requirement: name,
          item: item === name ? undefined : item,
          who: obligorName(obligor),
          period: window.name,
          required: `${over ? "至多" : ""}${quantity(limit, unit)}`,
          actual: quantity(actual, unit),
          gap: `${over ? "超" : ""}${quantity(over ? minus(actual, limit) : minus(limit, actual), unit)}`,
        };
      }),
  );
}

/** A set of several (六个一) as a table of teacher × item, ready to print. */
export interface SetTable {
  readonly requirement: string;
  readonly items: readonly string[];
  readonly rows: readonly SetRow[];
}

/** How far one got: for each item ✓, else how much was done; — if nothing was owed. */
interface SetRow {
  readonly who: string;
  readonly cells: readonly string[];
  /** How many items were reached, of how many that were owed: 5/6. */
  readonly done: string;
  readonly outcome: Outcome;
}

/** The table of a requirement with 各项; `undefined` for a single amount. It lists everybody, in the order of the roster. */
export function setTableOf({ evaluation }: RequirementResult): SetTable | undefined {
  const { requirement, progress } = evaluation;
  if (!requirement.items) return undefined;
  const items = [...new Set(progress.flatMap(({ amounts }) => amounts.map(({ item }) => item)))];
  const rows = progress.map(({ obligor, amounts, outcome }): SetRow => {
    const owed = items.map((item) => amounts.filter((amount) => amount.item === item));
    const reached = owed.filter((own) => own.length > 0 && own.every((amount) => amount.outcome === "met")).length;
    const done = `${reached}/${owed.filter((own) => own.length > 0).length}`;
    return { who: obligorName(obligor), cells: owed.map(cellOf), done, outcome };
  });
  return { requirement: requirement.name, items, rows };
}

/** ✓ or what was done, such as 0; of several windows those that are short: 第一学期0、第二学期1. */
function cellOf(amounts: readonly Amount[]): string {
  if (amounts.length === 0) return "—";
  const short = amounts.filter(({ outcome }) => outcome !== "met");
  if (short.length === 0) return "✓";
  const done = ({ window, actual }: Amount) => `${amounts.length > 1 ? window.name : ""}${quantity(actual, "")}`;
  return short.map(done).join("、");
}

/** A requirement with windows of which only a part was asked about: nobody is compared with it there. */
export interface Unjudged {
  readonly requirement: string;
  readonly periods: readonly NamedSpan[];
}

/** The windows of a requirement that `stats --from --to` leaves out, if there are any. */
export const unjudgedOf = ({ evaluation: { requirement, cut } }: RequirementResult): Unjudged[] =>
  cut.length === 0 ? [] : [{ requirement: requirement.name, periods: cut }];
