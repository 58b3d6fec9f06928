import type { Place } from "../diagnostics/diagnostic.ts";
import { type Facts, factsOfPeriod } from "../figures/facts.ts";
import { attributesOf } from "../figures/query/attributes.ts";
import { type AnyRecord, type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";

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

/**
 * A record in a line: 2024-09-12 倾听的技术（周砚）. Its people are those who led or made it: who was absent, was found
 * wanting or got which mark is not said, nor the names of pupils.
 */
export function describeRecord({ kind, record, facts }: Kept): string {
  const { fields, label, leading, people, when } = kindOf(kind);
  const attributes = attributesOf(kind);
  const wordsOf = (field: string) => {
    const attribute = attributes.find((one) => one.field !== undefined && one.field === fields[field]);
    return attribute?.valuesOf(record, facts).join("、") ?? "";
  };
  const day = when(record as never)?.from ?? "";
  const title = titles.flatMap((field) => (field in fields ? [wordsOf(field)] : [])).find((one) => one !== "");
  const named = (leading ?? people).filter((field) => fields[field]?.value.holds === "people");
  const names = [...new Set(named.flatMap((field) => wordsOf(field).split("、")))].filter((name) => name !== "");
  const who =
    names.length > mostNames ? `${names.slice(0, mostNames).join("、")}等${names.length}人` : names.join("、");
  return [day, `${title ?? label}${who && `（${who}）`}`].filter((part) => part !== "").join(" ");
}

const mostNames = 5;
