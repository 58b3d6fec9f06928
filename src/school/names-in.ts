import type { School } from "./school.ts";

/** Every name of a school: its teachers, groups and campuses. */
export const namesIn = ({ roster }: School): ReadonlySet<string> =>
  new Set([...roster.teachers.map(({ name }) => name), ...roster.sets]);
