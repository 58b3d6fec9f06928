import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import type { KindName } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Filters } from "../../records/settings/requirement.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { type Earned, hourSources, traineesOf } from "../hours.ts";
import { attributesOf } from "./attributes.ts";
import { type Asking, makeSelection } from "./filter.ts";
import { askedUnknownField, askedUnknownValue } from "./question-mistakes.ts";

/** Whether hours that somebody earned are asked for. */
export type HoursFilter = (earned: Earned, teacher: Teacher, facts: Facts) => boolean;

const giving = ["activities", "trainings"] as const satisfies readonly KindName[];

/** Hours by 来源 and by any key of what gives them: {来源: 县级, 学时类别: 公需}. A kind without the key gives none. */
export function hoursFilter(filters: Filters, facts: Facts, asking: Asking = {}): HoursFilter | Mistake {
  const { 来源: sources, ...others } = filters;
  const index = sources?.findIndex((source) => !hourSources.some((known) => known === source)) ?? -1;
  if (index >= 0) {
    const stranger = sources![index]!;
    const value = { value: stranger, nearest: nearest(stranger, hourSources), known: hourSources };
    return askedUnknownValue.of({ kind: "学时", field: "来源", ...value }, ["来源", index]);
  }
  const labels = new Map(giving.map((name) => [name, new Set(attributesOf(name).map(({ label }) => label))]));
  const known = ["来源", ...new Set([...labels.values()].flatMap((own) => [...own]))];
  const unknown = Object.keys({ ...others, ...asking.except }).find((label) => !known.includes(label));
  if (unknown !== undefined) {
    const path = unknown in others ? [unknown] : ["除外", unknown];
    return askedUnknownField.of({ kind: "学时", field: unknown, nearest: nearest(unknown, known) }, path, "key");
  }
  const selections = new Map<KindName, Exclude<ReturnType<typeof makeSelection>, Mistake>>();
  for (const name of giving) {
    const has = (some: Filters = {}) => Object.keys(some).every((label) => labels.get(name)!.has(label));
    if (!has(others)) continue;
    const except = has(asking.except) ? asking.except : undefined;
    const selection = makeSelection(name, others, facts, { ...asking, except });
    if (isMistake(selection)) return selection;
    selections.set(name, selection);
  }
  return ({ source, record }, teacher, window) => {
    if (sources && !sources.includes(source)) return false;
    const isTraining = "trainees" in record;
    const [left] = selections.get(isTraining ? "trainings" : "activities")?.among([record], window) ?? [];
    if (left === undefined || !("trainees" in left)) return left !== undefined;
    return traineesOf(left, window.school).includes(teacher);
  };
}
