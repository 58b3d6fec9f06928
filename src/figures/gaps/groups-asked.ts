import type { Span } from "../../records/span.ts";
import { earliestDay, latestDay } from "../../zh/dates.ts";
import { type Facts, staffInScope } from "../facts.ts";
import { groupsDuring } from "../named/groups.ts";

/** A 教研组, and the days on which there was one. */
export interface AskedGroup extends Span {
  readonly name: string;
}

/** The 教研组 of a scope: those under 组织, and those that only the roster names. 不公开 are left out. */
export function groupsAsked(facts: Facts): readonly AskedGroup[] {
  const { school, scope } = facts;
  const { roster } = school;
  const registered = groupsDuring(facts, "教研组").filter(({ hidden }) => !hidden);
  const known = new Set(roster.groups.map(({ name }) => name));
  const ofTeachers = staffInScope(facts).map((teacher) => roster.groupOf(teacher, scope.to));
  const others = [...new Set(ofTeachers)].filter((name) => name !== undefined && !known.has(name)) as string[];
  const asked = others.filter((name) => scope.group === undefined || name === scope.group);
  return [
    ...registered.map(({ name, from = earliestDay, to = latestDay }) => ({ name, from, to })),
    ...asked.map((name) => ({ name, from: earliestDay, to: latestDay })),
  ];
}
