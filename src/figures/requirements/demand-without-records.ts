import { levelsCalled } from "../../records/settings/place-words.ts";
import type { Measure } from "../../records/settings/requirement.ts";
import type { Facts } from "../facts.ts";
import { quantity } from "../measures.ts";
import { isMissedMeasure } from "./absence-measures.ts";
import { either, isPlainMinimum, type LimitsWritten, limitWords } from "./demand-limits.ts";
import { asCounted } from "./limits.ts";

/** What is no record of a kind is asked for in words of its own; `undefined` for records. */
export function withoutRecords({ kind, filters }: OneMeasure, limits: LimitsWritten, facts: Facts): string | undefined {
  const { 折算表: _, 原因: reasons = [], ...others } = filters;
  const of = levelsCalled(Object.values(others).flat().join("、"), facts.school.settings);
  const { atMost } = asCounted(limits, { inParts: kind === "缺席率" || kind === "出勤率" });
  const isNone = atMost === 0;
  if (kind === "学时" || kind === "学分") {
    const { atLeast = 1 } = limits;
    if (isPlainMinimum(limits)) return `修满${of}${quantity(atLeast, kind)}`;
    return `${of}${kind}${limitWords(limits, kind)}`;
  }
  if (isMissedMeasure(kind)) {
    const what = reasons.length > 0 ? either(reasons) : kind;
    return isNone ? `${reasons.length > 0 ? "没有" : "不"}${what}` : `${what}${limitWords(limits, "次")}`;
  }
  if (kind === "缺后续") return isNone ? "外出培训后都有后续" : `外出培训后没有后续的${limitWords(limits, "次")}`;
  if (kind === "缺席率") {
    const what = reasons.length > 0 ? `${kind}（${either(reasons)}）` : kind;
    return `${what}${limitWords(limits, "%")}`;
  }
  if (kind !== "出勤率") return undefined;
  return isPlainMinimum(limits) ? `出勤率不低于${quantity(limits.atLeast ?? 1, "%")}` : kind + limitWords(limits, "%");
}

type OneMeasure = Exclude<Measure, { anyOf: unknown }>;
