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

/** Whether one of the owners of a record belongs to a group on its day. Every group asks it of every record, so it is worked out once. */
export const isOfGroup = (name: KindName, record: AnyRecord, school: School, day: Day, group: string): boolean =>
  groupsOf(school)(name)(day)(record).has(group);

const groupsOf = oncePer((school: School) => {
  const known = new Map<string, ReadonlySet<string>>();
  const shared = (groups: ReadonlySet<string>) => {
    const key = [...groups].sort().join("\n");
    if (!known.has(key)) known.set(key, groups);
    return known.get(key)!;
  };
  return oncePer((name: KindName) =>
    oncePer((day: Day) =>
      oncePer((record: AnyRecord): ReadonlySet<string> => {
        const ofTeacher = groupsOn(school)(day);
        return shared(new Set(ownersOf(name, record, school, day).flatMap((one) => ofTeacher.get(one) ?? [])));
      }),
    ),
  );
});

/** The groups that each teacher belongs to on a day, those within other groups too. */
const groupsOn = oncePer(({ roster }: School) =>
  oncePer((day: Day): ReadonlyMap<Teacher, readonly string[]> => {
    const found = new Map<Teacher, string[]>();
    const add = (teacher: Teacher, group: string) => {
      const groups = found.get(teacher) ?? [];
      groups.push(group);
      found.set(teacher, groups);
    };
    for (const group of roster.sets) for (const teacher of roster.belonging(group, day)) add(teacher, group);
    for (const teacher of roster.teachers) {
      const group = roster.groupOf(teacher, day);
      if (group !== undefined) add(teacher, group);
    }
    return found;
  }),
);
