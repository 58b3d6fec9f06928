import type { Teacher } from "../records/kinds/teacher.ts";
import { unitTypeOf } from "../records/settings/unit.ts";
import type { Day } from "../zh/dates.ts";
import type { School } from "./school.ts";

/**
 * Where somebody of a unit works whose people are of several schools: the 成员校 of a 集团, the 单位 of a 工作室; `undefined` in
 * any other unit.
 */
export function memberPlace(teacher: Teacher, { roster, settings }: School, day: Day): string | undefined {
  const type = unitTypeOf(settings);
  if (type === "集团" || type === "学区") return roster.campusOf(teacher, day);
  if (type !== "工作室" && type !== "教研组") return undefined;
  return teacher.unit ?? (roster.teachers.some(({ unit }) => unit !== undefined) ? settings.host : undefined);
}
