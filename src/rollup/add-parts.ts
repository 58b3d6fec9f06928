import { type Amounts, together } from "../figures/across/amounts.ts";
import type { Parts } from "../figures/across/parts.ts";
import type { Measured } from "../figures/figure-result.ts";
import { mean } from "../figures/measures.ts";

/** What sums need besides their parts: the least hours that any of all the people has, and what counts in another figure. */
interface Others {
  readonly leastHours: number;
  readonly unless: readonly Parts[];
}

/** The parts of one figure at several schools, added up. */
export function addParts(all: readonly Parts[], { leastHours, unless }: Others): Measured {
  const [first] = all;
  const added = (amountsOf: (parts: Parts) => Amounts | undefined): number =>
    together(
      all.flatMap((parts) => amountsOf(parts) ?? []),
      unless.flatMap((parts) => amountsOf(parts) ?? []),
    );
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
