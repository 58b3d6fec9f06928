import type { School } from "./school.ts";

/** Every name a school knows: teachers, groups, campuses. */
export const namesIn = ({ roster }: School): ReadonlySet<string> =>
  new Set([...roster.teachers.map(({ name }) => name), ...roster.sets]);
