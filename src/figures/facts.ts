import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { groupsOn, ownersOf } from "../school/groups-of-record.ts";
import type { Heard } from "../school/lessons-heard.ts";
import { lazily, oncePer } from "../school/once-per.ts";
import { groupsNaming } from "../school/outsiders.ts";
import { heardInDays, lessonsOnce } from "../school/polished-lessons.ts";
import { countedInDays } from "../school/records-in-days.ts";
import { heardOfGroup, recordsOfGroup } from "../school/records-of-group.ts";
import type { School } from "../school/school.ts";
import { dayOf, isWhole, type Scope, wholePeriod } from "../school/scope.ts";
import { selectRecords } from "../school/select-records.ts";
import { staffOf } from "../school/staff.ts";
import type { Day } from "../zh/dates.ts";

/** The records that one set of figures counts, and whose share in them is counted. */
export interface Facts {
  readonly school: School;
  readonly scope: Scope;
  /** Records of the days, of the whole school: the totals of a person are made from these. */
  readonly inDays: Records;
  /** The same, narrowed to the campus, group or person. */
  readonly counted: Records;
  readonly heard: readonly Heard[];
  /** Whether somebody's share is counted: their group, campus or they themselves are in scope on that day. */
  covers(teacher: Teacher, day: string): boolean;
}

/** Selects the records of a scope (domain.md 7.2, 7.15); `inDays` if the records of its days are already selected. */
export function gatherFacts(school: School, scope: Scope, inDays = countedInDays(school, scope)): Facts {
  const { roster } = school;
  const { group, campus, teacher: person } = scope;
  const covers = (teacher: Teacher, day: string): boolean =>
    (person === undefined || teacher === person) &&
    (group === undefined || groupsOn(school)(day).get(teacher)?.has(group) === true) &&
    (campus === undefined || roster.campusOf(teacher, day) === campus);
  const once = lessonsOnce(school, inDays);
  const whose = { school, scope, covers };
  const isGroup = group !== undefined && campus === undefined && person === undefined;
  const heard = lazily(() => {
    if (isWhole(scope)) return heardInDays(school, inDays);
    if (isGroup) return heardOfGroup(school, inDays, scope.to, group);
    return heardInDays(school, inDays).filter((h) => covers(h.listener, dayOf(h.kind, h.record, scope)));
  });
  const narrowed = selectRecords((name) =>
    isGroup
      ? recordsOfGroup(school, once, scope.to, group, name)
      : once[name].filter((one) => belongs(name, one, whose)),
  );
  return {
    ...whose,
    inDays,
    counted: isWhole(scope) ? once : narrowed,
    get heard() {
      return heard();
    },
  };
}

/** Whether a record belongs to the campus or the person of a scope, and perhaps to a group. */
function belongs(name: KindName, record: AnyRecord, whose: Pick<Facts, "school" | "scope" | "covers">): boolean {
  const { school, scope, covers } = whose;
  const kind = kindOf(name);
  const holder = kind.holder?.(record as never);
  if (kind.owner === "school") return false;
  if (kind.owner === "itself") return covers(record as Teacher, scope.to);
  if (kind.owner === "group" && (scope.teacher === undefined || kind.people.length === 0)) {
    if (scope.group !== undefined) return holder?.group === scope.group;
    const campus = holder?.campus ?? school.roster.groups.find(({ name }) => name === holder?.group)?.campus;
    return scope.campus !== undefined && campus === scope.campus;
  }
  if (kind.owner !== "group" && scope.group !== undefined && holder?.group === scope.group) return true;
  const day = dayOf(name, record, scope);
  if (ownersOf(name, record, school, day).some((teacher) => covers(teacher, day))) return true;
  return scope.group !== undefined && groupsNaming(name, record, school, day).includes(scope.group);
}

/** 应参训 of a scope: N, or its members of the group, campus or person asked about. */
export const staffInScope = oncePer(({ school, scope, covers }: Facts): readonly Teacher[] =>
  staffOf(school).due.filter((teacher) => covers(teacher, scope.to)),
);

/** The facts of a school's whole period; gathered once. */
export const factsOfPeriod = oncePer((school: School) => gatherFacts(school, wholePeriod(school.settings)));

/** The facts of the whole school for some days; gathered once. */
export const factsBetween = (school: School, from: Day, to: Day): Facts => inSchool(school)(from)(to);

const inSchool = oncePer((school: School) =>
  oncePer((from: Day) => oncePer((to: Day) => gatherFacts(school, { from, to }))),
);

/** The same facts, narrowed to a group as well; gathered once. */
export const withinGroup = (facts: Facts, group: string): Facts => ofGroups(facts)(group);

const ofGroups = oncePer((facts: Facts) =>
  oncePer((group: string) => gatherFacts(facts.school, { ...facts.scope, group }, facts.inDays)),
);

/** The facts of any part of a school; those of the whole school for the same days are gathered once. */
export function factsOf(school: School, scope: Scope): Facts {
  const { from, to } = wholePeriod(school.settings);
  const isPeriod = scope.from === from && scope.to === to;
  const whole = isPeriod ? factsOfPeriod(school) : factsBetween(school, scope.from, scope.to);
  return isWhole(scope) ? whole : gatherFacts(school, scope, whole.inDays);
}
