import type { Check } from "./define-check.ts";
import { unknownGroups } from "./group-names.ts";

/** Where no 组织 is written, groups are named as in the roster. */
export const rosterGroups: Check = {
  needs: [],
  needsNames: ["teachers", "groups"],
  *run({ school }) {
    const { teachers, groups } = school.named;
    if (groups.length > 0) return;
    const names = teachers.flatMap(({ group, moves = [] }) => [group ?? [], ...moves.map((move) => move.group)].flat());
    yield* unknownGroups(school, [...new Set(names)], false);
  },
};
