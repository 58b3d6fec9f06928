import type { Group } from "../records/kinds/group.ts";
import { awayOn, inPost, type Teacher } from "../records/kinds/teacher.ts";
import type { Mention } from "../records/values/people.ts";
import type { Day } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";
import { withParts } from "./with-parts.ts";

export type GroupsByName = ReadonlyMap<string, Group>;

/** Where a teacher is a member on a day: by the roster, else by the groups that list them. */
export interface Membership {
  groupOf(teacher: Teacher, day: Day): string | undefined;
  campusOf(teacher: Teacher, day: Day): string | undefined;
  /** The groups that list them as 组长, 副组长 or 成员. */
  listedIn(teacher: Teacher, day: Day): readonly string[];
}

interface Everybody extends Membership {
  readonly campuses: readonly string[];
  isStaff(teacher: Teacher): boolean;
  isSet(mention: Mention): boolean;
  /** The names that mean everybody. */
  readonly everyone: ReadonlySet<string>;
  readonly count: readonly Teacher[];
  readonly byName: GroupsByName;
}

interface Members {
  /** Without those on leave. */
  members(name: string, day: Day): Teacher[];
  belonging(name: string, day: Day): readonly Teacher[];
}

/** Who belongs to a group or a campus on a day, 行政 and 教辅 too, in post; to 全员 the 专任教师. */
export function membersOn(everybody: Everybody): Members {
  const { byName, isSet, isStaff } = everybody;
  const campuses = new Set(everybody.campuses.filter((name) => !byName.has(name)));
  const once = oncePer((day: Day) => {
    const { there, ofGroup, ofCampus } = inPlaces(day, everybody);
    const of = (name: string): readonly Teacher[] => {
      if (everybody.everyone.has(name)) return there.filter(isStaff);
      return (campuses.has(name) ? ofCampus : ofGroup).get(name) ?? [];
    };
    return oncePer((name: string) => {
      const [own = [], ...parts] = withParts(name, byName, day, isSet).map(of);
      const joined = new Set(own.concat(...parts));
      const all = parts.length === 0 ? own : there.filter((t) => joined.has(t));
      return { all, present: all.filter((t) => awayOn(t, day) === undefined) };
    });
  });
  return { members: (name, day) => once(day)(name).present, belonging: (name, day) => once(day)(name).all };
}

/** Those in post on a day, all of them and by their groups and campuses, in the order of the roster. */
function inPlaces(day: Day, { count, groupOf, campusOf, listedIn }: Everybody) {
  const there = count.filter((t) => inPost(t, day));
  const ofGroup = new Map<string, Teacher[]>();
  const ofCampus = new Map<string, Teacher[]>();
  const add = (all: Map<string, Teacher[]>, name: string, teacher: Teacher) => {
    const list = all.get(name);
    if (list) list.push(teacher);
    else all.set(name, [teacher]);
  };
  for (const teacher of there) {
    const [group, campus] = [groupOf(teacher, day), campusOf(teacher, day)];
    for (const name of new Set([...(group === undefined ? [] : [group]), ...listedIn(teacher, day)]))
      add(ofGroup, name, teacher);
    if (campus !== undefined) add(ofCampus, campus, teacher);
  }
  return { there, ofGroup, ofCampus };
}
