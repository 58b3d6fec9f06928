import { existsOn, type Group } from "../../records/kinds/group.ts";
import type { Facts } from "../facts.ts";

/** Groups of one 类别 that exist at the end of the days counted. */
export const groupsOf = ({ counted, scope }: Facts, type: string): readonly Group[] =>
  counted.groups.filter((group) => group.type === type && existsOn(group, scope.to));
