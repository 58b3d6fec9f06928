import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Heard } from "../school/heard.ts";
import { countedInDays } from "../school/in-days.ts";
import { lazily, oncePer } from "../school/once-per.ts";
import { everyRole, participants } from "../school/participants.ts";
import { heardInDays, lessonsOnce } from "../school/polished-lessons.ts";
import type { School } from "../school/school.ts";
import { dayOf, type Scope, wholePeriod } from "../school/scope.ts";
import { selectRecords } from "../school/select-records.ts";

/** The records one set of figures counts, and whose they are. */
export interface Facts {
  readonly school: School;
  readonly scope: Scope;
  /** Records of the days, of the whole school: what a person's own totals are made from. */
  readonly inDays: Records;
  /** The same, narrowed to the campus, group or person. */
  readonly counted: Records;
  readonly heard: readonly Heard[];
  /** Whether somebody's share is counted: their group, campus or they themselves are in scope on that day. */
  covers(teacher: Teacher, day: string): boolean;
  /** The day a record is looked at for membership. */
  dayOf(name: KindName, record: AnyRecord): string;
}

/** Selects the records of a scope (domain.md 7.2, 7.15); `inDays` where those of its days are known. */
export function gatherFacts(school: School, scope: Scope, inDays = countedInDays(school, scope)): Facts {
  const { roster } = school;
  const { group, campus, teacher: person } = scope;
  const isNarrowed = group !== undefined || campus !== undefined || person !== undefined;
  const covers = (teacher: Teacher, day: string): boolean =>
    (person === undefined || teacher === person) &&
    (group === undefined || roster.members(group, day).includes(teacher) || roster.groupOf(teacher, day) === group) &&
    (campus === undefined || roster.campusOf(teacher, day) === campus);
  const day = (name: KindName, record: AnyRecord) => dayOf(record, kindOf(name), scope.to);
  const once = lessonsOnce(school, scope, inDays);
  const whose = { school, scope, covers, dayOf: day };
  const heard = lazily(() =>
    heardInDays(school, scope, inDays).filter((h) => covers(h.listener, day(h.kind, h.record))),
  );
  return {
    ...whose,
    inDays,
    counted: isNarrowed ? selectRecords((name) => once[name].filter((record) => belongs(name, record, whose))) : once,
    get heard() {
      return heard();
    },
  };
}

/** Whether a record belongs to the group, the campus or the person of a scope. */
function belongs(
  name: KindName,
  record: AnyRecord,
  facts: Pick<Facts, "school" | "scope" | "covers" | "dayOf">,
): boolean {
  const { school, scope, covers } = facts;
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
  const role = kind.owner === "everybody" || kind.owner === "group" ? everyRole : undefined;
  const day = facts.dayOf(name, record);
  return participants(name, record, facts, role).some(({ teacher }) => covers(teacher, day));
}

/** The facts of a school's whole period; gathered once. */
export const factsOfPeriod = oncePer((school: School) => gatherFacts(school, wholePeriod(school.settings)));
