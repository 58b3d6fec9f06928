import type { computeStats, Narrowing, Shortfall } from "../../pipeline.ts";
import { placeJson, toJson } from "./json.ts";
import { tableLines } from "./table.ts";
import { visible } from "./visible.ts";

type Stats = NonNullable<ReturnType<typeof computeStats>["value"]>;
type Figure = Stats["figures"][number];

/** Figures with their rules, in groups, then who falls short of what. */
export function statsText(school: string, { figures, shortfalls }: Stats, narrowing: Narrowing): string {
  const range = Object.values(narrowing).join(" ");
  const rows = figures.map(({ label, text, rule }) => [label, text, rule].map(visible));
  const lines = tableLines([["统计量", "数值", "怎么数的"], ...rows]);
  const grouped = figures.flatMap((figure, i) => {
    const isNew = i > 0 && groupOf(figure) !== groupOf(figures[i - 1]!);
    return isNew ? ["", lines[i + 1]!] : [lines[i + 1]!];
  });
  return [`${school}${range && `（${range}）`}`, "", lines[0], ...grouped, "", ...shortfallLines(shortfalls)].join(
    "\n",
  );
}

/** Figures of one kind share the first part of their name: `lessons.city`. */
const groupOf = ({ name }: Figure): string => name.split(".")[0]!;

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
