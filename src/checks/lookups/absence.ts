import type { Teacher } from "../../records/kinds/teacher.ts";
import { asWritten } from "../../records/month-as-day.ts";
import type { Roster } from "../../school/roster.ts";
import { chineseDate, type Day } from "../../zh/dates.ts";

/** Why a teacher is not at school on a day: comes later, has left or is on leave, these two with their 状态. */
export type Absence = { readonly comesOn: Day } | { readonly left: string } | { readonly onLeave: string };

/** Why a teacher is not in post on a day; nothing for those who are. */
export function notInPost(teacher: Teacher, day: Day, roster: Roster): Absence | undefined {
  if (roster.inPost(teacher, day)) return undefined;
  const status = roster.awayOn(teacher, day);
  return status === undefined ? { comesOn: String(asWritten(teacher, "joined")) } : { left: status };
}

/** 还没有到校（2025年2月10日到校）, 已调出, 正在病假. */
export function absenceWords(absence: Absence): string {
  if ("comesOn" in absence) return `还没有到校（${chineseDate(absence.comesOn)}到校）`;
  return "left" in absence ? `已${absence.left}` : `正在${absence.onLeave}`;
}
