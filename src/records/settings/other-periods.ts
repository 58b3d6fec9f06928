import { convert, type FieldType, needed, scalar } from "../field.ts";
import type { Span } from "../span.ts";
import { byShape, map, mapOf } from "../values/by-shape.ts";
import { dayWithYear as day } from "../values/day.ts";

/** A period beside the report's own: its days, or the term file (path) that it is the period of. */
export interface OtherPeriod {
  readonly span?: Span;
  readonly file?: string;
}

const one = byShape<OtherPeriod>("{起: 2022-09-01, 止: 2025-08-31}，或一份学期文件", {
  text: scalar("学期文件", (typed) => ({ file: typed })),
  map: convert(map({ from: needed("起", day), to: needed("止", day) }), (span) => ({ span })),
});

/** 另计时段: periods that a report speaks of besides its own, by their names (近三年). */
export const otherPeriodsValue: FieldType<{ readonly [name: string]: OtherPeriod }> = mapOf(
  "{近三年: {起: 2022-09-01, 止: 2025-08-31}}",
  one,
);
