import type { Place } from "../../../diagnostics/diagnostic.ts";
import type { Narrowing, Stats } from "../../../pipeline.ts";
import { placeJson, resultJson } from "../../print/json.ts";
import { itemOf, type Standing } from "./print-stats.ts";

type Printed = Standing & Pick<Stats, "figures" | "sets"> & Partial<Pick<Stats, "unitType" | "period" | "idOf">>;

/** What `stats --format json` prints. A figure without a value (nothing to divide by) has `null`. */
export const statsJson = (school: string, stats: Printed, narrowing: Narrowing, errors = 0): string =>
  resultJson({
    school,
    unitType: stats.unitType,
    period: stats.period,
    narrowing,
    ...(errors > 0 && { errors }),
    figures: figuresJson(stats),
    requirements: stats.progress,
    shortfalls: stats.shortfalls.map(({ item, required, actual, gap, numbers, ...one }) => ({
      ...one,
      requirement: itemOf({ item, ...one }),
      ...numbers,
      text: { required, actual, gap },
    })),
    pending: stats.pending.map(({ item, standing, numbers, ...one }) => ({
      ...one,
      requirement: itemOf({ item, ...one }),
      ...numbers,
      text: { standing },
    })),
    sets: stats.sets.map(({ rows, ...set }) => ({
      ...set,
      rows: rows.map(({ done, cells, ...row }) => ({ ...row, text: { cells, done } })),
    })),
    unjudged: stats.unjudged,
  });

/** A record with a 标识 bears it as `id`. */
function figuresJson({ figures, idOf }: Printed): readonly object[] {
  const recordJson = (record: Place) => {
    const { length: _, ...place } = record;
    const id = idOf?.(record);
    return { ...placeJson(place), ...(id !== undefined && { id }) };
  };
  return figures.map(({ name, label, value, unit, text, ratio, rule, values, records }) => ({
    name,
    label,
    value,
    unit,
    text,
    ...(ratio && { ratio: { n: ratio.n, of: ratio.of } }),
    rule,
    ...(values && { values }),
    records: records.map(recordJson),
  }));
}
