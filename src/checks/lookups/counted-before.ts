import { computeFigures } from "../../figures/compute.ts";
import type { Facts } from "../../figures/facts.ts";
import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import { overlaps } from "../../records/span.ts";
import { broughtTotals } from "../../school/brought-along.ts";

/**
 * Whether a record of before the period counts in a requirement whose window began before: a yearly rule in the second
 * term's report, a cycle of years (domain.md 12.2).
 */
export function countsBefore(facts: Facts): (name: KindName, record: AnyRecord) => boolean {
  const brought = broughtTotals(facts.school);
  const began = computeFigures(facts).requirements.flatMap(({ evaluation: { windows, kinds } }) =>
    windows.flatMap(({ earlier }) => (earlier ? [{ earlier, kinds }] : [])),
  );
  return (name, record) => {
    const span = kindOf(name).when(record as never);
    if (!span) return false;
    return began.some(({ earlier, kinds }) => overlaps(span, earlier) && (kinds.has(name) || brought.has(record)));
  };
}
