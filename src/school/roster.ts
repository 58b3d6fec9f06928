import { existsOn, type Group, isOfType } from "../records/kinds/group.ts";
import type { Records } from "../records/kinds/index.ts";
import { awayOn, inPost, type Teacher, teaching } from "../records/kinds/teacher.ts";
import { latest } from "../records/latest.ts";
import type { Settings } from "../records/settings/settings.ts";
import { namesOfUnit, unitTypeOf } from "../records/settings/unit.ts";
import type { Mention } from "../records/values/people.ts";
import type { Day } from "../zh/dates.ts";
import { everyone, everyoneWords } from "./everyone-words.ts";
import { groupBy } from "./group-by.ts";
import { type GroupsByName, type Membership, membersOn } from "./members-on.ts";

/** Whom a mention names. `set`: a group, a campus or 全员; `unknown`: nobody; `ambiguous`: several people of that name. */
export type Found =
  | { readonly type: "teacher"; readonly teacher: Teacher; readonly remark: string | undefined }
  | { readonly type: "set"; readonly name: string }
  | { readonly type: "outsider" }
  | { readonly type: "ambiguous"; readonly candidates: readonly Teacher[] }
  | { readonly type: "unknown" };

/** The people of a school, and where each of them belonged on a day (domain.md 7.9, 7.15). */
export interface Roster {
  readonly teachers: readonly Teacher[];
  readonly groups: readonly Group[];
  readonly campuses: readonly string[];
  /** Names that may stand for several people: 全员, groups, campuses. */
  readonly sets: readonly string[];
  find(mention: Mention): Found;
  /** The school's own people behind mentions, in order, each once; sets are their members on that day. */
  people(mentions: readonly Mention[] | undefined, day: Day): Teacher[];
  /** The word for their leave if somebody was away on that day. */
  awayOn(teacher: Teacher, day: Day): string | undefined;
  /** A 专任教师, a 教研员; of a 工作室 everybody on its roster. */
  isStaff(teacher: Teacher): boolean;
  /** Employed here on that day, on leave or not. */
  inPost(teacher: Teacher, day: Day): boolean;
  groupOf(teacher: Teacher, day: Day): string | undefined;
  campusOf(teacher: Teacher, day: Day): string | undefined;
  members(name: string, day: Day): Teacher[];
  /** The members with those on leave. */
  belonging(name: string, day: Day): readonly Teacher[];
}

/** Whether somebody is a 专任教师, perhaps among other things: a headmaster who teaches is 行政、专任教师 (domain.md 12.17). */
const isStaffTeacher = ({ position = [teaching] }: Teacher): boolean => position.includes(teaching);

/** 王芳（语文） for one of two people of that name, else the name. */
export const fullName = (teacher: Teacher): string =>
  teacher.distinction ? `${teacher.name}（${teacher.distinction}）` : teacher.name;

/**
 * The roster of a school. `named` holds whom other records may name; of these only the teachers in `count` are members of
 * anything.
 */
export function makeRoster(
  settings: Settings,
  named: Pick<Records, "teachers" | "groups">,
  count: readonly Teacher[],
): Roster {
  const { groups } = named;
  const ofTeachers = named.teachers.flatMap(({ group, moves = [] }) => [group, ...moves.map((move) => move.group)]);
  const campuses = [
    ...new Set([...(settings.campuses ?? []), ...named.teachers.flatMap(({ campus }) => campus ?? [])]),
  ];
  const ofGroups = [...groups.map(({ name }) => name), ...ofTeachers.filter((group) => group !== undefined)];
  const ofUnit = namesOfUnit(settings);
  const sets = [...new Set([everyone, ...ofUnit, ...ofGroups, ...campuses])];
  const find = finder(named.teachers, new Set([...sets, ...everyoneWords]));
  const byName: GroupsByName = new Map(groups.map((group) => [group.name, group]));
  const isStaff = unitTypeOf(settings) === "工作室" ? () => true : isStaffTeacher;
  const membership = membershipIn(settings, groups, byName, find);
  const { members, belonging } = membersOn({
    ...{ count, byName, campuses, isStaff, isSet: (mention: Mention) => find(mention).type === "set" },
    ...{ everyone: new Set([...everyoneWords, ...ofUnit]), ...membership },
  });
  const counted = new Set(count);
  const people = (mentions: readonly Mention[] | undefined, day: Day): Teacher[] => {
    const found = (mentions ?? []).flatMap((mention) => {
      const result = find(mention);
      return result.type === "teacher" ? [result.teacher] : result.type === "set" ? members(result.name, day) : [];
    });
    return [...new Set(found)].filter((teacher) => counted.has(teacher));
  };
  const { groupOf, campusOf } = membership;
  return {
    ...{ teachers: count, groups, campuses, sets, find, people },
    ...{ awayOn, isStaff, inPost, groupOf, campusOf, members, belonging },
  };
}

