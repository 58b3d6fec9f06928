import type { Facts } from "../facts.ts";
import { type FigureResult, figureResult } from "../figure-result.ts";

/** A number from elsewhere (外部总数) by its name; of several the last. `undefined` if none is recorded. */
export function outsideTotal(name: string, { counted }: Facts): FigureResult | undefined {
  const found = counted.outsideTotals.filter((total) => total.name === name).at(-1);
  if (!found) return undefined;
  const { unit, value, source } = found;
  const described = {
    name: `outside total ${name}`,
    label: name,
    unit,
    rule: `“外部总数”里登记的数，来源：${source}。`,
  };
  return figureResult(described, [found], value);
}
