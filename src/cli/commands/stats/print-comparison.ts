import type { ComparedStats, Narrowing } from "../../../pipeline.ts";
import { resultJson } from "../../print/json.ts";
import { tableLines } from "../../print/table.ts";
import { visible } from "../../print/visible.ts";
import { heading } from "./print-stats.ts";

/** The figures of two periods by topic, what changed, and what makes them not comparable. */
export function comparisonText(school: string, compared: ComparedStats, narrowing: Narrowing): string {
  const { now, before, topics } = compared;
  const rows = topics.flatMap(({ label, figures }) => {
    const lines = figures.map((one) => [one.now.label, one.now.text, one.before.text, one.signed].map(visible));
    return lines.length > 0 ? [[], [`【${label}】`], ...lines] : [];
  });
  return [
    heading(school, narrowing),
    "",
    ...tableLines([["统计量", now, before, "增减"].map(visible), ...rows]),
    ...warnings(compared).flatMap((line) => ["", line]),
  ].join("\n");
}

function warnings({ notComparable: { rules, roster, days } }: ComparedStats): readonly string[] {
  const changed = [...(rules.length > 0 ? [`计数规则不同：${rules.join("、")}`] : []), ...roster, ...days];
  return changed.length > 0 ? [visible(`有关的数不宜直接比较：${changed.join("；")}`)] : [];
}

/** What `stats --compare --format json` prints. */
export const comparedJson = (school: string, compared: ComparedStats, narrowing: Narrowing, errors = 0): string =>
  resultJson({
    school,
    narrowing,
    ...(errors > 0 && { errors }),
    now: compared.now,
    before: compared.before,
    figures: compared.topics.flatMap(({ figures }) =>
      figures.map((one) => ({
        name: one.now.name,
        label: one.now.label,
        unit: one.now.unit,
        now: one.now.value,
        before: one.before.value,
        change: one.direction === "less" ? -(one.change?.value ?? 0) : (one.change?.value ?? 0),
      })),
    ),
    notComparable: compared.notComparable,
  });
