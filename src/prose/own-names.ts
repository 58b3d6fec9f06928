import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";

/** What the school itself goes by: its own name, those of its campuses and of its groups. */
export const ownNames = oncePer(({ settings, roster }: School): readonly string[] =>
  [...new Set([settings.school, settings.signature?.unit ?? "", ...(settings.campuses ?? []), ...roster.sets])].filter(
    Boolean,
  ),
);
