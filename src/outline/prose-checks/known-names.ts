import type { School } from "../../records/school.ts";

const namesOf = new WeakMap<School, readonly string[]>();
const recordsOf = new WeakMap<School, string>();

/** Names the school itself goes by: its own, its campuses, its groups. */
export function everyName(school: School): readonly string[] {
  const found = namesOf.get(school) ?? collect(school);
  namesOf.set(school, found);
  return found;
}

function collect({ term, roster }: School): readonly string[] {
  return [...new Set([term.school, term.signature?.unit ?? "", ...(term.campuses ?? []), ...roster.sets])].filter(
    Boolean,
  );
}

/** Whether the records mention it anywhere: units of outsiders, organisers, journals, places, titles. */
export function occursInRecords(word: string, school: School): boolean {
  const known =
    recordsOf.get(school) ?? JSON.stringify(school.records, (key, value) => (key === "origin" ? undefined : value));
  recordsOf.set(school, known);
  return known.includes(word);
}
