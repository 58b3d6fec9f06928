import { isWhole } from "../../school/scope.ts";
import type { Facts } from "../facts.ts";
import type { GapTable } from "./gap-table.ts";
import { groupsByMonth } from "./groups-by-month.ts";
import { incompleteActivities } from "./incomplete-activities.ts";
import { kindsByMonth } from "./kinds-by-month.ts";
import { groupsByRequirement, teachersByRequirement } from "./requirement-table.ts";
import { silentProjects } from "./silent-projects.ts";
import { teachersWithoutHearing } from "./teachers-without-hearing.ts";
import { unitByRequirement } from "./unit-by-requirement.ts";

/** What is lacking in a scope, list by list. Of one teacher, not what groups owe. `all`: also who has reached everything. */
export const gapsOf = (facts: Facts, all = false): readonly GapTable[] => {
  const isOfOne = facts.scope.teacher !== undefined;
  return [
    ...(isOfOne ? [] : [groupsByMonth(facts)]),
    kindsByMonth(facts),
    ...(isOfOne ? [] : [incompleteActivities(facts)]),
    teachersWithoutHearing(facts),
    silentProjects(facts),
    teachersByRequirement(facts, all),
    ...(isOfOne ? [] : [groupsByRequirement(facts, all) ?? []].flat()),
    ...(isWhole(facts.scope) ? [unitByRequirement(facts, all) ?? []].flat() : []),
  ];
};
