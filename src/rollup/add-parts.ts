import { type Amounts, together } from "../figures/across/amounts.ts";
import type { Parts } from "../figures/across/parts.ts";
import type { Measured } from "../figures/figure-result.ts";
import { mean } from "../figures/measures.ts";

/** What is known of all figures together: which keys are of one thing, and the least hours that any of all people has. */
export interface KnownOfAll {
  readonly same: (key: string) => string;
  readonly leastHours: number;
}

/** The amounts that a figure of one school is made of. */
export function amountsIn(parts: Parts): readonly Amounts[] {
  if (parts.type === "sum") return [parts.sum];
  if (parts.type === "ratio") return [parts.n, parts.of];
  return parts.type === "mean" ? [parts.total, parts.items] : [];
}

/** The parts of one figure at several schools, added up. */
export function addParts(all: readonly Parts[], { same, leastHours }: KnownOfAll): Measured {
  const [first] = all;
  const added = (amountsOf: (parts: Parts) => Amounts | undefined): number =>
    together(
      all.flatMap((parts) => amountsOf(parts) ?? []),
      same,
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
