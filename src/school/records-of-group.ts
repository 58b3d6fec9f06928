import type { Kind } from "../records/define-kind.ts";
import { type AnyRecord, type KindName, kindOf, type Records } from "../records/kinds/index.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Day } from "../zh/dates.ts";
import { groupsOfRecord, groupsOn } from "./groups-of-record.ts";
import type { Heard } from "./lessons-heard.ts";
import { oncePer } from "./once-per.ts";
import { groupsNaming } from "./outsiders.ts";
import { heardInDays } from "./polished-lessons.ts";
import type { School } from "./school.ts";
import { dayOf } from "./scope.ts";

/**
 * The records that belong to a group: its own, those of the people who were its members on their day; to a 工作室 also those of its
 * members from outside, whose 人次 are not counted. `to` is the day of what has none. Every group asks, so all are sorted at once.
 */
export const recordsOfGroup = (school: School, records: Records, to: Day, group: string, name: KindName) =>
  sorted(school)(records)(to)(name).get(group) ?? [];

const sorted = oncePer((school: School) =>
  oncePer((records: Records) =>
    oncePer((to: Day) =>
      oncePer((name: KindName) =>
        byGroup(records[name] as readonly AnyRecord[], (one) => groupsHaving(name, one, school, to)),
      ),
    ),
  ),
);

/** What the members of a group heard, those of the day of the lesson. */
export const heardOfGroup = (school: School, inDays: Records, to: Day, group: string): readonly Heard[] =>
  heardByGroup(school)(inDays)(to).get(group) ?? [];

const heardByGroup = oncePer((school: School) =>
  oncePer((inDays: Records) =>
    oncePer((to: Day) =>
      byGroup(heardInDays(school, inDays), ({ kind, record, listener }) =>
        groupsOn(school)(dayOf(kind, record, { from: to, to })).get(listener),
      ),
    ),
  ),
);

function byGroup<T>(all: readonly T[], groupsOf: (one: T) => Iterable<string> | undefined): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const group of groupsOf(one) ?? []) {
      const list = found.get(group);
      if (list) list.push(one);
      else found.set(group, [one]);
    }
  return found;
}

function groupsHaving(name: KindName, record: AnyRecord, school: School, to: Day): Iterable<string> | undefined {
  const kind: Kind = kindOf(name);
  if (kind.owner === "school") return undefined;
  if (kind.owner === "itself") return groupsOn(school)(to).get(record as Teacher);
  const own = kind.holder?.(record as never)?.group;
  if (kind.owner === "group") return own === undefined ? undefined : [own];
  const day = dayOf(name, record, { from: to, to });
  const ofPeople = groupsOfRecord(name, record, school, day);
  const ofOutsiders = groupsNaming(name, record, school, day);
  if (ofOutsiders.length === 0 && (own === undefined || ofPeople.has(own))) return ofPeople;
  return new Set([...(own === undefined ? [] : [own]), ...ofPeople, ...ofOutsiders]);
}
