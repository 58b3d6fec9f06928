import type { Teacher } from "../../records/kinds/teacher.ts";
import type { Mention } from "../../records/values/people.ts";
import type { Roster } from "../../school/roster.ts";

/** A teacher whom a mention names; the members of a group that it names are not meant. */
export interface Named {
  readonly mention: Mention;
  readonly teacher: Teacher;
}

/** The teachers whom mentions name one by one; names of groups, outsiders and unknown names are passed over. */
export const namedTeachers = (mentions: readonly Mention[] | undefined, roster: Roster): Named[] =>
  (mentions ?? []).flatMap((mention) => {
    const found = roster.find(mention);
    return found.type === "teacher" ? [{ mention, teacher: found.teacher }] : [];
  });
