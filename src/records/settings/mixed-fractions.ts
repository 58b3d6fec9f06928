import { defineMistake } from "../../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { Fraction, greatestDivisor } from "../exact.ts";
import type { Settings } from "./settings.ts";

/** The smallest number that all denominators divide may be so large: sums of such fractions stay short. */
const largestCommon = 10n ** 12n;

const tableOf = (rates: readonly string[]) =>
  `折算表:\n  - {名称: 本校学分, 项目: [${rates.map((rate, i) => `{名称: 公开课${i + 1}, 指标: 公开课, 每次: ${rate}}`).join(", ")}]}`;

export const mixedFractions = defineMistake("record/mixed-fractions", "error", {
  message: () => "“折算表”里分数的分母太杂，到这一项已经加不准了",
  hint: () => "换成分母简单的分数，如 1/6、1/45，或至多四位的小数，如 0.0417。",
  why: "折算的数要准确相加；规定里用到的分母只有几个，分母都不同的多半是写错了。",
  wrong: tableOf(["1/9973", "1/9967", "1/9949", "1/9941"]),
  right: tableOf(["1/6", "1/45", "20/3", "0.0417"]),
});

/** The line of a 折算表 from which on its fractions could only be added up as numbers of very many digits. */
export function findMixedFractions({
  creditTables = [],
  place,
}: Pick<Settings, "creditTables" | "place">): Diagnostic[] {
  let common = 1n;
  for (const [t, { items }] of creditTables.entries())
    for (const [i, item] of items.entries()) {
      for (const of of denominatorsIn(item)) common *= of / greatestDivisor(common, of);
      if (common > largestCommon) return [mixedFractions.at(place("折算表", t, "项目", i), {})];
    }
  return [];
}

/** Wherever in a line fractions stand. */
function denominatorsIn(value: unknown): readonly bigint[] {
  if (value instanceof Fraction) return [value.of];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(denominatorsIn) : [];
}
