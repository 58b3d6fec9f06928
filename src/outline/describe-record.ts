import type { Place } from "../diagnostics/diagnostic.ts";
import { type Facts, factsOfPeriod } from "../figures/facts.ts";
import { attributesOf } from "../figures/query/attributes.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";
import type { TracedRecord } from "../template/content.ts";

/** A record of a school, or of the one that it is compared with. */
export interface Kept {
  readonly kind: KindName;
  readonly record: AnyRecord;
  readonly facts: Facts;
  /** It describes who is there, not what was done. */
  readonly isPersonOrGroup: boolean;
}

/** Every record by the place where it is written: a figure knows the places of its records. */
export const recordsByPlace = oncePer((school: School): ReadonlyMap<Place, Kept> => {
  const own = keptOf(school);
  return new Map(school.before ? [...keptOf(school.before), ...own] : own);
});

const keptOf = (school: School): readonly (readonly [Place, Kept])[] =>
  kindNames.flatMap((kind) => {
    const isPersonOrGroup = kindOf(kind).existsOn !== undefined;
    const facts = factsOfPeriod(school);
    return school.records[kind].map((record) => [record.origin, { kind, record, facts, isPersonOrGroup }] as const);
  });

/** The fields that say what a record is called, whatever its kind. */
const titles = ["title", "name", "award", "item", "objects"];

/** The label under which records of a kind say what they are called: 主题, 名称. */
export function titleLabel(kind: KindName): string | undefined {
  const { fields } = kindOf(kind);
  return titles.flatMap((field) => fields[field]?.label ?? [])[0];
}

const mostNames = 5;

/**
 * A record as it is shown beside a figure. Its people are those who led or made it: who was absent, was found wanting or got
 * which mark is not said, nor the names of pupils.
 */
export function describeRecord({ kind, record, facts }: Kept): Omit<TracedRecord, "place"> {
  const { fields, label, leading, people, when } = kindOf(kind);
  const attributes = attributesOf(kind);
  const wordsOf = (field: string): readonly string[] =>
    attributes.find((one) => one.field !== undefined && one.field === fields[field])?.valuesOf(record, facts) ?? [];
  const [title = []] = titles.map(wordsOf).filter((words) => words.length > 0);
  const named = (leading ?? people).filter((field) => fields[field]?.value.holds === "people");
  const names = [...new Set(named.flatMap(wordsOf))];
  return {
    day: when(record as never)?.from ?? "",
    title: title.join("、") || label,
    people: names.slice(0, mostNames),
    peopleCount: names.length,
  };
}
