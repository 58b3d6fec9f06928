import { isMistake, type Mistake } from "../../diagnostics/define-mistake.ts";
import { type HourSource, hourSources } from "../../records/hour-sources.ts";
import { type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { isAtLeast, levelNamed, lowestOf } from "../../records/values/levels.ts";
import { levelMeanings } from "../../records/words/level-words.ts";
import { participants } from "../../school/participants.ts";
import { dayOf } from "../../school/scope.ts";
import type { Facts } from "../facts.ts";
import { type Earned, hourGivers } from "../hours.ts";
import { attributesOf } from "./attributes.ts";
import { type Asking, makeSelection, type Selection } from "./filter.ts";
import { unknownField, unknownValue } from "./question-mistakes.ts";

/** Whether hours that somebody earned are asked for. */
type HoursFilter = (earned: Earned, facts: Facts) => boolean;

/** The sources that a word means: 县级, and of 县级以上 each from there up; none if there is no such source. */
function sourcesMeant(word: string): readonly HourSource[] {
  const lowest = levelNamed(lowestOf(word) ?? "");
  const meant = levelNamed(word) ?? word;
  return hourSources.filter((source) =>
    lowest === undefined ? source === meant : levelNamed(source) && isAtLeast(source, lowest),
  );
}

/** Hours by 来源 and by any key of what gives them: {来源: 县级, 学时类别: 公需}. A kind without the key gives none. */
export function hoursFilter(filters: Filters, facts: Facts, asking: Asking = {}): HoursFilter | Mistake {
  const { 来源: typed, ...others } = filters;
  // 区级 is 县级.
  const each = typed?.map((source) => sourcesMeant(source));
  const sources = each?.flat();
  const index = each?.findIndex((some) => some.length === 0) ?? -1;
  if (index >= 0) {
    const near = levelMeanings.suggested(typed![index]!);
    return unknownValue("学时", "来源", typed![index]!, { choices: hourSources, near }, ["来源", index]);
  }
  const labels = new Map(hourGivers.map((name) => [name, attributesOf(name).map(({ label }) => label)]));
  const keys = ["来源", ...new Set([...labels.values()].flat())];
  const stranger = Object.keys({ ...others, ...asking.except }).find((label) => !keys.includes(label));
  if (stranger !== undefined) {
    return unknownField("学时", stranger, keys, stranger in others ? [stranger] : ["除外", stranger], "key");
  }
  const selections = new Map<KindName, Selection>();
  for (const name of hourGivers) {
    const has = (some: Filters = {}) => Object.keys(some).every((label) => labels.get(name)!.includes(label));
    if (!has(others)) continue;
    const except = has(asking.except) ? asking.except : undefined;
    const selection = makeSelection(name, others, facts, { ...asking, except });
    if (isMistake(selection)) return selection;
    selections.set(name, selection);
  }
  return ({ source, record, name, teacher }, window) => {
    if (sources && !sources.includes(source)) return false;
    const [left] = selections.get(name)?.among([record], window) ?? [];
    if (left === undefined || kindOf(name).isAttended) return left !== undefined;
    // Only the entries that were asked for are left of the record: others in it have earned nothing by them.
    const day = dayOf(name, left, window.scope);
    return participants(name, left, window.school, day).some((one) => one.teacher === teacher);
  };
}
