import { isOfType } from "../records/kinds/group.ts";
import type { School } from "../school/school.ts";
import type { Scope } from "../school/scope.ts";
import type { Speaker } from "../template/living-words.ts";

/** Who speaks in a report about a part of a school. */
export function speakerOf({ teacher, group, campus }: Scope, school: School): Speaker {
  if (teacher !== undefined) return "person";
  if (group !== undefined) return isStudio(group, school) ? "studio" : "group";
  return campus === undefined ? "school" : "campus";
}

const isStudio = (name: string, { roster, settings }: School): boolean =>
  roster.groups.some((group) => group.name === name && isOfType(group, "工作室", settings));
