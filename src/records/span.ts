import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Day } from "../zh/dates.ts";

export const endsBeforeStart = defineMistake("record/ends-before-start", "error", {
  message: (a: { from: string; to: string }) => `“止”（${a.to}）早于“起”（${a.from}）`,
  hint: () => "核对两个日期，起应不晚于止。",
  why: "结束的日子不会早于开始的日子。",
  wrong: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-16, 止: 2024-10-14, 人员: 林秋野}",
  right: "外出培训:\n  - {名称: 骨干班, 起: 2024-10-14, 止: 2024-10-16, 人员: 林秋野}",
});

/** First and last day something is counted for; both the same for an event of one day. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The span of an event of one day. */
export const onDay = (day: Day | undefined): Span | undefined => (day ? { from: day, to: day } : undefined);

/** Whether two spans have a day in common. */
export const overlaps = (some: Span, other: Span): boolean => some.from <= other.to && other.from <= some.to;
