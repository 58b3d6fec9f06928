import type { Group } from "../records/kinds/group.ts";
import type { Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Settings } from "../records/settings/settings.ts";
import type { Mention } from "../records/values/people.ts";
import type { Day } from "../zh/dates.ts";
import { latest } from "./latest.ts";
import { awayOn, inPost } from "./post.ts";

/** Stands for everybody: the 专任教师 in post on that day. */
export const everyone = "全员";
/** Other words for 全员, under 参加 and as 对象 of a requirement. */
export const everyoneWords: ReadonlySet<string> = new Set([everyone, "全体", "全体教师", "全校教师", "全校"]);

/** What a mention turned out to be. `unknown`: nobody; `ambiguous`: several people of that name. */
export type Found =
  | { readonly type: "teacher"; readonly teacher: Teacher; readonly remark: string | undefined }
  | { readonly type: "set"; readonly name: string }
  | { readonly type: "outsider" }
  | { readonly type: "ambiguous"; readonly candidates: readonly Teacher[] }
  | { readonly type: "unknown" };

/** Who is who, and where each belonged on a day (domain.md 7.9, 7.15). */
export interface Roster {
  readonly teachers: readonly Teacher[];
  readonly groups: readonly Group[];
  readonly campuses: readonly string[];
  /** Names that may stand for several people: 全员, groups, campuses. */
  readonly sets: readonly string[];
  find(mention: Mention): Found;
  /** The school's own people behind mentions, in order, each once; sets are their members on that day. */
  people(mentions: readonly Mention[] | undefined, day: Day): Teacher[];
  /** The word for their leave, when somebody was away on that day. */
  awayOn(teacher: Teacher, day: Day): string | undefined;
  /** Employed here on that day, on leave or not. */
  inPost(teacher: Teacher, day: Day): boolean;
  groupOf(teacher: Teacher, day: Day): string | undefined;
  campusOf(teacher: Teacher, day: Day): string | undefined;
  members(name: string, day: Day): Teacher[];
}

export const isStaffTeacher = (teacher: Teacher): boolean => (teacher.position ?? "专任教师") === "专任教师";

/** 王芳（语文） for one of two people of that name, else the name. */
export const fullName = (teacher: Teacher): string =>
  teacher.distinction ? `${teacher.name}（${teacher.distinction}）` : teacher.name;

export function makeRoster(settings: Settings | undefined, { teachers, groups }: Records): Roster {
  const byName = groupByName(teachers);
  const groupByTitle = new Map(groups.map((group) => [group.name, group]));
  const campuses = [...new Set([...(settings?.campuses ?? []), ...teachers.flatMap((t) => t.campus ?? [])])];
  const teacherGroups = teachers
    .flatMap((t) => [t.group, ...(t.moves ?? []).map((m) => m.group)])
    .filter((g) => g !== undefined);
  const sets = [...new Set([everyone, ...groups.map((g) => g.name), ...teacherGroups, ...campuses])];
  const setNames = new Set([...sets, ...everyoneWords]);

  const groupOf = (teacher: Teacher, day: Day) =>
    latest(teacher.moves?.filter(({ date }) => date <= day))?.group ?? teacher.group ?? listedIn(teacher, day);
  const campusOf = (teacher: Teacher, day: Day) => {
    const group = groupOf(teacher, day);
    const ofGroup = group === undefined ? undefined : groupByTitle.get(group)?.campus;
    return group !== teacher.group ? (ofGroup ?? teacher.campus) : (teacher.campus ?? ofGroup);
  };
  const find = (mention: Mention): Found => {
    if (mention.unit !== undefined) return { type: "outsider" };
    const named = byName.get(mention.name) ?? [];
    const [first, ...others] = named;
    if (!first) return setNames.has(mention.name) ? { type: "set", name: mention.name } : { type: "unknown" };
    const chosen = named.find((t) => t.distinction !== undefined && mention.notes.includes(t.distinction));
    if (!chosen && others.length > 0) return { type: "ambiguous", candidates: named };
    const teacher = chosen ?? first;
    return { type: "teacher", teacher, remark: mention.notes.find((note) => note !== teacher.distinction) };
  };
  const stays = listedStays(groups, find);
  const isListed = (teacher: Teacher, name: string, day: Day) =>
    stays.get(teacher)?.some(({ group, from = day, to = day }) => group.name === name && from <= day && day <= to) ??
    false;
  /** A group that lists them, for teachers whose 教研组 the roster leaves out. */
  const listedIn = (teacher: Teacher, day: Day) =>
    stays.get(teacher)?.find(({ group }) => group.type === "教研组" && isListed(teacher, group.name, day))?.group.name;
  const known = new Map<string, Teacher[]>();
  const members = (name: string, day: Day): Teacher[] => {
    const key = `${day} ${name}`;
    const found = known.get(key) ?? membersOn(name, day);
    known.set(key, found);
    return found;
  };
  const membersOn = (name: string, day: Day, within: readonly string[] = []): Teacher[] => {
    const present = teachers.filter((t) => inPost(t, day) && awayOn(t, day) === undefined);
    if (everyoneWords.has(name)) return present.filter(isStaffTeacher);
    if (campuses.includes(name) && !groupByTitle.has(name)) {
      return present.filter((t) => isStaffTeacher(t) && campusOf(t, day) === name);
    }
    const parts = listedSets(groupByTitle.get(name), day, find).filter(
      (part) => part !== name && !within.includes(part),
    );
    const ofParts = new Set(parts.flatMap((part) => membersOn(part, day, [...within, name])));
    return present.filter((t) => groupOf(t, day) === name || isListed(t, name, day) || ofParts.has(t));
  };
  const people = (mentions: readonly Mention[] | undefined, day: Day): Teacher[] => {
    const found = (mentions ?? []).flatMap((mention) => {
      const result = find(mention);
      return result.type === "teacher" ? [result.teacher] : result.type === "set" ? members(result.name, day) : [];
    });
    return [...new Set(found)];
  };
  return { teachers, groups, campuses, sets, find, people, awayOn, inPost, groupOf, campusOf, members };
}

/** Where groups list their 组长, 副组长 and 成员, by person. */
interface Stay {
  readonly group: Group;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

function listedStays(groups: readonly Group[], find: Roster["find"]): Map<Teacher, Stay[]> {
  const stays = new Map<Teacher, Stay[]>();
  for (const group of groups) {
    const officers = [...(group.leaders ?? []), ...(group.deputies ?? [])];
    const listed = [
      ...(group.members ?? []),
      ...officers.map((mention) => ({ mention, from: undefined, to: undefined })),
    ];
    for (const { mention, from, to } of listed) {
      const found = find(mention);
      if (found.type === "teacher")
        stays.set(found.teacher, [...(stays.get(found.teacher) ?? []), { group, from, to }]);
    }
  }
  return stays;
}

/** The groups and campuses that a group lists as 成员 on a day: 理综组 of 物理组 and 化学组. */
const listedSets = (group: Group | undefined, day: Day, find: Roster["find"]): string[] =>
  (group?.members ?? [])
    .filter(({ mention, from = day, to = day }) => from <= day && day <= to && find(mention).type === "set")
    .map(({ mention }) => mention.name);

function groupByName(teachers: readonly Teacher[]): Map<string, Teacher[]> {
  const byName = new Map<string, Teacher[]>();
  for (const teacher of teachers) byName.set(teacher.name, [...(byName.get(teacher.name) ?? []), teacher]);
  return byName;
}
