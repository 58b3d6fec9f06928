import type { Activity } from "../../records/kinds/activity.ts";
import { existsOn, type Group, isOfType } from "../../records/kinds/group.ts";
import type { Day } from "../../zh/dates.ts";
import type { Facts } from "../facts.ts";

/**
 * Whether an activity is of a 教研组: a group that is registered as something else, such as a 备课组, is none (domain.md
 * 12.23).
 */
export const isOfSubjectGroup = ({ group }: Activity, { school: { settings, roster } }: Facts): boolean =>
  group !== undefined &&
  roster.groups.filter(({ name }) => name === group).every((one) => isOfType(one, "教研组", settings));

/** Groups of one 类别, whenever they existed. */
const ofType = ({ counted, school }: Facts, type: string): readonly Group[] =>
  counted.groups.filter((group) => isOfType(group, type, school.settings));

/** Groups of one 类别 that exist on a day, the last of the days counted unless it is given. */
export const groupsOf = (facts: Facts, type: string, day: Day = facts.scope.to): readonly Group[] =>
  ofType(facts, type).filter((group) => existsOn(group, day));

/** Groups of one 类别 that existed on some of the days counted (domain.md 12.23). */
export const groupsDuring = (facts: Facts, type: string, { from, to } = facts.scope): readonly Group[] =>
  ofType(facts, type).filter((group) => (group.from ?? from) <= to && from <= (group.to ?? to));
