import { type AnyRecord, type KindName, kindOf } from "../../records/kinds/index.ts";
import type { Filters } from "../../records/settings/filters.ts";
import { isKindergarten } from "../../records/settings/place-words.ts";
import type { Settings } from "../../records/settings/settings.ts";
import type { Facts } from "../facts.ts";
import { type Attribute, attributesOf } from "./attributes.ts";

/** The 量词 that a school gave to a word of its own: 课堂巧招沙龙2期; else that of the kind for this word: 专著1部. */
export function unitOfWord(
  name: KindName,
  { field, label }: Attribute,
  word: string,
  settings: Settings,
): string | undefined {
  const key = field?.value.ownWords;
  const { unitBy } = kindOf(name);
  return (key && settings[key]?.[word]?.unit) ?? (unitBy?.label === label ? unitBy.units[word] : undefined);
}

/**
 * The 量词 of what is counted: the school's own, wherever everything that is counted has a word of its own with one; else
 * that of the kind (domain.md 12.27).
 */
export function unitOfRecords(name: KindName, records: readonly AnyRecord[], facts: Facts): string | undefined {
  const [first] = records;
  if (first === undefined) return undefined;
  for (const attribute of withOwnWords(name)) {
    const [word, ...others] = attribute.valuesOf(first, facts);
    const unit =
      word === undefined || others.length > 0 ? undefined : unitOfWord(name, attribute, word, facts.school.settings);
    const hasIt = (record: AnyRecord) => {
      const values = attribute.valuesOf(record, facts);
      return values.length === 1 && unitOfWord(name, attribute, values[0]!, facts.school.settings) === unit;
    };
    if (unit !== undefined && records.every(hasIt)) return unit;
  }
  return undefined;
}

/** The same of whatever a question asks for, when it asks for such words alone; also by the kind's own: 书1本. */
export function unitOfFilters(name: KindName, filters: Filters, { settings }: Facts["school"]): string | undefined {
  const byKind = attributesOf(name).filter(({ label }) => label === kindOf(name).unitBy?.label);
  const units = [...new Set([...withOwnWords(name), ...byKind])].flatMap((attribute) => {
    const [unit, ...others] = new Set(
      (filters[attribute.label] ?? []).map((w) => unitOfWord(name, attribute, w, settings)),
    );
    return unit !== undefined && others.length === 0 ? [unit] : [];
  });
  return units[0];
}

const withOwnWords = (name: KindName): readonly Attribute[] =>
  attributesOf(name).filter(({ field }) => field?.value.ownWords !== undefined);

/** What a count of records of a kind is counted in. */
export const unitCounted = (name: KindName, records: readonly AnyRecord[], filters: Filters, facts: Facts): string =>
  unitOfRecords(name, records, facts) ??
  unitOfFilters(name, filters, facts.school) ??
  unitCalled(kindOf(name).unit, facts.school.settings);

/** A 园 has no lessons that are counted in 节. */
export const unitCalled = (unit: string, settings: Settings): string =>
  unit === "节" && isKindergarten(settings) ? "次" : unit;
