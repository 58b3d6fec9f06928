import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Day } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";
import { everyRole, participants } from "./participants.ts";
import type { School } from "./school.ts";

/** Those whose record it is: of what belongs to everybody in it and to a group, all who are named; else whom the kind counts. */
export const ownersOf = (name: KindName, record: AnyRecord, school: School, day: Day): readonly Teacher[] => {
  const { owner } = kindOf(name);
  const role = owner === "everybody" || owner === "group" ? everyRole : undefined;
  return participants(name, record, school, day, role).map(({ teacher }) => teacher);
};

/** The groups to which the owners of a record belong on its day. */
export function groupsOfRecord(name: KindName, record: AnyRecord, school: School, day: Day): ReadonlySet<string> {
  const ofTeacher = groupsOn(school)(day);
  return new Set(ownersOf(name, record, school, day).flatMap((one) => [...(ofTeacher.get(one) ?? [])]));
}

/** The groups that each teacher belongs to on a day, those within other groups too. */
export const groupsOn = oncePer(({ roster }: School) =>
  oncePer((day: Day): ReadonlyMap<Teacher, ReadonlySet<string>> => {
    const found = new Map<Teacher, Set<string>>();
    const add = (teacher: Teacher, group: string) => {
      const groups = found.get(teacher);
      if (groups) groups.add(group);
      else found.set(teacher, new Set([group]));
    };
    for (const group of roster.sets) for (const teacher of roster.belonging(group, day)) add(teacher, group);
    for (const teacher of roster.teachers) {
      const group = roster.groupOf(teacher, day);
      if (group !== undefined) add(teacher, group);
    }
    return found;
  }),
);
