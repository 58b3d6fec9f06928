import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { Filters } from "../../records/settings/filters.ts";
import type { Facts } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";
import { attributesOf, printedWord } from "./attributes.ts";
import { makeSelection } from "./filter.ts";
import { noBreakdown } from "./parts.ts";

/** A figure of those of its records that meet the conditions, counted in the same way: 教师获奖 级别=县级以上. */
export function narrowFigure(result: FigureResult, filters: Filters, facts: Facts): FigureResult | Mistake {
  const { basis } = result;
  if (!basis) return noBreakdown.of({ what: result.label, choices: ["研修活动", "公开课", "获奖", "论文成果"] });
  const selection = makeSelection(basis.kind, filters, facts);
  if (isMistake(selection)) return selection;
  const records = selection.among(basis.records, facts);
  const conditions = Object.entries(filters).map(([label, values]) => {
    const attribute = attributesOf(basis.kind).find((one) => one.label === label);
    return `${label}=${values.map((value) => printedWord(attribute, value, facts)).join("、")}`;
  });
  const called = conditions.join(" ");
  const described = {
    name: `${result.name} ${called}`,
    label: `${result.label} ${called}`,
    unit: result.unit,
    rule: `${result.rule}其中${called}的。`,
  };
  const measured = basis.measure(records, facts);
  return {
    ...figureResult(described, records, measured),
    basis: { ...basis, records },
    again: (other) => {
      const there = result.again?.(other);
      const narrowed = there && narrowFigure(there, filters, other);
      return isMistake(narrowed) ? undefined : narrowed;
    },
  };
}
