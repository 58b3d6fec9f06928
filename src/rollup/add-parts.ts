import { type Amounts, together } from "../figures/across/amounts.ts";
import type { Parts } from "../figures/across/parts.ts";
import type { Measured } from "../figures/figure-result.ts";
import { mean } from "../figures/measures.ts";

/** The parts of one figure at several schools, added up. `leastHours`: the least that any of all their people has. */
export function addParts(all: readonly Parts[], leastHours: number): Measured {
  const [first] = all;
  const added = (amountsOf: (parts: Parts) => Amounts | undefined): number =>
    together(all.flatMap((parts) => amountsOf(parts) ?? []));
  if (first === undefined || first.type === "sum")
    return added((parts) => (parts.type === "sum" ? parts.sum : undefined));
  if (first.type === "ratio")
    return {
      n: added((parts) => (parts.type === "ratio" ? parts.n : undefined)),
      of: added((parts) => (parts.type === "ratio" ? parts.of : undefined)),
    };
  if (first.type === "least hours") return leastHours;
  const total = added((parts) => (parts.type === "mean" ? parts.total : undefined));
  const items = added((parts) => (parts.type === "mean" ? parts.items : undefined));
  return { ...mean(total, items), ...(first.isShort && { isShort: true }) };
}
