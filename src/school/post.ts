import type { Teacher } from "../records/kinds/teacher.ts";
import type { Day } from "../zh/dates.ts";
import { latest } from "./latest.ts";

const gone = new Set(["退休", "调出"]);
const away = new Set(["产假", "病假", "支教", "借调", "退休", "调出"]);

const statusOn = ({ status }: Teacher, day: Day): string =>
  latest(status?.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day)))?.value ?? "在职";

/** Employed here on that day, on leave or not. */
export const inPost = (teacher: Teacher, day: Day): boolean =>
  (teacher.joined ?? day) <= day && !gone.has(statusOn(teacher, day));

/** The word for their leave, when somebody was away on that day. */
export function awayOn(teacher: Teacher, day: Day): string | undefined {
  const status = statusOn(teacher, day);
  return away.has(status) ? status : undefined;
}
