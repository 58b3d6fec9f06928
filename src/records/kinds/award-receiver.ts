import { field } from "../field.ts";
import { choice } from "../values/choice.ts";
import type { Mention } from "../values/people.ts";

/** The word for who won an award. */
export const receiverField = field("得者", choice(["教师", "学生", "集体", "校外"]));

interface Receivers {
  readonly winners?: readonly Mention[] | undefined;
  readonly winningStudents?: unknown;
  readonly winningUnit?: unknown;
  readonly winningGroup?: unknown;
  readonly personTimes?: number | undefined;
  readonly studentTimes?: number | undefined;
}

/**
 * Who won it: teachers of the school, else pupils, else the school or a group, else people from outside. One word each, so
 * that the parts add up (domain.md 7.3, 7.7, 12.20).
 */
export function receiverOf(award: Receivers, isOutsider: (mention: Mention) => boolean): string | undefined {
  const { winners, winningStudents, studentTimes, winningUnit, winningGroup, personTimes } = award;
  const areOutsiders = winners !== undefined && winners.length > 0 && winners.every(isOutsider);
  if (winners ? !areOutsiders : personTimes !== undefined) return "教师";
  if ((winningStudents ?? studentTimes) !== undefined) return "学生";
  if ((winningUnit ?? winningGroup) !== undefined) return "集体";
  return areOutsiders ? "校外" : undefined;
}
