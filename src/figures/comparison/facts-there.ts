import { fullName } from "../../school/roster.ts";
import type { School } from "../../school/school.ts";
import { type Scope, wholePeriod } from "../../school/scope.ts";
import { type Facts, factsOf } from "../facts.ts";

/**
 * The facts of the same part of a school in the whole period of another of its term files; `undefined` for a group, a campus or a
 * person who was not there.
 */
export function factsThere(there: School, scope: Scope): Facts | undefined {
  const { group, campus, teacher } = scope;
  const { roster, settings } = there;
  const person = teacher && roster.teachers.find((one) => fullName(one) === fullName(teacher));
  const isThere =
    (group === undefined ||
      roster.groups.some(({ name }) => name === group) ||
      roster.teachers.some((one) => one.group === group)) &&
    (campus === undefined || roster.campuses.includes(campus)) &&
    (teacher === undefined || person !== undefined);
  if (!isThere) return undefined;
  return factsOf(there, { ...scope, ...wholePeriod(settings), ...(person && { teacher: person }) });
}
