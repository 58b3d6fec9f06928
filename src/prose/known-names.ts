import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";

/** Names the school itself goes by: its own, its campuses, its groups. */
export const everyName = oncePer(({ settings, roster }: School): readonly string[] =>
  [...new Set([settings.school, settings.signature?.unit ?? "", ...(settings.campuses ?? []), ...roster.sets])].filter(
    Boolean,
  ),
);

const wordsOf = oncePer(({ records }: School) =>
  JSON.stringify(records, (key, value) => (key === "origin" ? undefined : value)),
);

/** Whether the records mention it anywhere: units of outsiders, organisers, journals, places, titles. */
export const occursInRecords = (word: string, school: School): boolean => wordsOf(school).includes(word);
