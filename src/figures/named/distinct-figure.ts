import { isMistake } from "../../diagnostics/define-mistake.ts";
import type { AnyRecord, KindName } from "../../records/kinds/index.ts";
import { eachOnce } from "../across/parts.ts";
import { defineFigure, type Figure } from "../define-figure.ts";
import type { Facts } from "../facts.ts";
import { askDistinct } from "../query/distinct.ts";

/** How many different values records of a kind have under a key: titles, journals, units. */
export function distinctFigure({
  key,
  records,
  ...named
}: Pick<Figure, "name" | "label" | "unit" | "rule"> & {
  readonly kind: KindName;
  readonly key: string;
  records(facts: Facts): readonly AnyRecord[];
}): Figure {
  const found = (facts: Facts) => {
    const distinct = askDistinct(key, { name: named.kind, records: records(facts) }, facts);
    return isMistake(distinct) ? { values: [], records: [] } : distinct;
  };
  return defineFigure<AnyRecord>({
    ...named,
    select: (facts) => found(facts).records,
    measure: (_, facts) => found(facts).values.length,
    values: (facts) => found(facts).values,
    across: eachOnce((_, facts) => found(facts).values),
  });
}
