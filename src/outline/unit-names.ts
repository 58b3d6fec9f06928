import type { Facts } from "../figures/facts.ts";
import { isOfType } from "../records/kinds/group.ts";
import { fullName } from "../school/roster.ts";
import type { School } from "../school/school.ts";
import type { Scope } from "../school/scope.ts";
import type { Speaker } from "../template/living-words.ts";

/** The names that exist in a report about one teacher or one group: 姓名, 职称, 组长. What nobody typed is empty. */
export function unitNames({ school: { roster }, scope }: Facts): readonly (readonly [string, string])[] {
  const { teacher, group: asked, to } = scope;
  const group = roster.groups.find(({ name }) => name === asked);
  const people = (mentions: readonly { readonly name: string }[] = []) => mentions.map(({ name }) => name).join("、");
  return [
    ...(teacher
      ? ([
          ["姓名", fullName(teacher)],
          ["职称", teacher.rank ?? ""],
          ["职务", teacher.post ?? ""],
          ["任教学科", teacher.subject?.join("、") ?? ""],
          ["教研组名", roster.groupOf(teacher, to) ?? ""],
          ["校区名", roster.campusOf(teacher, to) ?? ""],
        ] as const)
      : []),
    ...(asked === undefined
      ? []
      : ([
          ["组名", asked],
          ["组长", people(group?.leaders)],
        ] as const)),
  ];
}

/** Who speaks in a report about a part of a school. */
export function speakerOf({ teacher, group, campus }: Scope, school: School): Speaker {
  if (teacher !== undefined) return "person";
  if (group !== undefined) return isStudio(group, school) ? "studio" : "group";
  return campus === undefined ? "school" : "campus";
}

const isStudio = (name: string, { roster, settings }: School): boolean =>
  roster.groups.some((group) => group.name === name && isOfType(group, "工作室", settings));
