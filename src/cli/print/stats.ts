import type { computeStats, Narrowing, Shortfall } from "../../pipeline.ts";
import { placeJson, toJson } from "./json.ts";
import { tableLines } from "./table.ts";
import { visible } from "./visible.ts";

type Stats = NonNullable<ReturnType<typeof computeStats>["value"]>;

/** Figures with their rules, then who falls short of what. */
export function statsText(school: string, { figures, shortfalls }: Stats, narrowing: Narrowing): string {
  const range = Object.values(narrowing).join(" ");
  const rows = figures.map(({ label, text, rule }) => [label, text, rule].map(visible));
  return [
    `${school}${range && `（${range}）`}`,
    "",
    ...tableLines([["统计量", "数值", "怎么数的"], ...rows]),
    "",
    ...shortfallLines(shortfalls),
  ].join("\n");
}

function shortfallLines(shortfalls: readonly Shortfall[]): string[] {
  if (shortfalls.length === 0) return ["没有未达到要求的"];
  const rows = shortfalls.map((s) => [s.requirement, s.who, s.period, s.required, s.actual, s.gap].map(visible));
  return [
    `未达到要求（${rows.length}项）`,
    ...tableLines([["要求", "对象", "时段", "应达到", "实际", "还差"], ...rows]),
  ];
}

/** What `stats --format json` prints. A figure without a value (nothing to divide by) has `null`. */
export const statsJson = (school: string, { figures, shortfalls }: Stats, narrowing: Narrowing): string =>
  toJson({
    school,
    narrowing,
    figures: figures.map(({ name, label, value, unit, text, rule, records }) => ({
      name,
      label,
      value,
      unit,
      text,
      rule,
      records: records.map(({ file, line, column }) => placeJson({ file, line, column })),
    })),
    shortfalls,
  });
