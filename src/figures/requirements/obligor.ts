import type { Group } from "../../records/kinds/group.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";

/** One who has to reach a requirement: a teacher or a group. */
export interface Obligor {
  readonly teacher?: Teacher;
  readonly group?: Group;
}
