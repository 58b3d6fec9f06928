import { convert, type FieldType, field, needed, scalar } from "../field.ts";
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

const periods: FieldType<{ readonly [name: string]: OtherPeriod }> = mapOf(
  "{近三年: {起: 2022-09-01, 止: 2025-08-31}}",
  one,
);

/** 另计时段: periods that a report speaks of besides its own, by their names (近三年). */
export const otherPeriodsField = field(
  {
    label: "另计时段",
    help: '报告里另外要说的时段，如近三年；记录都在“包含”里的写起止，分在几份学期文件里的写合起来的那一份；报告里可写 {{另计 "近三年" 公开课}}。',
    example: "{近三年: {起: 2022-09-01, 止: 2025-08-31}}",
  },
  periods,
);

/** 记录齐全自: since when all records are among those included, so that windows of before the period can be judged. */
export const wholeFromField = field(
  {
    label: "记录齐全自",
    help: "从这一天起的记录都已收进“包含”；年度、学年、周期在本期以前就开始的要求，据此判定。不写的，以前上课的各月都有记录才判定。",
    example: "2024-01-01",
  },
  day,
);