/** 语文组全体, 语文组全体教师: registers write so for 语文组. */
const ofGroup = /全体(?:教师|老师|成员|组员)?$/;

/** Looks up mentions among these teachers and the names that stand for several people (`sets`). */
function finder(teachers: readonly Teacher[], sets: ReadonlySet<string>): Roster["find"] {
  const byName = groupBy(teachers, ({ name }) => name);
  return (mention) => {
    if (mention.unit !== undefined) return { type: "outsider" };
    const namesakes = byName.get(mention.name) ?? [];
    const [first, ...others] = namesakes;
    if (!first) {
      const name = [mention.name, mention.name.replace(ofGroup, "")].find((one) => sets.has(one));
      return name === undefined ? { type: "unknown" } : { type: "set", name };
    }
    const chosen = namesakes.find((t) => t.distinction !== undefined && mention.notes.includes(t.distinction));
    if (!chosen && others.length > 0) return { type: "ambiguous", candidates: namesakes };
    const teacher = chosen ?? first;
    return { type: "teacher", teacher, remark: mention.notes.find((note) => note !== teacher.distinction) };
  };
}

function membershipIn(
  settings: Settings,
  groups: readonly Group[],
  byName: GroupsByName,
  find: Roster["find"],
): Membership {
  const listings = groupBy(listingsOf(groups, find), ({ teacher }) => teacher);
  const listed = (teacher: Teacher, day: Day) =>
    (listings.get(teacher) ?? [])
      .filter((listing) => existsOn(listing, day) && existsOn(listing.group, day))
      .map(({ group }) => group);
  const movedTo = ({ moves }: Teacher, day: Day) => moves && latest(moves.filter(({ date }) => date <= day))?.group;
  const groupOf: Membership["groupOf"] = (teacher, day) =>
    movedTo(teacher, day) ??
    teacher.group ??
    listed(teacher, day).find((group) => isOfType(group, "教研组", settings))?.name;
  return {
    groupOf,
    campusOf: (teacher, day) => {
      const group = groupOf(teacher, day);
      const ofGroup = group === undefined ? undefined : byName.get(group)?.campus;
      // Only a move takes somebody to another campus; who leads a group elsewhere stays where the roster says.
      const isMoved = movedTo(teacher, day) !== undefined && group !== teacher.group;
      return isMoved ? (ofGroup ?? teacher.campus) : (teacher.campus ?? ofGroup);
    },
    listedIn: (teacher, day) => listed(teacher, day).map(({ name }) => name),
  };
}

/** Teachers with the groups that list them, and from when to when if the group says so. */
const listingsOf = (groups: readonly Group[], find: Roster["find"]) =>
  groups.flatMap((group) => {
    const officers = [...(group.leaders ?? []), ...(group.deputies ?? [])].map((mention) => ({ mention }));
    return [...(group.members ?? []), ...officers].flatMap(({ mention, ...days }) => {
      const found = find(mention);
      return found.type === "teacher" ? [{ ...days, teacher: found.teacher, group }] : [];
    });
  });
