import type { Derived } from "../define-kind.ts";
import { bandOf, bandWords, withoutHours } from "../hour-bands.ts";
import { hourSources } from "../hour-sources.ts";

/** What somebody's hours of the days counted say of them: the band they are in (学时分段), and where they come from (学时来源). */
export const derivedOfHours = {
  学时分段: {
    inOrder: ({ hourBands }) => [withoutHours, ...bandWords(hourBands)],
    valuesOf: (teacher, { rules, earnedBy }) => [bandOf(earnedBy(teacher).hours, rules.hourBands)],
  },
  学时来源: { inOrder: () => hourSources, valuesOf: (teacher, { earnedBy }) => earnedBy(teacher).sources },
} as const satisfies { readonly [label: string]: Derived<unknown> };
