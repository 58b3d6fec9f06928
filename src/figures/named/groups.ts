import { existsOn, type Group } from "../../records/kinds/group.ts";
import type { Facts } from "../facts.ts";

/** Groups of one 类别 that exist on a day, the last of the days counted unless it is given. */
export const groupsOf = ({ counted, scope }: Facts, type: string, day = scope.to): readonly Group[] =>
  counted.groups.filter((group) => group.type === type && existsOn(group, day));
