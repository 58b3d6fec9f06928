import type { RollUp } from "../../../rollup/roll-up.ts";
import type { Absent, RollUpTable } from "../../../rollup/rollup-tables.ts";
import { resultJson } from "../../print/json.ts";
import { partedTableLines } from "../../print/parted-table.ts";
import { visible } from "../../print/visible.ts";
import { wrapChinese } from "../../print/wrap-lines.ts";

/** The tables one after the other. `width`: columns of the screen. */
export function rollUpText(
  name: string | undefined,
  { period, schools }: RollUp,
  tables: readonly RollUpTable[],
  width = Number.POSITIVE_INFINITY,
): string {
  const heading = `${name ?? ""}${period?.name ?? ""}（${schools.length}所学校）`;
  return [
    visible(heading),
    ...tables.flatMap(({ title, head, rows, note }) => [
      "",
      `【${title}】`,
      ...partedTableLines(
        [head, ...rows].map((row) => row.map(visible)),
        width,
      ),
      ...(note === undefined ? [] : wrapChinese(note, width)),
    ]),
  ].join("\n");
}

/** What `rollup --format json` prints. A figure without a value (nothing to divide by) has `null`. */
export const rollUpJson = (
  name: string | undefined,
  { period, schools, topics, requirements, left, summaries }: RollUp,
  absent: readonly Absent[],
  tables: readonly RollUpTable[],
): string =>
  resultJson({
    name,
    period,
    schools: schools.map((school, i) => {
      const { records, warnings } = summaries[i]!;
      return { school, records, warnings };
    }),
    figures: topics.flatMap(({ label: topic, figures }) =>
      figures.map(({ total, values, texts }) => ({
        name: total.name,
        label: total.label,
        topic,
        unit: total.unit,
        value: Number.isFinite(total.value) ? total.value : null,
        text: total.text,
        ...(total.ratio && { ratio: { n: total.ratio.n, of: total.ratio.of } }),
        schools: values.map((value, i) => ({ value, text: texts[i] })),
      })),
    ),
    requirements,
    left: [
      ...left.map(({ summary, reason }) => ({ school: summary.school, reason, errors: summary.errors })),
      ...absent.map(({ school, isUnfinished }) => ({ school, reason: isUnfinished ? "no term" : "unreadable" })),
    ],
    tables: tables.map(({ title, head, rows }) => ({ title, head, rows })),
  });
