import type { OutsideTotal } from "../../records/kinds/outside-total.ts";
import { roughNumber, roughQuantity } from "../../records/values/amount.ts";
import { placeInRank } from "../../records/values/rank-text.ts";
import type { Facts } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";

const ruleOf = ({ source }: OutsideTotal): string => `“外部总数”里登记的数，来源：${source}。`;

/** A number from elsewhere (外部总数) by its name; of several the last. `undefined` if none is recorded. */
export function outsideTotal(name: string, { counted }: Pick<Facts, "counted">): FigureResult | undefined {
  const found = counted.outsideTotals.filter((total) => total.name === name && total.value !== undefined).at(-1);
  return found && totalFigure(found);
}

/** The number that a 外部总数 states. */
export function totalFigure(total: OutsideTotal): FigureResult {
  const { name, unit = "", value = 0 } = total;
  const described = { name: `outside total ${name}`, label: name, unit, rule: ruleOf(total) };
  if (typeof value === "number") return figureResult(described, [total], value);
  const rough = figureResult(described, [total], roughNumber(value));
  return { ...rough, text: roughQuantity(value, unit), isRough: true };
}

/** Those that say which number of the school they hold (本校数). */
export const totalsWithOwn = ({ counted }: Pick<Facts, "counted">): readonly OutsideTotal[] =>
  counted.outsideTotals.filter(({ own }) => own !== undefined);

/** Where the school stands among others, as 外部总数 says: 第二. `undefined` if no rank is recorded. */
export function outsideRank(name: string, { counted }: Pick<Facts, "counted">): FigureResult | undefined {
  const found = counted.outsideTotals.filter((total) => total.name === name && total.rank !== undefined).at(-1);
  if (!found) return undefined;
  const { rank = "", among, source } = found;
  const rule = `“外部总数”里登记的名次${among === undefined ? "" : `，${among}所学校参加`}，来源：${source}。`;
  const described = { name: `outside rank ${name}`, label: `${name}名次`, unit: "", rule };
  return { ...figureResult(described, [found], placeInRank(rank)), text: rank };
}

/** Names of 外部总数, whenever they count: of those that have a number, or a rank. */
export const outsideNames = ({ school }: Facts, having: "value" | "rank"): readonly string[] => [
  ...new Set(school.records.outsideTotals.filter((one) => one[having] !== undefined).map(({ name }) => name)),
];
