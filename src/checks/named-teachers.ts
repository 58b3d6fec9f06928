import type { Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import type { Roster } from "../school/roster.ts";

/** A teacher who is named by name, and how: members of a group that is named are not. */
export interface Named {
  readonly mention: Mention;
  readonly teacher: Teacher;
}

/** The teachers whom mentions name one by one. */
export const namedTeachers = (mentions: readonly Mention[] | undefined, roster: Roster): Named[] =>
  (mentions ?? []).flatMap((mention) => {
    const found = roster.find(mention);
    return found.type === "teacher" ? [{ mention, teacher: found.teacher }] : [];
  });
