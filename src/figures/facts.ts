import type { Kind } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kinds, type Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import { type Heard, heardIn } from "../school/heard.ts";
import { highestOnly } from "../school/highest-award.ts";
import { lazyRecords, recordsInDays } from "../school/in-days.ts";
import { lazily, oncePer } from "../school/once-per.ts";
import { participants } from "../school/participants.ts";
import { isPolished, polishedHeardOnce, polishedOnce } from "../school/polished-lessons.ts";
import type { School } from "../school/school.ts";
import { dayOf, type Scope, wholePeriod } from "../school/scope.ts";

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

/** Kinds that belong to everybody named in them, not only to those whose 人次 they count. */
const everyRole = new Set<KindName>(["awards", "projects"]);

/** Selects the records of a scope (domain.md 7.2, 7.15); `inDays` where those of its days are known. */
export function gatherFacts(school: School, scope: Scope, inDays = countedInDays(school, scope)): Facts {
  const { roster } = school;
  const { group, campus, teacher: person } = scope;
  const narrowed = group !== undefined || campus !== undefined || person !== undefined;
  const covers = (teacher: Teacher, day: string): boolean =>
    (person === undefined || teacher === person) &&
    (group === undefined || roster.members(group, day).includes(teacher) || roster.groupOf(teacher, day) === group) &&
    (campus === undefined || roster.campusOf(teacher, day) === campus);
  const day = (name: KindName, record: AnyRecord) => dayOf(record, kinds[name] as Kind, scope.to);
  const sessions = lazily(() => polishedIn(inDays, school, scope).lessons);
  const lessons = () => {
    const firsts = new Set(polishedOnce(sessions()));
    return inDays.lessons.filter((lesson) => firsts.has(lesson));
  };
  const once = (name: KindName): readonly AnyRecord[] => (name === "lessons" ? lessons() : inDays[name]);
  const counted = lazyRecords((name) =>
    narrowed ? once(name).filter((record) => belongs(name, record, { school, scope, covers, dayOf: day })) : once(name),
  );
  const heard = lazily(() => {
    const observed = new Set<unknown>([...inDays.observations, ...inDays.lessons]);
    const sessionsHeard = new Set<unknown>([...inDays.observations, ...sessions()]);
    const all = polishedHeardOnce(heardIn(school).heard.filter((h) => sessionsHeard.has(h.record)));
    return all.filter((h) => observed.has(h.record) && covers(h.listener, day(h.from, h.record)));
  });
  return {
    school,
    scope,
    inDays,
    covers,
    dayOf: day,
    counted,
    get heard() {
      return heard();
    },
  };
}

/** Whether a record belongs to the group, the campus or the person of a scope. */
function belongs(
  name: KindName,
  record: AnyRecord,
  { school, scope, covers, dayOf: day }: Pick<Facts, "school" | "scope" | "covers" | "dayOf">,
): boolean {
  const { group, campus, teacher: person } = scope;
  if (name === "plans") return false;
  if (name === "teachers") return covers(record as Teacher, scope.to);
  const own = record as { name?: string; group?: string; winningGroup?: string; campus?: string };
  if (name === "groups")
    return group !== undefined ? own.name === group : campus !== undefined && own.campus === campus;
  if (name === "activities" && person === undefined) {
    const holder = school.records.groups.find((g) => g.name === own.group);
    return group !== undefined ? own.group === group : (own.campus ?? holder?.campus) === campus;
  }
  if (name === "awards" && group !== undefined && own.winningGroup === group) return true;
  const role = everyRole.has(name) || (name === "activities" && person !== undefined) ? "所有" : undefined;
  return participants(name, record, { school, dayOf: day }, role).some(({ teacher }) =>
    covers(teacher, day(name, record)),
  );
}

function countedInDays(school: School, scope: Scope): Records {
  const found = recordsInDays(school, scope);
  return lazyRecords((name) => (name === "awards" ? highestOnly(found.awards, school) : found[name]));
}

/**
 * The records among which the first session of a polished lesson is looked for: of the whole period when only a part of
 * it is counted, so that the lesson counts in one term and not in each.
 */
function polishedIn(inDays: Records, school: School, { from, to }: Scope): Records {
  const whole = wholePeriod(school.settings);
  if (from < whole.from || whole.to < to || !inDays.lessons.some(isPolished)) return inDays;
  return recordsOfPeriod(school);
}

const recordsOfPeriod = oncePer((school: School) => recordsInDays(school, wholePeriod(school.settings)));

/** The facts of a school's whole period; gathered once. */
export const factsOfPeriod = oncePer((school: School) => gatherFacts(school, wholePeriod(school.settings)));
