import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { hourSources } from "../../records/hour-sources.ts";
import { type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { participants } from "../../school/participants.ts";
import { nearest } from "../../zh/nearest.ts";
import type { Facts } from "../facts.ts";
import { type Earned, hourGivers } from "../hours.ts";
import { attributesOf } from "./attributes.ts";
import { type Asking, makeSelection } from "./filter.ts";
import { askedUnknownField, askedUnknownValue } from "./question-mistakes.ts";

/** Whether hours that somebody earned are asked for. */
export type HoursFilter = (earned: Earned, teacher: Teacher, facts: Facts) => boolean;

/** Hours by 来源 and by any key of what gives them: {来源: 县级, 学时类别: 公需}. A kind without the key gives none. */
export function hoursFilter(filters: Filters, facts: Facts, asking: Asking = {}): HoursFilter | Mistake {
  const { 来源: sources, ...others } = filters;
  const index = sources?.findIndex((source) => !hourSources.some((known) => known === source)) ?? -1;
  if (index >= 0) {
    const stranger = sources![index]!;
    const value = { value: stranger, nearest: nearest(stranger, hourSources), known: hourSources };
    return askedUnknownValue.of({ kind: "学时", field: "来源", ...value }, ["来源", index]);
  }
  const labels = new Map(hourGivers.map((name) => [name, new Set(attributesOf(name).map(({ label }) => label))]));
  const known = ["来源", ...new Set([...labels.values()].flatMap((own) => [...own]))];
  const unknown = Object.keys({ ...others, ...asking.except }).find((label) => !known.includes(label));
  if (unknown !== undefined) {
    const path = unknown in others ? [unknown] : ["除外", unknown];
    return askedUnknownField.of({ kind: "学时", field: unknown, nearest: nearest(unknown, known) }, path, "key");
  }
  const selections = new Map<KindName, Exclude<ReturnType<typeof makeSelection>, Mistake>>();
  for (const name of hourGivers) {
    const has = (some: Filters = {}) => Object.keys(some).every((label) => labels.get(name)!.has(label));
    if (!has(others)) continue;
    const except = has(asking.except) ? asking.except : undefined;
    const selection = makeSelection(name, others, facts, { ...asking, except });
    if (isMistake(selection)) return selection;
    selections.set(name, selection);
  }
  return ({ source, record, name }, teacher, window) => {
    if (sources && !sources.includes(source)) return false;
    const [left] = selections.get(name)?.among([record], window) ?? [];
    if (left === undefined) return false;
    // Of a record with entries only those asked for are left.
    const isThere = () => participants(name, left, window).some((one) => one.teacher === teacher);
    return kindOf(name).isAttended === true || isThere();
  };
}
